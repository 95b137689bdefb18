/** The map between a frame's DOM and the normalised text that detection reads. */

/** Where a stretch of a block's text stands in the DOM: what `new StaticRange` takes. */
export interface DomSpan {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/** A run of text that no mention crosses the border of: a paragraph, a heading, a table cell. */
export interface Block {
  /** Normalised text, never empty. */
  readonly text: string;
  /** Maps [start, end) of `text` back to the DOM. Throws RangeError if the stretch is empty or outside the text. */
  spanOf(start: number, end: number): DomSpan;
}

export interface TextIndex {
  readonly blocks: readonly Block[];
}
