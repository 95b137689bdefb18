/** What an entity is best known for, and how it is told from the others on a page. */
import { MARK_LINES } from '../model';
import { type Placement, problem } from '../placement';
import type { Problem } from '../problems';

export function checkEntities({ entities, claims }: Placement): readonly Problem[] {
  // While there are lines enough, each entity has its own; colour alone does not tell entities apart for everybody.
  const hasSpareLine = new Set(entities.map(({ item }) => item.mark.line)).size < MARK_LINES.length;
  const known = new Map(claims.map(({ id, item }) => [id, item]));
  return entities.flatMap((entity, index) => [
    ...entity.item.bestKnownFor.flatMap((id) => {
      const claim = known.get(id);
      if (!claim) return [problem(entity, `bestKnownFor: there is no claim "${id}"`)];
      if (!claim.entities.includes(entity.id))
        return [problem(entity, `bestKnownFor: the claim "${id}" is not about it`)];
      if (claim.supersededBy) return [problem(entity, `bestKnownFor: the claim "${id}" has been superseded`)];
      return [];
    }),
    ...repeated(entity.item.bestKnownFor).map((id) => problem(entity, `bestKnownFor: "${id}" stands there twice`)),
    ...entities
      .slice(0, index)
      .filter(
        ({ item }) =>
          (hasSpareLine && item.mark.line === entity.item.mark.line) || item.mark.hue === entity.item.mark.hue,
      )
      .map(({ id }) => problem(entity, `mark: its line or hue is that of "${id}"; each entity has its own`)),
  ]);
}

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
