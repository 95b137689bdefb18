/** The test that every page undergoes: whether to look closer. All that the scout needs of detection. */

/** Sources of regular expressions (flag 'i'), by `compileTrigger`. */
export interface TriggerSources {
  readonly latin: string;
  /** For each family of other scripts, what tells that a text has letters of it, and its fragments. */
  readonly other: readonly (readonly [string, string])[];
}

export interface Trigger {
  readonly latin: RegExp;
  readonly other: readonly (readonly [RegExp, RegExp])[];
}

export function triggerOf({ latin, other }: TriggerSources): Trigger {
  return {
    // No fragments hit nothing.
    latin: new RegExp(latin || '(?!)', 'i'),
    other: other.map(([script, words]) => [new RegExp(script), new RegExp(words, 'i')]),
  };
}

/**
 * Letters of other scripts than Latin, and what may stand unseen between letters or makes one letter with the one before
 * it: soft hyphens, zero-width characters, accents. Surrogates are left out: no form needs them, and emoji are everywhere.
 */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: it is about single code units
export const UNUSUAL = /[\xad\u0300-\u1dff\u200b-\u200f\u2060\u3040-\ud7ff\ufeff]/;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the same
const UNSEEN = /[\xad\u0300-\u036f\u200b-\u200f\u2060\ufeff]/;

const HIDDEN = /[\xad\u200b-\u200f\u2060\ufeff]/g;

/** Whether a raw text may hold a form of a name. */
export function isTriggered({ latin, other }: Trigger, text: string): boolean {
  const isHit = (raw: string) =>
    latin.test(raw) || (UNUSUAL.test(raw) && other.some(([script, words]) => script.test(raw) && words.test(raw)));
  // Reading again without the unseen characters is cheaper than allowing for them between any two letters.
  if (isHit(text)) return true;
  if (!UNSEEN.test(text)) return false;
  return isHit(text.replace(HIDDEN, '').normalize());
}
