/**
 * Makes the expressions by which a page is found worth a closer look. Build time only; `triggered.ts` tests them.
 *
 * They meet the raw text of every page, so they may hit too often but never too seldom, and must be quick to compile and to
 * run. The engine's speed hangs on how many places it has to look at twice: so the Latin fragments begin with one of a few
 * letters that are rare in most languages, and look back for what stands before; and each family of other scripts has an
 * expression of its own, which is compiled only where its letters stand.
 */
import { expand } from './pattern.js';
import type { EntityForms } from './schema.js';
import { isTriggered, type Trigger } from './triggered.js';

/** Ranges of letters, by families of scripts that are looked for together, and the flags for each: few scripts have capitals. */
const SCRIPTS: readonly (readonly [letters: string, flags: string])[] = [
  ['Ͱ-֏Ⴀ-ჿᲐ-Ჿ', 'i'],
  ['֐-ۿ', ''],
  ['ऀ-๿', ''],
  ['ぁ-힣', ''],
];

/** No fragments hit nothing. */
const NOTHING = '(?!)';

/** The expressions for the raw text of a page. Throws if the fragments of an entity miss one of its forms. */
export function compileTrigger(forms: readonly EntityForms[]): Trigger {
  const other = otherFragments(forms);
  const latin = new RegExp(latinSource(forms), 'i');
  const families = SCRIPTS.flatMap(([letters, flags]) => {
    const own = other.filter((fragment) => scriptOf(fragment) === letters);
    return own.length === 0 ? [] : [[new RegExp(`[${letters}]`), new RegExp(own.join('|'), flags)] as const];
  });
  const trigger: Trigger = {
    first: new RegExp(byFirstLetter(forms.flatMap((entity) => entity.trigger.first ?? entity.trigger.latin)), 'i'),
    rest: () => ({ latin, other: families }),
  };
  checkCoverage(forms, (text) => isTriggered(trigger, text));
  return trigger;
}

const latinSource = (forms: readonly EntityForms[]) => byFirstLetter(forms.flatMap(({ trigger }) => trigger.latin));
const otherFragments = (forms: readonly EntityForms[]) => forms.flatMap(({ trigger }) => trigger.other);

/** One alternative for each first letter: the fewer the engine has to try at a place, the faster it is. */
function byFirstLetter(fragments: readonly string[]): string {
  const tails = new Map<string, string[]>();
  for (const fragment of fragments) {
    const first = fragment.charAt(0);
    tails.set(first, [...(tails.get(first) ?? []), fragment.slice(1)]);
  }
  return [...tails].map(([first, ends]) => first + grouped(ends.join('|'))).join('|') || NOTHING;
}

/** In as few characters as can be: the scout has room for few. */
const grouped = (ends: string) => (ends.includes('|') ? `(?:${ends})` : ends);

function scriptOf(fragment: string): string {
  // Of what a fragment may begin with, any letter tells the script.
  const script = SCRIPTS.find(([letters]) => new RegExp(`^(?:\\(\\?<?[:=])*\\[?[${letters}]`).test(fragment));
  if (script === undefined)
    throw new Error(`the trigger fragment "${fragment}" begins with no letter of a known script`);
  return script[0];
}

function checkCoverage(forms: readonly EntityForms[], isHit: (text: string) => boolean): void {
  for (const { id, forms: own } of forms) {
    for (const { form } of own) {
      const missed = expand(form)
        .map(spelt)
        .find((text) => !isHit(text));
      if (missed !== undefined)
        throw new Error(
          `forms/${id}.json: no fragment of the trigger hits "${missed}" of the form "${form}"; add one to its "trigger"`,
        );
    }
  }
}

/** A form's expansion as it might stand in a text, with an ending for each place that takes one. */
const spelt = (plain: string): string => plain.replaceAll('~', 'a').replaceAll('·', '');
