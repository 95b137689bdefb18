/** Medians and spread: a mean would tell more of the machine's other work than of ours. */

export interface Spread {
  readonly median: number;
  /** The middle half of the values lies between these. */
  readonly low: number;
  readonly high: number;
}

/** Throws RangeError without values. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

export const medianOf = (values: readonly number[]): number => spreadOf(values).median;

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new RangeError('no values to take a median of');
  return low + (high - low) * (at - Math.floor(at));
}

/** The same things in another order each round, so that none always has the warmer or the busier machine. */
export function rotated<Item>(items: readonly Item[], round: number): readonly Item[] {
  const by = round % items.length;
  return [...items.slice(by), ...items.slice(0, by)];
}
