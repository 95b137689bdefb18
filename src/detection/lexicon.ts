/** Forms and evidence as authored → what the detector needs. Build time only. */
import { OTHER_SCRIPTS } from './candidates.js';
import { plain } from './cues.js';
import { packForm } from './packed-form.js';
import { expand, patternSource } from './pattern.js';
import type { EntityForms } from './schema.js';
import type { Lexicon, Weights } from './types.js';

export { type EntityForms, parseEntityForms } from './schema.js';
export { compileTrigger } from './trigger.js';

/** Throws if an id stands twice, evidence names an unknown entity, or two entities claim one form as their name. */
export function compileLexicon(forms: readonly EntityForms[]): Lexicon {
  const ids = forms.map((entity) => entity.id);
  for (const [at, id] of ids.entries()) if (ids.indexOf(id) !== at) throw new Error(`two forms files for "${id}"`);
  checkClaims(forms);
  const packed = forms.flatMap((entity, at) =>
    entity.forms.map(({ form, kind, prior }) => packForm({ entity: at, kind, prior, source: patternSource(form) })),
  );
  return {
    entities: forms.map((entity) => {
      for (const id of Object.keys(entity.beside)) {
        if (!ids.includes(id)) throw new Error(`${entity.id}: evidence names the unknown entity "${id}"`);
      }
      return {
        id: entity.id,
        given: joined(entity.person?.given ?? []),
        others: joined(entity.person?.others ?? []),
        partIsGiven: entity.person?.partIsGiven ?? false,
        small: entity.small,
        named: entity.named,
        beside: ids.map((id) => entity.beside[id] ?? 0),
      };
    }),
    forms: {
      latin: packed.filter((line) => !OTHER_SCRIPTS.test(line)),
      other: packed.filter((line) => OTHER_SCRIPTS.test(line)),
    },
    cues: forms.flatMap((entity, at) =>
      entity.evidence.map(({ id, weights, limit, words }) => ({
        entity: at,
        id,
        weights: filled(weights),
        limit,
        words: stems(Object.values(words).flat()),
      })),
    ),
  };
}

/** A nearer place weighs what the next one further off does, unless the author says otherwise. */
function filled({
  page,
  near = page,
  beside = near,
  touch = beside,
}: EntityForms['evidence'][number]['weights']): Weights {
  return [page, near, beside, touch];
}

function joined(words: readonly string[]): string {
  return [...new Set(words.map((word) => word.normalize('NFC').toLowerCase()))].join('|');
}

/** Stems as the detector looks for them: without accents, and none that a shorter stem covers. Sorted for compression. */
function stems(words: readonly string[]): string {
  const folded = [...new Set(words.map((word) => plain(word.normalize('NFC'))))];
  const covered = (word: string): boolean =>
    folded.some((stem) => stem !== word && !stem.endsWith('!') && word.startsWith(stem));
  return folded
    .filter((word) => !covered(word))
    .sort()
    .join('|');
}

/** A name must say whom it means: no other entity may have a form that is spelt the same. */
function checkClaims(forms: readonly EntityForms[]): void {
  const claims = new Map<string, { readonly entity: string; readonly name: boolean }>();
  for (const entity of forms) {
    for (const { form, kind } of entity.forms) {
      for (const plain of expand(form)) {
        const key = plain.toLowerCase();
        const claim = claims.get(key);
        const name = kind === 'name';
        if (claim !== undefined && claim.entity !== entity.id && (claim.name || name)) {
          throw new Error(
            `${entity.id}: the form "${plain}" is claimed by "${claim.entity}" too, as a name of its own`,
          );
        }
        claims.set(key, { entity: entity.id, name: name || (claim?.name ?? false) });
      }
    }
  }
}
