/** Which languages a passage may be in: enough to keep the forms of other languages out, no more. */
import { ALL_LANGUAGES, findWords, type WordTable } from './words';

/** Fewer little words than this tell nothing. */
const LEAST = 4;
/** A language stays possible with this share of the little words of the likeliest: neighbours are hard to tell apart. */
const SHARE = 0.5;

/**
 * @param passage folded text.
 * @param littleWords one word a language, in the order of the languages' bits.
 * @returns the bits of the languages it may be in; all of them where nothing tells.
 */
export function languagesOf(passage: string, littleWords: WordTable): number {
  const counts = [...findWords(passage, littleWords)].map(([language, places]) => [language, places.length] as const);
  const most = Math.max(0, ...counts.map(([, count]) => count));
  if (most < LEAST) return ALL_LANGUAGES;
  return counts.reduce((bits, [language, count]) => (count >= most * SHARE ? bits | (1 << language) : bits), 0);
}
