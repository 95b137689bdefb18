import { indexedBlock } from './block.js';
import { GAP, HAS_SPACE, MAY_COMPOSE, UNUSUAL } from './characters.js';
import type { Segment } from './segments.js';
import type { Block } from './types.js';

/** Puts the normalised text of blocks together, text node by text node, with the way back to the DOM. */
export class BlockReader {
  /** Of the block being read, with its pieces of text and their length. */
  #segments: Segment[] = [];
  #pieces: string[] = [];
  #length = 0;
  #mayCompose = false;
  /** Whether a space here would be the second one, or the first thing in the block. */
  #afterSpace = true;

  addText(node: Text): void {
    const data = node.data;
    let from = 0;
    if (UNUSUAL.test(data)) {
      if (MAY_COMPOSE.test(data)) this.#mayCompose = true;
      GAP.lastIndex = 0;
      for (let gap = GAP.exec(data); gap !== null; gap = GAP.exec(data)) {
        if (gap[0] === ' ') continue;
        this.#append(node, data, from, gap.index);
        if (HAS_SPACE.test(gap[0]) && !this.#afterSpace) {
          this.#add(node, ' ', gap.index);
          this.#afterSpace = true;
        }
        from = gap.index + gap[0].length;
      }
    }
    this.#append(node, data, from, data.length);
  }

  addBreak(): void {
    const last = this.#pieces.at(-1) ?? '';
    if (this.#length === 0 || last.endsWith('\n')) return;
    if (this.#afterSpace) {
      this.#pieces[this.#pieces.length - 1] = `${last.slice(0, -1)}\n`;
    } else {
      this.#pieces.push('\n');
      this.#length += 1;
      this.#afterSpace = true;
    }
  }

  /** Ends the block that is being read and begins another. Null if nothing stands in it. */
  close(): Block | null {
    if (this.#length === 0) return null;
    const block = indexedBlock(this.#pieces.join('').trimEnd(), this.#mayCompose, this.#segments);
    this.#segments = [];
    this.#pieces = [];
    this.#length = 0;
    this.#mayCompose = false;
    this.#afterSpace = true;
    return block;
  }

  /** Takes over [from, to) of a text node's data, in which no run of white space is longer than one space. */
  #append(node: Text, data: string, from: number, to: number): void {
    const start = this.#afterSpace && data.charCodeAt(from) === SPACE ? from + 1 : from;
    if (start >= to) return;
    this.#add(node, data.slice(start, to), start);
    this.#afterSpace = data.charCodeAt(to - 1) === SPACE;
  }

  #add(node: Text, piece: string, offset: number): void {
    this.#segments.push({ start: this.#length, node, offset });
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}

const SPACE = 32;
