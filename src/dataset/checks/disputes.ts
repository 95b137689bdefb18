/** What a dispute joins. */
import { type Placement, problem } from '../placement';
import type { Problem } from '../problems';

export function checkDisputes({ disputes, claims }: Placement): readonly Problem[] {
  const known = new Map(claims.map(({ id, item }) => [id, item]));
  return disputes.flatMap((dispute) => {
    const ids = dispute.item.claims;
    return [
      ...ids.filter((id) => !known.has(id)).map((id) => problem(dispute, `there is no claim "${id}"`)),
      ...ids
        .filter((id, index) => ids.indexOf(id) !== index)
        .map((id) => problem(dispute, `the claim "${id}" stands there twice`)),
    ];
  });
}
