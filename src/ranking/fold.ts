/**
 * Folding: the one form in which passages and cues are compared.
 *
 * Lower case, no diacritics ("Modrić" and "Modric" are one), letters with strokes and ligatures spelt out, every run of
 * anything else one space. Two things survive because rules need them: quotation marks, all as `"` and set close, since
 * `"no"` in quotes is an answer and a bare "no" is not; and `/` and `-` between digits, since 2017/18 is a season.
 */

const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const SPELT_OUT_LETTERS = /[ßøæœłđðþı]/g;

/** Latin, Greek and Cyrillic accents, Arabic and Hebrew vowel points. Not the marks of Japanese or Indic scripts. */
const ACCENTS = /[\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05c7]/g;
const SINGLE_QUOTES = /['\u2018\u2019\u201b\u02bc\u00b4`]/g;
const DOUBLE_QUOTES = /["\u201c-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]/g;
/** Digits of Arabic and Persian pages. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;

function singleQuote(match: string, offset: number, whole: string): string {
  const before = whole[offset - 1] ?? ' ';
  const after = whole[offset + match.length] ?? ' ';
  return LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after) ? ' ' : '"';
}

/** @param text any text. @returns its folded form, without white space at the ends. Never fails. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(ACCENTS, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(SPELT_OUT_LETTERS, (letter) => SPELT_OUT[letter] ?? letter)
      .replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
      .replace(SINGLE_QUOTES, singleQuote)
      .replace(DOUBLE_QUOTES, '"')
      .replace(/(?<=\d)\s?[\u2010-\u2015\u2212]\s?(?=\d)/g, '-')
      .replace(/(?<!\d)[-/]|[-/](?!\d)|[^\p{L}\p{N}\p{M}"/-]+/gu, ' ')
      // In this order: looked for in long runs of spaces, a quote that is not there takes time by the square of their length.
      .replace(/ {2,}/g, ' ')
      .replace(/ ?" ?/g, '"')
      .trim()
  );
}

/** Whether a character of folded text belongs to a word. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && character !== '' && character !== ' ' && character !== '"';
}
