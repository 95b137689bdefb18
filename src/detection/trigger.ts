/**
 * Makes the expressions by which a page is found worth a closer look. Build time only; `triggered.ts` tests them.
 *
 * They meet the raw text of every page, so they may hit too often but never too seldom, and must be quick. The engine's
 * speed hangs on how many places it has to look at twice. So the Latin fragments begin with one of five letters that are
 * rare in most languages, and look back for what stands before; and the other scripts have an expression of their own,
 * which Latin text never meets.
 */
import { expand } from './pattern.js';
import type { EntityForms } from './schema.js';
import { isTriggered, type TriggerSources, triggerOf } from './triggered.js';

/** Throws if the fragments of an entity miss one of its forms. */
export function compileTrigger(forms: readonly EntityForms[]): TriggerSources {
  const latin = byFirstLetter(forms.flatMap(({ trigger }) => trigger.latin)).join('|');
  const other = SCRIPTS.map((letters): readonly [string, string] => [
    `[${letters}]`,
    forms
      .flatMap(({ trigger }) => trigger.other)
      .filter((fragment) => scriptOf(fragment) === letters)
      .join('|'),
  ]);
  const trigger = { latin, other: other.filter(([, words]) => words !== '') };
  checkCoverage(forms, trigger);
  return trigger;
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

/** Ranges of letters, by families of scripts that are looked for together. */
const SCRIPTS = ['Ͱ-֏Ⴀ-ჿ', '֐-ۿ', 'ऀ-๿', 'ぁ-힣'];

function scriptOf(fragment: string): string {
  // Of what a fragment may begin with, any letter tells the script.
  const script = SCRIPTS.find((ranges) => new RegExp(`^(?:\\(\\?<?[:=])*\\[?[${ranges}]`).test(fragment));
  if (script === undefined)
    throw new Error(`the trigger fragment "${fragment}" begins with no letter of a known script`);
  return script;
}

function checkCoverage(forms: readonly EntityForms[], sources: TriggerSources): void {
  const trigger = triggerOf(sources);
  for (const { id, forms: own } of forms) {
    for (const { form } of own) {
      const missed = expand(form)
        .map(spelt)
        .find((text) => !isTriggered(trigger, text));
      if (missed !== undefined)
        throw new Error(`${id}: no fragment of the trigger hits "${missed}" of the form "${form}"`);
    }
  }
}

/** A form's expansion as it might stand in a text, with an ending for each place that takes one. */
const spelt = (plain: string): string => plain.replaceAll('~', 'a').replaceAll('·', '');
