/**
 * A surface form as it travels in the lexicon: one short line. The lexicon is most of the annotator, and what stands in it
 * for every form again counts.
 */
import type { LexiconForm } from './types.js';

const KINDS = ['name', 'label', 'part'] as const satisfies readonly LexiconForm['kind'][];

/** What may stand between the words of a form: by far the most frequent piece of the patterns. */
const GAP = '[ \\n\\-‐‑]';
const GAP_SIGN = '_';

/** Throws if the pattern holds the sign that stands for a gap. */
export function packForm({ entity, kind, prior, source }: LexiconForm): string {
  if (source.includes(GAP_SIGN)) throw new Error(`"${GAP_SIGN}" stands in the pattern ${source}`);
  return `${entity} ${KINDS.indexOf(kind)} ${prior} ${source.replaceAll(GAP, GAP_SIGN)}`;
}

/** With the sign for gaps. */
export const sourceOf = (packed: string): string => packed.replace(/^(?:\S+ ){3}/, '');

export function unpackForm(packed: string): LexiconForm {
  const [entity, kind, prior, ...source] = packed.split(' ');
  return {
    entity: Number(entity),
    kind: KINDS[Number(kind)] ?? 'part',
    prior: Number(prior),
    source: source.join(' ').replaceAll(GAP_SIGN, GAP),
  };
}
