/** From scores to the order of the card: disputes bring both sides, what was overtaken does not stand before what overtook it. */

export interface RankableClaim {
  readonly id: string;
  readonly supersededBy?: string | undefined;
  /** The more sources tell it, the more it matters: the last tie-break. */
  readonly evidence?: readonly unknown[];
}

export interface RankableDispute {
  readonly claims: readonly string[];
}

/** An overtaken claim leads what overtook it only with so much more score: the passage is plainly about that time. */
const PLAINLY = 1.5;

/** Best first: by score, then by what the entity is best known for, then by how widely the claim is told, then by id. */
export function byScore(
  claims: readonly RankableClaim[],
  scores: ReadonlyMap<string, number>,
  bestKnownFor: readonly string[],
): readonly RankableClaim[] {
  const knownPlace = new Map(bestKnownFor.map((id, place) => [id, place]));
  const last = bestKnownFor.length;
  return [...claims].sort(
    (a, b) =>
      (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0) ||
      (knownPlace.get(a.id) ?? last) - (knownPlace.get(b.id) ?? last) ||
      Number(a.supersededBy !== undefined) - Number(b.supersededBy !== undefined) ||
      (b.evidence?.length ?? 0) - (a.evidence?.length ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
}

/**
 * @param sorted the claims, best first.
 * @param scores claim id → score.
 * @param disputes any disputes; those between claims that are not in `sorted` do not matter.
 * @returns all ids of `sorted`. After the first claim of a dispute comes its best other side, after or before an
 *   overtaken claim what overtook it.
 */
export function arrange(
  sorted: readonly RankableClaim[],
  scores: ReadonlyMap<string, number>,
  disputes: readonly RankableDispute[],
): readonly string[] {
  const place = new Map(sorted.map((claim, index) => [claim.id, index]));
  const disputesOf = new Map<string, RankableDispute[]>();
  for (const dispute of disputes) {
    for (const id of dispute.claims) {
      const known = disputesOf.get(id);
      if (known) known.push(dispute);
      else disputesOf.set(id, [dispute]);
    }
  }
  const placed = new Set<string>();
  const order: string[] = [];
  const put = (id: string) => {
    if (placed.has(id) || !place.has(id)) return;
    placed.add(id);
    order.push(id);
  };
  const bringOtherSides = (id: string) => {
    for (const dispute of disputesOf.get(id) ?? []) {
      if (dispute.claims.some((other) => other !== id && placed.has(other))) continue;
      const others = dispute.claims.filter((other) => other !== id && place.has(other));
      const best = others.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))[0];
      if (best !== undefined) put(best);
    }
  };
  for (const claim of sorted) {
    if (placed.has(claim.id)) continue;
    const successor = claim.supersededBy;
    const overtaken = successor !== undefined && place.has(successor);
    const plainly = overtaken && (scores.get(claim.id) ?? 0) >= (scores.get(successor) ?? 0) + PLAINLY;
    if (overtaken && !plainly) put(successor);
    put(claim.id);
    if (overtaken) put(successor);
    bringOtherSides(claim.id);
  }
  return order;
}
