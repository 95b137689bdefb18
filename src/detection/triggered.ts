/** The test that every page undergoes: whether to look closer. All that the scout needs of detection. */

/** Regular expressions by `compileTrigger`; an engine compiles each at its first test, so a page pays for what it needs. */
export interface Trigger {
  /** A short one for Latin script that lets nearly every page pass, and may hit more than `latin` does. */
  readonly first: RegExp;
  readonly latin: RegExp;
  /** For each family of other scripts, what tells that a text has letters of it, and its fragments. */
  readonly other: readonly (readonly [RegExp, RegExp])[];
}

/**
 * Letters of other scripts than Latin, and what may stand unseen between letters or makes one letter with the one before
 * it: soft hyphens, zero-width characters, accents. Surrogates are left out: no form needs them, and emoji are everywhere.
 */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: it is about single code units
const UNUSUAL = /[\xad\u0300-\u1dff\u200b-\u200f\u202a-\u206f\u3040-\ud7ff\ufeff]/;
/** What the text index leaves out of a text. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the same
const HIDDEN = /[\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g;

/** Whether a raw text may hold a form of a name. */
export function isTriggered({ first, latin, other }: Trigger, text: string): boolean {
  const isLatin = (raw: string) => first.test(raw) && latin.test(raw);
  if (isLatin(text)) return true;
  if (!UNUSUAL.test(text)) return false;
  const isOther = (raw: string) => other.some(([script, words]) => script.test(raw) && words.test(raw));
  if (isOther(text)) return true;
  // Reading again without the unseen characters is cheaper than allowing for them between any two letters.
  const plain = text.replace(HIDDEN, '').normalize();
  return plain !== text && (isLatin(plain) || isOther(plain));
}
