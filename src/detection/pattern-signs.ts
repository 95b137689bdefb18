/** The pieces of which the patterns of forms are made, each with the sign that stands for it in a packed form. */

/** Any apostrophe, with or without spaces round it. */
export const APOSTROPHE = '(?: ?[\'`´‘’‛ʹʻʼʽ′＇“”"] ?)';
/** An ending inside a form of several words. */
export const ENDING = '[A-Za-zªµº\\xc0-\\u02b8\\u0370-\\u052f\\u1e00-\\u1fff]{0,5}';
/** What may stand between the words of a form. */
export const GAP = '[ \\n\\-‐‑]';
/** The letter i, in Turkish too. */
export const ANY_I = '[iıİ]';

/** Between the parts of a foreign name, if anything. */
export const DOT = '[・･·•‧=＝ -]?';

export const PACKED_SIGNS: readonly (readonly [sign: string, piece: string])[] = [
  ['#', APOSTROPHE],
  ['@', DOT],
  ['~', ENDING],
  ['_', GAP],
  ['!', ANY_I],
  ['(', '(?:'],
];
