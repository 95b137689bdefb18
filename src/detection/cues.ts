import { fold } from './fold.js';
import type { Lexicon } from './types.js';

/** A word in a text that speaks for or against entities. */
export interface Cue {
  /** Indices into the lexicon's cue groups. */
  readonly groups: readonly number[];
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export type CueFinder = (text: string) => readonly Cue[];

interface Stem {
  readonly text: string;
  /** Whether it must be the whole word. */
  readonly whole: boolean;
  readonly groups: number[];
}

/** The words that begin with the same two characters. Most stay as they are: no page has words of all beginnings. */
interface Beginning {
  readonly words: { readonly word: string; readonly group: number }[];
  stems: readonly Stem[] | null;
}

/**
 * Looks up the beginning of each word by its first two characters, since a regular expression of a thousand stems takes
 * twenty times as long. In scripts written without spaces, or with particles attached, a stem may stand anywhere.
 */
export function createCueFinder(lexicon: Lexicon): CueFinder {
  const byBeginning = new Map<number, Beginning>();
  for (const [group, { words }] of lexicon.cues.entries()) {
    for (const word of words === '' ? [] : words.split('|')) {
      const key = keyAt(word, 0, !/^.!?$/.test(word));
      const alike = byBeginning.get(key) ?? { words: [], stems: null };
      alike.words.push({ word, group });
      byBeginning.set(key, alike);
    }
  }

  return (original) => {
    const text = plain(original);
    const found: Cue[] = [];
    let afterLetter = false;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const spaced = isSpaced(code);
      if ((spaced && !afterLetter) || code >= JOINED) {
        const stem =
          firstFit(stemsOf(byBeginning.get(keyAt(text, at, true))), text, at) ??
          firstFit(stemsOf(byBeginning.get(keyAt(text, at, false))), text, at);
        if (stem !== undefined) {
          const end = at + stem.text.length;
          found.push({ groups: stem.groups, word: stem.text, start: at, end });
          at = end - 1;
        }
      }
      afterLetter = spaced;
    }
    return found;
  };
}

/** The stems that begin alike, the one to be tried first in front. */
function stemsOf(alike: Beginning | undefined): readonly Stem[] | undefined {
  if (alike) alike.stems ??= sorted(alike.words);
  return alike?.stems ?? undefined;
}

function sorted(words: Beginning['words']): readonly Stem[] {
  const stems = new Map<string, Stem>();
  for (const { word, group } of words) {
    const whole = word.endsWith('!');
    const stem = stems.get(word) ?? { text: whole ? word.slice(0, -1) : word, whole, groups: [] };
    stem.groups.push(group);
    stems.set(word, stem);
  }
  // The first stem that fits is taken: the longest, and a whole word before the beginning of one.
  const order = (a: Stem, b: Stem): number => b.text.length - a.text.length || Number(b.whole) - Number(a.whole);
  const ordered = [...stems.values()].sort(order);
  for (const [at, stem] of ordered.entries()) {
    // A longer one says what its own beginning says too: "football" hides "footb", which may belong to another entity.
    if (stem.whole) continue;
    for (const longer of ordered.slice(0, at))
      if (longer.text.startsWith(stem.text)) longer.groups.push(...stem.groups);
  }
  return ordered;
}

function firstFit(stems: readonly Stem[] | undefined, text: string, at: number): Stem | undefined {
  return stems?.find(
    ({ text: stem, whole }) => text.startsWith(stem, at) && !(whole && isSpaced(text.charCodeAt(at + stem.length))),
  );
}

/** Hebrew, Arabic and everything behind them. */
const JOINED = 0x590;

/** Letters and digits of the scripts in which words stand apart: Latin, Greek, Cyrillic, Armenian. */
function isSpaced(code: number): boolean {
  if (code < 0xc0) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code < JOINED || (code >= 0x1e00 && code < 0x2000);
}

function keyAt(text: string, at: number, two: boolean): number {
  const next = two ? text.charCodeAt(at + 1) : 0;
  return text.charCodeAt(at) * 0x10000 + (Number.isNaN(next) ? 0 : next);
}

/** One spelling for all: folded, one kind of apostrophe, spaces for hyphens and line breaks. Keeps the length. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[\n‐‑-]/g, ' ')
    .replaceAll('’', "'");
}
