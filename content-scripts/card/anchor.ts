/** What the card stands beside: one line of a mention, wherever it moves. */
import { boxesOf, isInPlace, type Mark } from '../annotator/mark';
import type { Anchor } from './types';

/**
 * How long a card waits, in milliseconds, for a mention that the page has taken away: pages put the same text back as new
 * nodes. The next reading tells, mostly within half a second; this is for pages that leave no time for one.
 */
const PATIENCE_MS = 2000;

/** An anchor that can be carried over to another mark of the same mention. */
export interface MarkAnchor extends Anchor {
  readonly mark: Mark;
  moveTo(mark: Mark): void;
}

/** @param pointed the box of the line that was pointed at; without it, the mention's first line */
export function anchorOf(first: Mark, pointed: DOMRect | null): MarkAnchor {
  let mark = first;
  /** The mention's lines as last seen, and when. */
  let seen: readonly DOMRect[] = [];
  let seenAt = 0;
  const lines = (): readonly DOMRect[] => {
    const now = performance.now();
    if (isInPlace(mark)) {
      seen = boxesOf(mark);
      seenAt = now;
    }
    return now - seenAt < PATIENCE_MS ? seen : [];
  };
  // By its order among the mention's lines: the box itself moves when the page scrolls.
  const line = pointed ? lines().findIndex(({ x, y }) => x === pointed.x && y === pointed.y) : 0;
  return {
    get mark() {
      return mark;
    },
    get node() {
      return mark.range.startContainer;
    },
    box: () => {
      const boxes = lines();
      return boxes[line] ?? boxes[0] ?? null;
    },
    lines,
    moveTo: (next) => {
      mark = next;
    },
  };
}
