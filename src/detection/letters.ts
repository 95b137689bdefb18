/** Questions about single characters. But for `pairAt` they are asked only around candidates, never of a whole text. */

/** Letters but for those that look like apostrophes and are typed as such. */
const LETTER = /(?![ʹ-ʿˈ])[\p{L}\p{M}]/u;
const LATIN = /[a-zªµºÀ-ÖØ-öø-ɏ]/i;
const PUNCTUATION = /[\u2000-\u206f]/;
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30fa\u30fc-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f]/;
const KATAKANA = /[\u30a1-\u30fa\u30fc]/;
/** Particles that Arabic, Persian and Hebrew write together with the word after them. */
const PREFIX = /^(?:[وف]?[بلك]?(?:ال|ل)?|[ושהבלמכ]{1,3})$/;

/** Most pages never need the long expression, which takes an engine longer to compile than they have to be read. */
export function isLetter(char: string): boolean {
  return char < '\u0250' ? LATIN.test(char) : !PUNCTUATION.test(char) && LETTER.test(char);
}
export const isDigit = (char: string): boolean => char >= '0' && char <= '9';
export const isSmall = (char: string): boolean => isLetter(char) && char.toUpperCase() !== char;
export const isCapital = (char: string): boolean => char.toLowerCase() !== char;
/** Letters of scripts written without spaces (Thai to Hangul): a word may begin or end anywhere. */
export const isUnspaced = (char: string): boolean => UNSPACED.test(char);
export const isKatakana = (char: string): boolean => KATAKANA.test(char);
export const isPrefix = (letters: string): boolean => PREFIX.test(letters);

/** No word that says anything about a name is longer; a text without spaces costs no more than another. */
export const LONGEST_WORD = 60;

/** The letters of a spaced script that follow `from`. */
export function lettersFrom(text: string, from: number): string {
  let to = from;
  const limit = Math.min(text.length, from + LONGEST_WORD);
  while (to < limit && isWordLetter(text.charAt(to))) to += 1;
  return text.slice(from, to);
}

/** The letters of a spaced script that end at `to`. */
export function lettersBefore(text: string, to: number): string {
  let from = to;
  const limit = Math.max(0, to - LONGEST_WORD);
  while (from > limit && isWordLetter(text.charAt(from - 1))) from -= 1;
  return text.slice(from, to);
}

const isWordLetter = (char: string): boolean => isLetter(char) && !isUnspaced(char);

/** The number of the two characters from `at` on, to look up by what begins with them. */
export const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
