/** Finds the mark under a point of the viewport. */
import { isInPlace, type Mark, type Marks } from './marks';

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

/** The boxes of a mark's lines, in viewport coordinates; none where nothing of it is rendered. */
export function boxesOf({ range }: Mark): readonly DOMRect[] {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return [...live.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - TOLERANCE_PX && x <= right + TOLERANCE_PX && y >= top - TOLERANCE_PX && y <= bottom + TOLERANCE_PX;
}
