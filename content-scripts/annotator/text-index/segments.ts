/** Where the text of a block comes from: for each stretch taken over in one piece, its text node and offset. */

import { countWhile } from '../../../src/binary-search.js';

/** Parallel arrays, so that a block of 100,000 stretches costs three arrays and no objects. */
export interface Segments {
  /** Position in the block's raw text at which the stretch begins; ascending. */
  readonly starts: number[];
  readonly nodes: Text[];
  /** Offset in the text node of the stretch's first character. */
  readonly offsets: number[];
}

/** The text node and offset of the character at `position` of the raw text. */
export function locate(
  { starts, nodes, offsets }: Segments,
  position: number,
): { readonly node: Text; readonly offset: number } {
  const at = lastAtMost(starts, position);
  const node = nodes[at];
  const offset = offsets[at];
  const start = starts[at];
  if (node === undefined || offset === undefined || start === undefined)
    throw new RangeError('no text at this position');
  return { node, offset: offset + position - start };
}

/** Index of the last of the ascending values that is ≤ `target`; 0 if there is none. */
export function lastAtMost(values: readonly number[], target: number): number {
  return Math.max(0, countWhile(values.length, (at) => (values[at] ?? 0) <= target) - 1);
}
