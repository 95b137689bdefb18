import { composed } from './compose.js';
import { lastAt, type Segment } from './segments.js';
import type { Block } from './types.js';

/** `raw` is the text as the segments map it; `mayCompose` says that it holds marks which NFC may join to a letter. */
export function indexedBlock(raw: string, mayCompose: boolean, segments: readonly Segment[]): Block {
  const { text, rawOf } = (mayCompose && composed(raw)) || { text: raw, rawOf: (position: number) => position };
  return {
    text,
    spanOf(start, end) {
      if (!(start >= 0 && start < end && end <= text.length)) {
        throw new RangeError(`no stretch ${start}–${end} of ${text.length}`);
      }
      const from = rawOf(start);
      const to = rawOf(end);
      const first = lastAt(segments, from);
      const last = lastAt(segments, to - 1);
      return {
        startContainer: first.node,
        startOffset: offsetIn(first, from),
        endContainer: last.node,
        endOffset: offsetIn(last, to),
      };
    },
  };
}

/** A `br` has no text node; it counts as the end of the one before. */
const offsetIn = ({ start, node, offset }: Segment, position: number): number =>
  Math.min(offset + position - start, node.length);
