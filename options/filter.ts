/** Which parts of the dataset a filter lets through. Pure. */
import type { Claim, Dataset, Dispute, Source } from '../src/dataset/model';
import type { Search } from '../src/dataset-search';
import { sourcesOf } from '../src/dataset-views';
import { FILTER_KEYS, type Filter, type FilterKey } from './route';

/** The year that a claim is about, or holds for; null where none is said. */
function yearOf({ date, asOf }: Claim): string | null {
  return (date ?? asOf)?.slice(0, 4) ?? null;
}

/** Every year that a claim is about, the latest first. */
export function yearsOf(dataset: Dataset): readonly string[] {
  const years = dataset.claims.map(yearOf).filter((year) => year !== null);
  return [...new Set(years)].sort().reverse();
}

/** What a link asked for and the dataset does not hold. */
export interface Unknown {
  readonly key: FilterKey;
  readonly value: string;
}

/** A filter without what the dataset does not know, and the first such thing: a link may be old, or cut short. */
export function knownFilter(
  dataset: Dataset,
  filter: Filter,
): { readonly filter: Filter; readonly unknown: Unknown | null } {
  const known: Readonly<Record<FilterKey, readonly string[]>> = {
    entity: dataset.entities.map(({ id }) => id),
    topic: dataset.topics.map(({ id }) => id),
    year: yearsOf(dataset),
    claim: dataset.claims.map(({ id }) => id),
    source: dataset.sources.map(({ id }) => id),
    dispute: dataset.disputes.map(({ id }) => id),
  };
  const unknown = FILTER_KEYS.flatMap((key) => {
    const value = filter[key];
    return value === null || known[key].includes(value) ? [] : [{ key, value }];
  });
  const without = Object.fromEntries(unknown.map(({ key }) => [key, null]));
  return { filter: { ...filter, ...without }, unknown: unknown[0] ?? null };
}

export function claimsFor(dataset: Dataset, filter: Filter, search: Search): readonly Claim[] {
  const found = filter.search.trim() === '' ? null : claimsFound(filter.search, search);
  return dataset.claims.filter(
    (claim) =>
      (filter.claim === null || claim.id === filter.claim) &&
      (filter.source === null || sourcesOf(claim).includes(filter.source)) &&
      (filter.entity === null || claim.entities.includes(filter.entity)) &&
      (filter.topic === null || claim.topic === filter.topic) &&
      (filter.year === null || yearOf(claim) === filter.year) &&
      (found === null || found.has(claim.id)),
  );
}

/** What the words find in claims, and the winners that they find by year or name. */
function claimsFound(query: string, search: Search): ReadonlySet<string> {
  const { claims, winners } = search(query);
  return new Set([...claims.map(({ id }) => id), ...winners.map(({ claim }) => claim)]);
}

export interface RestingSource {
  readonly source: Source;
  /** How many of the claims let through rest on it. */
  readonly claims: number;
}

/**
 * Sources by how many claims rest on them, most first. Words are looked for in the sources themselves and in the claims
 * that rest on them.
 */
export function sourcesFor(dataset: Dataset, filter: Filter, search: Search): readonly RestingSource[] {
  const counts = new Map<string, number>();
  for (const id of claimsFor(dataset, { ...filter, search: '' }, search).flatMap(sourcesOf)) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const found = new Set([
    ...claimsFor(dataset, filter, search).flatMap(sourcesOf),
    ...search(filter.search).sources.map(({ id }) => id),
  ]);
  return dataset.sources
    .filter(({ id }) => counts.has(id) && found.has(id))
    .map((source) => ({ source, claims: counts.get(source.id) ?? 0 }))
    .sort((a, b) => b.claims - a.claims);
}

/** Disputes of which a side is let through. */
export function disputesFor(dataset: Dataset, filter: Filter, search: Search): readonly Dispute[] {
  if (filter.dispute !== null) return dataset.disputes.filter(({ id }) => id === filter.dispute);
  const ids = new Set(claimsFor(dataset, filter, search).map(({ id }) => id));
  return dataset.disputes.filter(({ claims }) => claims.some((id) => ids.has(id)));
}
