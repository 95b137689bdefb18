/** Finds the mark under a point of the viewport. */
import { boxesOf, isInPlace, type Mark } from './mark';
import type { Marks } from './marks';

/** How far outside the letters a pointer still counts as on them, in CSS pixels: the underline belongs to the mark. */
const TOLERANCE_PX = 2;

export interface Hit {
  readonly mark: Mark;
  /** The box of the mention's line that was pointed at: a name may be broken over two lines. */
  readonly box: DOMRect;
}

/**
 * The mark at a point, or null.
 *
 * `caretPositionFromPoint` names the text position nearest to the point in constant time; the position may be well away
 * from the point (beside the end of a line, say), so the mark's own boxes decide.
 */
export function hitTest(marks: Marks, x: number, y: number): Hit | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...marks.roots] });
  if (!caret) return null;
  for (const mark of marks.touching(caret.offsetNode)) {
    if (!marks.isShown(mark) || !isInPlace(mark)) continue;
    const box = boxesOf(mark).find((candidate) => contains(candidate, x, y));
    if (box) return { mark, box };
  }
  return null;
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - TOLERANCE_PX && x <= right + TOLERANCE_PX && y >= top - TOLERANCE_PX && y <= bottom + TOLERANCE_PX;
}
