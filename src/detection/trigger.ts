/** The one regular expression by which a page is found worth a closer look. Build time only. */
import { expand, patternSource } from './pattern.js';
import type { EntityForms } from './schema.js';

export const TRIGGER_FLAGS = 'i';

/** What may stand between two letters without being seen. */
const UNSEEN = '[\u00ad\u200b-\u200f\u2060\ufeff]*';
const ANCHOR = 5;

/** The source of a regular expression (flags TRIGGER_FLAGS) that hits the raw text of every page that holds a form. */
export function compileTrigger(forms: readonly EntityForms[]): string {
  const anchors = new Set<string>();
  for (const entity of forms) {
    for (const { form } of entity.forms) for (const plain of expand(form)) anchors.add(anchorOf(plain));
  }
  return [...anchors].map((anchor) => [...anchor].map(patternSource).join(UNSEEN)).join('|');
}

function anchorOf(plain: string): string {
  const words = plain.toLowerCase().split(/[ '·~.]/);
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  return longest.slice(0, ANCHOR);
}
