/** What the card stands beside: one line of a mention, wherever it moves. */
import { boxesOf, isInPlace, type Mark } from '../annotator/mark';
import type { Anchor } from './types';

/** @param pointed the box of the line that was pointed at; without it, the mention's first line */
export function anchorOf(mark: Mark, pointed: DOMRect | null): Anchor {
  // By its order among the mention's lines: the box itself moves when the page scrolls.
  const line = pointed ? boxesOf(mark).findIndex(({ x, y }) => x === pointed.x && y === pointed.y) : 0;
  return {
    node: mark.range.startContainer,
    box: () => {
      if (!isInPlace(mark)) return null;
      const boxes = boxesOf(mark);
      return boxes[line] ?? boxes[0] ?? null;
    },
    lines: () => (isInPlace(mark) ? boxesOf(mark) : []),
  };
}
