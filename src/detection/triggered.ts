/** The test that every page undergoes: whether to look closer. All that the scout needs of detection. */

/** Regular expressions by `compileTrigger`; an engine compiles each at its first test, so a page pays for what it needs. */
export interface Trigger {
  /** A short one for Latin script that lets nearly every page pass, and may hit more than `latin` does. */
  readonly first: RegExp;
  /** Made when asked for: even the making of an expression that is never tested takes a page its time. */
  rest(): TriggerRest;
}

interface TriggerRest {
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

/** Whether a raw text may hold a form of a name. */
export function isTriggered({ first, rest }: Trigger, text: string): boolean {
  const isLatin = (raw: string) => first.test(raw) && rest().latin.test(raw);
  if (isLatin(text)) return true;
  if (!UNUSUAL.test(text)) return false;
  const isOther = (raw: string) => rest().other.some(([script, words]) => script.test(raw) && words.test(raw));
  if (isOther(text)) return true;
  // Reading again without the unseen characters (default ignorable code points) is cheaper than allowing for them between
  // any two letters.
  const plain = text.replace(/\p{DI}+/gu, '').normalize();
  return plain !== text && (isLatin(plain) || isOther(plain));
}
