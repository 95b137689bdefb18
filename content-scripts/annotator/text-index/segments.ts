/** Where the text of the blocks comes from: for each stretch taken over in one piece, its text node and offset. */

import { countWhile } from '../../../src/binary-search.js';

/** Parallel arrays over all blocks of an index, so that a page of 100,000 stretches costs three arrays and no objects. */
export class Segments {
  /** Position in the block's raw text at which the stretch begins; ascending within a block. */
  readonly starts: number[] = [];
  readonly nodes: Text[] = [];
  /** Offset in the text node of the stretch's first character. */
  readonly offsets: number[] = [];

  get length(): number {
    return this.starts.length;
  }

  push(start: number, node: Text, offset: number): void {
    this.starts.push(start);
    this.nodes.push(node);
    this.offsets.push(offset);
  }

  /** The stretch among [from, to) that holds the character at `position`, with the character's offset in its node. */
  locate(position: number, from: number, to: number): { readonly node: Text; readonly offset: number } {
    const at = lastAtMost(this.starts, position, from, to);
    const node = this.nodes[at];
    const offset = this.offsets[at];
    const start = this.starts[at];
    if (node === undefined || offset === undefined || start === undefined)
      throw new RangeError('no text at this position');
    return { node, offset: offset + position - start };
  }
}

/** Index of the last value ≤ `target` in the ascending values [from, to); `from` if there is none. */
export function lastAtMost(values: readonly number[], target: number, from: number, to: number): number {
  return from + Math.max(0, countWhile(to - from, (at) => (values[from + at] ?? 0) <= target) - 1);
}
