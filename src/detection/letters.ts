/** Questions about single characters. Asked only around candidates, never of a whole text. */

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;

export const isLetter = (char: string): boolean => char !== '' && LETTER.test(char);
export const isDigit = (char: string): boolean => char !== '' && DIGIT.test(char);
export const isCapital = (char: string): boolean => char.toLowerCase() !== char;
/** Letters of scripts written without spaces (Thai to Hangul): a word may begin or end anywhere. */
export const isUnspaced = (char: string): boolean =>
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u9fff\uac00-\ud7af\uf900-\ufaff]/.test(char);

/** The run of letters that begins at `from`. */
export function lettersFrom(text: string, from: number): string {
  let to = from;
  while (to < text.length && isLetter(text.charAt(to))) to += 1;
  return text.slice(from, to);
}
