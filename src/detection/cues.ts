import { fold } from './fold.js';
import { isLetter, isUnspaced } from './letters.js';
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

/** Letters before which a stem may begin in the middle of a word: prefixes, or no spaces at all. */
const JOINED_SCRIPT = /[\u0590-\u06ff]/;

export function createCueFinder(lexicon: Lexicon): CueFinder {
  const groups = new Map<string, number[]>();
  for (const [group, { words }] of lexicon.cues.entries()) {
    for (const word of words === '' ? [] : words.split('|')) {
      groups.set(word, [...(groups.get(word) ?? []), group]);
    }
  }
  const stems = [...new Set([...groups.keys()].map((word) => word.replace('!', '')))];
  if (stems.length === 0) return () => [];
  // Backwards by alphabet: of two stems with one beginning the longer comes first and is tried first.
  const any = new RegExp(stems.sort().reverse().map(stemSource).join('|'), 'g');

  return (original) => {
    const text = fold(original);
    const found: Cue[] = [];
    any.lastIndex = 0;
    for (let hit = any.exec(text); hit !== null; hit = any.exec(text)) {
      const start = hit.index;
      const end = start + hit[0].length;
      any.lastIndex = start + 1;
      if (!beginsWord(text, start)) continue;
      const word = hit[0].replace('’', "'").replace(/[\n-]/g, ' ');
      const whole = !isLetter(text.charAt(end)) || isUnspaced(text.charAt(end));
      const of = [...(groups.get(word) ?? []), ...(whole ? (groups.get(`${word}!`) ?? []) : [])];
      if (of.length === 0) continue;
      found.push({ groups: of, word, start, end });
      any.lastIndex = end;
    }
    return found;
  };
}

function beginsWord(text: string, start: number): boolean {
  const first = text.charAt(start);
  return isUnspaced(first) || JOINED_SCRIPT.test(first) || !isLetter(text.charAt(start - 1));
}

function stemSource(stem: string): string {
  return stem
    .replace(/[.*+?^$()[\]{}\\/]/g, '\\$&')
    .replaceAll(' ', '[ \\n-]')
    .replaceAll("'", "['’]");
}
