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

/**
 * Looks up the beginning of each word by its first two characters, since a regular expression of a thousand stems takes
 * twenty times as long. In scripts written without spaces, or with particles attached, a stem may stand anywhere.
 */
export function createCueFinder(lexicon: Lexicon): CueFinder {
  const byBeginning = new Map<number, Stem[]>();
  for (const [group, { words }] of lexicon.cues.entries()) {
    for (const word of words.split('|')) {
      const text = word.replace('!', '');
      const stem = { text, whole: text !== word, groups: [group] };
      const key = keyAt(text, 0, text.length > 1);
      const alike = byBeginning.get(key);
      if (alike) alike.push(stem);
      else byBeginning.set(key, [stem]);
    }
  }

  // No page has words of all beginnings: those that it has are put in order when the first of them comes.
  const ordered = new Set<Stem[]>();
  const firstFit = (text: string, at: number, two: boolean): Stem | undefined => {
    const alike = byBeginning.get(keyAt(text, at, two));
    if (alike === undefined) return undefined;
    if (!ordered.has(alike)) order(alike);
    ordered.add(alike);
    return alike.find((stem) => fits(stem, text, at));
  };

  return (original) => {
    const text = plain(original);
    const found: Cue[] = [];
    let afterLetter = false;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const spaced = isSpaced(code);
      if ((spaced && !afterLetter) || code >= JOINED) {
        const stem = firstFit(text, at, true) ?? firstFit(text, at, false);
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

/** The first stem that fits is taken: the longest, and a whole word before the beginning of one. */
function order(stems: Stem[]): void {
  stems.sort((a, b) => b.text.length - a.text.length || Number(b.whole) - Number(a.whole));
  for (const [at, { text, whole, groups }] of stems.entries()) {
    // It says what its own beginning says too: "football" hides "footb", which may belong to another entity.
    for (const longer of stems.slice(0, at))
      if (whole ? longer.whole && longer.text === text : longer.text.startsWith(text)) longer.groups.push(...groups);
  }
}

const fits = ({ text: stem, whole }: Stem, text: string, at: number): boolean =>
  text.startsWith(stem, at) && !(whole && isSpaced(text.charCodeAt(at + stem.length)));

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
