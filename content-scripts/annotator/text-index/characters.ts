/** Which characters vanish from the text, which are white space, and which may compose with the one before. */

/** Soft hyphen, zero-width spaces and joiners, direction marks and isolates, word joiners, byte order mark. */
const IGNORED = '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff';
/** Combining marks of the scripts that have composed letters, and the Hangul jamo. */
const COMPOSING = '\\u0300-\\u034e\\u0350-\\u036f\\u0653-\\u0655\\u093c\\u1100-\\u11ff\\u3099\\u309a';

/** Anything that keeps a text node from being taken over as it stands, apart from a space at its ends. */
export const UNUSUAL = new RegExp(`[^\\S ]|[${IGNORED}${COMPOSING}\\u0085]|  `);
/** A stretch to drop or to turn into one space. */
export const GAP = new RegExp(`[${IGNORED}\\s\\u0085]+`, 'g');
/** Tells a gap that is one space from a gap that is nothing. */
export const HAS_SPACE = /[^\S\ufeff]|\u0085/;
export const MAY_COMPOSE = new RegExp(`[${COMPOSING}]`);
/** A letter with the marks that follow it, or a run of jamo: what NFC may shorten. */
export const CLUSTER = /\P{M}\p{M}+|[\u1100-\u11ff]+/gu;

/** One line of plain text, such as a title, normalised as the text of a block is. */
export function normaliseText(text: string): string {
  const plain = text.replace(GAP, (gap) => (HAS_SPACE.test(gap) ? ' ' : '')).trim();
  return MAY_COMPOSE.test(plain) ? plain.normalize('NFC') : plain;
}
