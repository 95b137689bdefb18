import type { Lexicon } from './types.js';

/** A word, or the beginning of words, that speaks for or against entities. */
export interface Stem {
  readonly text: string;
  /** Whether it must be the whole word. */
  readonly whole: boolean;
  /** Indices into the lexicon's cue groups. */
  readonly groups: number[];
}

/** The stem that fits `text` from `at` on, where a word begins. */
export type StemFinder = (text: string, at: number) => Stem | undefined;

/** The stems that begin with the same two characters, or with the one that they have. */
interface Beginning {
  readonly stems: readonly Stem[];
  /** One bit for each third character that there is: most words that begin alike go on otherwise. */
  readonly thirds: number;
}

/** Looks words up by how they begin: a regular expression of a thousand stems takes twenty times as long. */
export function createStemFinder({ cues }: Lexicon): StemFinder {
  const words = new Map<number, [word: string, group: number][]>();
  for (const [group, { words: joined }] of cues.entries()) {
    for (const word of joined.split('|')) {
      const key = keyOf(word.replace('!', ''));
      const alike = words.get(key);
      if (alike) alike.push([word, group]);
      else words.set(key, [[word, group]]);
    }
  }

  // No page has words of all beginnings: their stems are made when the first word that begins so comes.
  const known = new Map<number, Beginning>();
  const learn = (key: number): Beginning => {
    const stems = (words.get(key) ?? []).map(([word, group]): Stem => {
      const text = word.replace('!', '');
      return { text, whole: text !== word, groups: [group] };
    });
    order(stems);
    const thirds = stems.reduce((bits, { text }) => bits | (text.length > 2 ? bitAt(text, 2) : ANY), 0);
    const learnt = { stems, thirds };
    known.set(key, learnt);
    return learnt;
  };

  const fitting = (text: string, at: number, { stems, thirds }: Beginning): Stem | undefined =>
    thirds & bitAt(text, at + 2) ? stems.find((stem) => fits(stem, text, at)) : undefined;

  const fittingOf = (key: number, text: string, at: number) => fitting(text, at, known.get(key) ?? learn(key));

  return (text, at) => {
    const code = text.charCodeAt(at);
    const stem = fittingOf(pairAt(text, at), text, at);
    return stem === undefined && code >= JOINED ? fittingOf(code, text, at) : stem;
  };
}

/** By which a word is found: its first two characters, or the only one. */
const keyOf = (word: string): number => (word.length > 1 ? pairAt(word, 0) : word.charCodeAt(0));
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

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
export const JOINED = 0x590;

/** Letters and digits of the scripts in which words stand apart: Latin, Greek, Cyrillic, Armenian. */
export function isSpaced(code: number): boolean {
  if (code < 0xc0) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code < JOINED || (code >= 0x1e00 && code < 0x2000);
}

const ANY = -1;

/** The letters a to z have a bit each; others share theirs. */
const bitAt = (text: string, at: number): number => 1 << text.charCodeAt(at);
