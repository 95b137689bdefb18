/**
 * The one regular expression by which a page is found worth a closer look. Build time only.
 *
 * It is tested against the raw text of every page, so it may hit too often but never too seldom, and it must be quick.
 * The engine's speed hangs on how few places it has to look at twice: Latin fragments begin with two plain letters;
 * those of all other scripts stand behind one common class for their first letter, which Latin text never enters.
 */
import { expand } from './pattern.js';
import type { EntityForms } from './schema.js';

export const TRIGGER_FLAGS = 'i';

/** Up to the last letters: Chromium refuses a script that holds U+FFFF, which is no character. */
const OTHER = 'Ͱ-\uffef';
/** Scripts in which nothing unseen stands between two letters but by accident. */
const TIDY = 'Ͱ-ԯ֐-׿ぁ-힣';
const ZERO_WIDTH = '\\u200b\\u200e\\u200f\\u2060\\ufeff';

/**
 * The source of a regular expression (flags TRIGGER_FLAGS) that hits the raw text of every page that holds a form.
 * Throws if the fragments of an entity miss one of its forms.
 */
export function compileTrigger(forms: readonly EntityForms[]): string {
  const latin = forms.flatMap(({ trigger }) => trigger.latin);
  const other = forms.flatMap(({ trigger }) => trigger.other);
  // Whatever the word may be, somebody has put something unseen into it: look closer.
  const unseen = [`[\\xad${ZERO_WIDTH}]+[${TIDY}]`, `(?<=[a-z][${ZERO_WIDTH}]+)[a-z]`];
  const source = [...byFirstLetter(latin), `[${OTHER}](?:${[...other, ...unseen].join('|')})`].join('|');
  checkCoverage(forms, new RegExp(source, TRIGGER_FLAGS));
  return source;
}

/** One alternative for each first letter: the fewer the engine has to try at a place, the faster it is. */
function byFirstLetter(fragments: readonly string[]): readonly string[] {
  const tails = new Map<string, string[]>();
  for (const fragment of fragments) {
    const first = fragment.charAt(0);
    tails.set(first, [...(tails.get(first) ?? []), fragment.slice(1)]);
  }
  return [...tails].map(([first, ends]) => `${first}(?:${ends.join('|')})`);
}

function checkCoverage(forms: readonly EntityForms[], trigger: RegExp): void {
  for (const { id, forms: own } of forms) {
    for (const { form } of own) {
      const missed = expand(form)
        .map(spelt)
        .find((text) => !trigger.test(text));
      if (missed !== undefined)
        throw new Error(
          `forms/${id}.json: no fragment of the trigger hits "${missed}" of the form "${form}"; add one to its "trigger"`,
        );
    }
  }
}

/** A form's expansion as it might stand in a text, with an ending for each place that takes one. */
const spelt = (plain: string): string => plain.replaceAll('~', 'a').replaceAll('·', '');
