/** What a claim refers to, and when it holds. */
import { type Placement, problem, ROLL_FILE } from '../placement';
import type { Problem } from '../problems';

type PlacedClaim = Placement['claims'][number];

export function checkClaims(placement: Placement): readonly Problem[] {
  const entities = new Set(placement.entities.map(({ id }) => id));
  const sources = new Set(placement.sources.map(({ id }) => id));
  const claims = new Map(placement.claims.map((claim) => [claim.id, claim]));
  return placement.claims.flatMap((claim) => [
    ...claim.item.entities
      .filter((id) => !entities.has(id))
      .map((id) => problem(claim, `there is no entity "${id}"; no card would show the claim`)),
    ...claim.item.evidence
      .filter(({ source }) => !sources.has(source))
      .map(({ source }) => problem(claim, `there is no source "${source}"`)),
    ...checkDates(claim, placement.date),
    ...checkSuccessor(claim, claims),
    ...(claim.file !== ROLL_FILE && claim.id.startsWith('winner-')
      ? [problem(claim, `the winners of the years are written in ${ROLL_FILE}`)]
      : []),
  ]);
}

function checkDates(claim: PlacedClaim, today: string): readonly Problem[] {
  const { date, asOf } = claim.item;
  return [
    ...(date !== undefined && isAfter(date, today)
      ? [problem(claim, `date: ${date} lies after the dataset’s own date`)]
      : []),
    ...(asOf !== undefined && isAfter(asOf, today)
      ? [problem(claim, `asOf: ${asOf} lies after the dataset’s own date`)]
      : []),
  ];
}

/** Partial dates compare as far as both are known: "2026" is not after "2026-11-21". */
export function isAfter(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) > other.slice(0, length);
}

/** A superseded claim is shown only beside its successor, so the two must meet in one card, and the chain must end. */
function checkSuccessor(claim: PlacedClaim, claims: ReadonlyMap<string, PlacedClaim>): readonly Problem[] {
  const { supersededBy, asOf, date, entities } = claim.item;
  if (supersededBy === undefined) return [];
  const successor = claims.get(supersededBy);
  if (!successor) return [problem(claim, `supersededBy: there is no claim "${supersededBy}"`)];
  if (runsInCircle(claim, claims))
    return [problem(claim, 'supersededBy: the claims supersede one another in a circle')];
  return [
    ...(asOf === undefined && date === undefined
      ? [problem(claim, 'a superseded claim says when it held (asOf or date)')]
      : []),
    ...(entities.some((id) => successor.item.entities.includes(id))
      ? []
      : [problem(claim, `supersededBy: "${supersededBy}" is about other entities, so no card could show both`)]),
  ];
}

function runsInCircle(start: PlacedClaim, claims: ReadonlyMap<string, PlacedClaim>): boolean {
  const seen = new Set<string>();
  for (let at: PlacedClaim | undefined = start; at; at = claims.get(at.item.supersededBy ?? '')) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}
