/** One line of the result: what, how much, how much it may be. */
import { type Spread, spreadOf } from './statistics';

export interface Row {
  readonly what: string;
  readonly against: string;
  readonly unit: '×' | 'ms' | 'µs' | 'KB' | 'bytes' | 'nodes';
  readonly value: number;
  readonly spread: readonly [number, number];
  /** The most, or for `within` how far from 1; null where there is no goal. */
  readonly goal: number | null;
  readonly verdict: 'yes' | 'no' | '';
}

export function row(
  what: string,
  against: string,
  unit: Row['unit'],
  values: readonly number[],
  goal: number | null,
  isMet: (spread: Spread, goal: number) => boolean = ({ median }, most) => median <= most,
): Row {
  const spread = spreadOf(values);
  const verdict = goal === null ? '' : isMet(spread, goal) ? 'yes' : 'no';
  return { what, against, unit, value: spread.median, spread: [spread.low, spread.high], goal, verdict };
}

export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ what, against, unit, value, spread, goal, verdict }) => [
    what,
    against,
    `${shown(value)} ${unit}`,
    `${shown(spread[0])} – ${shown(spread[1])}`,
    goal === null ? '' : `${shown(goal)} ${unit}`,
    verdict,
  ]);
  const lines = [['what', 'against', 'median', 'middle half', 'goal', 'met'], ...cells];
  const widths = [0, 1, 2, 3, 4, 5].map((at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const shown = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));
