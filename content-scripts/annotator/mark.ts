/** One mark of the page: a mention, where it stands, and the text around it. */
import type { DomSpan } from './text-index/types';

export interface Mark {
  readonly entity: string;
  /** Moves with its text while the page changes. */
  readonly range: StaticRange;
  /** The text around the mention, which the card's statements are ranked by. */
  readonly passage: string;
}

/** A mark as its keepers see it. It stays the same object as long as the mention stays, so that an open card stays. */
export class StandingMark implements Mark {
  readonly entity: string;
  range: StaticRange;
  /** The characters of the page that are marked. */
  readonly text: string;
  /** Gives the passage; replaced when the text around is read anew. Cut when asked: hardly a mark ever is. */
  cutPassage: () => string;

  constructor(entity: string, span: DomSpan, cutPassage: () => string) {
    this.entity = entity;
    this.range = new StaticRange(span);
    this.text = textOf(this.range);
    this.cutPassage = cutPassage;
  }

  get passage(): string {
    return this.cutPassage();
  }

  isAt({ startContainer, startOffset, endContainer, endOffset }: DomSpan): boolean {
    const { range } = this;
    return (
      range.startOffset === startOffset &&
      range.endOffset === endOffset &&
      range.startContainer === startContainer &&
      range.endContainer === endContainer
    );
  }
}

/** A mark of a span of the DOM, with its passage at hand. */
export function markOf(entity: string, span: DomSpan, passage: string): Mark {
  return new StandingMark(entity, span, () => passage);
}

/** Whether the text of a mark still stands where it stood: static ranges keep their offsets while the page changes. */
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
  return [...liveRange(range).getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Whether a mark shows what it was made for, letter by letter. */
export function showsItsText(mark: StandingMark): boolean {
  return isInPlace(mark) && textOf(mark.range) === mark.text;
}

function textOf(range: StaticRange): string {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  // Nearly every mention stands in one text node, and a live range costs more than all the rest of a mark.
  return startContainer === endContainer
    ? (startContainer.nodeValue?.slice(startOffset, endOffset) ?? '')
    : liveRange(range).toString();
}

function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live;
}
