/**
 * A surface form as it travels in the lexicon: one short line. The lexicon is most of the annotator, and what stands in it
 * for every form again counts.
 */
import { PACKED_SIGNS } from './pattern-signs.js';
import type { LexiconForm } from './types.js';

const KINDS = ['name', 'label', 'part'] as const satisfies readonly LexiconForm['kind'][];

/** Throws if the pattern holds a sign in another sense. */
export function packForm({ entity, kind, prior, source }: LexiconForm): string {
  const packed = PACKED_SIGNS.reduce((rest, [sign, piece]) => rest.replaceAll(piece, sign), source);
  const form = `${entity} ${KINDS.indexOf(kind)} ${prior} ${packed}`;
  if (unpackForm(form).source !== source) throw new Error(`a sign of packed forms stands in the pattern ${source}`);
  return form;
}

export function unpackForm(packed: string): LexiconForm {
  const [entity, kind, prior, signs = ''] = packed.split(' ');
  return {
    entity: Number(entity),
    kind: KINDS[Number(kind)] ?? 'part',
    prior: Number(prior),
    source: PACKED_SIGNS.reduceRight((rest, [sign, piece]) => rest.replaceAll(sign, piece), signs),
  };
}
