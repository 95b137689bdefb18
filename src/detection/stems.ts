import { pairAt } from './letters.js';
import type { Lexicon } from './types.js';

/** A word, or the beginning of words, that speaks for or against entities. */
export interface Stem {
  readonly text: string;
  /** The code of its third character: what begins alike mostly goes on otherwise. NaN if there is none. */
  readonly third: number;
  /** Whether it must be the whole word. */
  readonly whole: boolean;
  /** Indices into the lexicon's cue groups. */
  readonly groups: number[];
}

/** The stem that fits `text` from `at` on, where a word begins. */
export type StemFinder = (text: string, at: number) => Stem | undefined;

/** Looks words up by how they begin: a regular expression of a thousand stems takes twenty times as long. */
export function createStemFinder({ cues }: Lexicon): StemFinder {
  // Gathered when first asked for: many a page names nobody who needs evidence.
  let words: Map<number, [word: string, group: number][]> | null = null;
  const gather = () => {
    words = new Map();
    for (const [group, { words: joined }] of cues.entries()) {
      for (const word of joined.split('|')) {
        const key = word.length > 1 ? pairAt(word, 0) : word.charCodeAt(0);
        const alike = words.get(key);
        if (alike) alike.push([word, group]);
        else words.set(key, [[word, group]]);
      }
    }
    return words;
  };

  // No page has words of all beginnings: their stems are made when the first word that begins so comes.
  const known = new Map<number, readonly Stem[]>();
  const learn = (key: number): readonly Stem[] => {
    const stems = ((words ?? gather()).get(key) ?? []).map(([word, group]): Stem => {
      const text = word.replace('!', '');
      return { text, third: text.charCodeAt(2), whole: text !== word, groups: [group] };
    });
    order(stems);
    known.set(key, stems);
    return stems;
  };

  const fitting = (key: number, text: string, at: number): Stem | undefined => {
    const stems = known.get(key) ?? learn(key);
    const third = text.charCodeAt(at + 2);
    return stems.find((stem) => (stem.third === third || stem.text.length < 3) && fits(stem, text, at));
  };

  return (text, at) => {
    const code = text.charCodeAt(at);
    const stem = fitting(pairAt(text, at), text, at);
    return stem === undefined && code >= JOINED ? fitting(code, text, at) : stem;
  };
}

/** The first that fits is taken: the longest, and a whole word before the beginning of one. */
function order(stems: Stem[]): void {
  stems.sort((a, b) => b.text.length - a.text.length || Number(b.whole) - Number(a.whole));
  for (const [at, { text, whole, groups }] of stems.entries()) {
    for (let before = 0; before < at; before += 1) {
      const longer = stems[before];
      // It says what its own beginning says too: "football" hides "footb", which may belong to another entity.
      if (longer && (whole ? longer.whole && longer.text === text : longer.text.startsWith(text)))
        longer.groups.push(...groups.filter((group) => !longer.groups.includes(group)));
    }
  }
}

const fits = ({ text: stem, whole }: Stem, text: string, at: number): boolean =>
  text.startsWith(stem, at) && !(whole && isSpaced(text.charCodeAt(at + stem.length)));

/** Hebrew, Arabic and everything behind them: a word may begin anywhere. */
const JOINED = 0x590;

/** Letters and digits of the scripts in which words stand apart: Latin, Greek, Cyrillic, Armenian. */
function isSpaced(code: number): boolean {
  if (code < 0xc0) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code < JOINED || (code >= 0x1e00 && code < 0x2000);
}
