/** One mark of the page: a mention, where it stands, and the text around it. */
import type { DomSpan } from './text-index/types';

export interface Mark {
  readonly entity: string;
  readonly range: StaticRange;
  /** The text around the mention, which the card's statements are ranked by. */
  readonly passage: string;
}

/** Makes a mark of a span of the DOM. */
export function markOf(entity: string, span: DomSpan, passage: string): Mark {
  return { entity, passage, range: new StaticRange(span) };
}

/** Whether the text of a mark still stands where it stood. Static ranges keep their offsets while the page changes. */
export function isInPlace({ range }: Mark): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return (
    startContainer.isConnected &&
    endContainer.isConnected &&
    startOffset < (startContainer.nodeValue?.length ?? 0) &&
    endOffset <= (endContainer.nodeValue?.length ?? 0)
  );
}

/** The boxes of a mark's lines, in viewport coordinates; none where nothing of it is rendered. */
export function boxesOf({ range }: Mark): readonly DOMRect[] {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return [...live.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}
