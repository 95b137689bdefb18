import { type Composition, composed } from './compose.js';
import { locate, type Segments } from './segments.js';
import type { Block, DomSpan } from './types.js';

export class IndexedBlock implements Block {
  readonly text: string;
  readonly #composition: Composition | null;
  readonly #segments: Segments;

  /** `raw` is the text as the segments map it; `mayCompose` says that it holds marks which NFC may join to a letter. */
  constructor(raw: string, mayCompose: boolean, segments: Segments) {
    this.#composition = mayCompose ? composed(raw) : null;
    this.text = this.#composition?.text ?? raw;
    this.#segments = segments;
  }

  spanOf(start: number, end: number): DomSpan {
    if (!(start >= 0 && start < end && end <= this.text.length)) {
      throw new RangeError(`no stretch [${start}, ${end}) in a text of ${this.text.length}`);
    }
    const raw = this.#composition;
    const first = locate(this.#segments, raw === null ? start : raw.rawOf(start));
    const last = locate(this.#segments, (raw === null ? end : raw.rawOf(end)) - 1);
    return {
      startContainer: first.node,
      // A `br` has no text node; it counts as the end of the one before.
      startOffset: Math.min(first.offset, first.node.length),
      endContainer: last.node,
      endOffset: Math.min(last.offset + 1, last.node.length),
    };
  }
}
