/** What detection takes and gives. Pure data: no DOM, no browser. */

/** The text of one frame, as a reader sees it: normalised (see normalise.ts), one string per block. */
export interface PageText {
  /** The document's title, normalised; it counts as evidence, nothing in it is marked. */
  readonly title: string;
  readonly blocks: readonly string[];
}

/** A stretch of one block that names an entity. Offsets are UTF-16 code units in the block's normalised text. */
export interface Mention {
  readonly entity: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}
