/** One id, one item. */
import { type Placement, problem } from '../placement';
import type { Problem } from '../problems';

export function checkUnique(placement: Placement): readonly Problem[] {
  const kinds = [placement.topics, placement.entities, placement.sources, placement.claims, placement.disputes];
  return kinds.flatMap((items) => {
    const first = new Map<string, string>();
    return items.flatMap((item) => {
      const before = first.get(item.id);
      first.set(item.id, before ?? item.file);
      return before === undefined ? [] : [problem(item, `this id is already used in ${before}`)];
    });
  });
}
