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
  /**
   * Normalised text, never empty: NFC, no soft hyphens or zero-width characters, every run of white space one space.
   * A `br` is one '\n', because detection joins a heading broken in two but not the lines of a list.
   */
  readonly text: string;
  /** Maps [start, end) of `text` back to the DOM. Throws RangeError if the stretch is empty or outside the text. */
  spanOf(start: number, end: number): DomSpan;
}

export interface TextIndex {
  readonly blocks: readonly Block[];
}
