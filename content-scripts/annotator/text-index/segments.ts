/** Where the text of a block comes from. */

import { countWhile } from '../../../src/binary-search.js';

/** A stretch of a block's raw text that was taken over from a text node in one piece. */
export interface Segment {
  /** Where in the raw text it begins. */
  readonly start: number;
  readonly node: Text;
  /** Offset in the text node of its first character. */
  readonly offset: number;
}

/** The last of the ascending stretches that begins at `position` or before; the first if none does. */
export function lastAt<Stretch extends { readonly start: number }>(
  stretches: readonly Stretch[],
  position: number,
): Stretch {
  const before = countWhile(stretches.length, (at) => (stretches[at]?.start ?? 0) <= position);
  const stretch = stretches[Math.max(0, before - 1)];
  if (stretch === undefined) throw new RangeError('no text');
  return stretch;
}
