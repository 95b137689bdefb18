import { IndexedBlock } from './block.js';
import { GAP, HAS_SPACE, MAY_COMPOSE, UNUSUAL } from './characters.js';
import type { Segments } from './segments.js';
import type { Block } from './types.js';

/** Puts the normalised text of blocks together, text node by text node, with the way back to the DOM. */
export class BlockReader {
  /** The text nodes of the block that is being read, null for a forced line break, and what stood in each. */
  #nodes: (Text | null)[] = [];
  #data: string[] = [];

  addText(node: Text): void {
    this.#nodes.push(node);
    this.#data.push(node.data);
  }

  addBreak(): void {
    this.#nodes.push(null);
    this.#data.push('\n');
  }

  /** Ends the block that is being read and begins another. Null if nothing stands in it. */
  close(): Block | null {
    const nodes = this.#nodes;
    const data = this.#data;
    if (nodes.length === 0) return null;
    this.#nodes = [];
    this.#data = [];
    const raw = data.length > 1 ? data.join('') : (data[0] ?? '');
    // Between the blocks of a page there is mostly nothing but white space.
    if (raw.trim() === '') return null;
    // Most others are taken over as they stand, but for a space at either end.
    return UNUSUAL.test(raw) ? normalised(nodes, data, MAY_COMPOSE.test(raw)) : asItStands(raw, nodes, data);
  }
}

/** Nothing is to be changed in `raw`, in which no break stands and no run of white space is longer than one space. */
function asItStands(raw: string, nodes: readonly (Text | null)[], data: readonly string[]): Block {
  const text = raw.trim();
  const lead = raw.charCodeAt(0) === SPACE ? 1 : 0;
  const segments: Segments = { starts: [], nodes: [], offsets: [] };
  let from = -lead;
  for (const [at, node] of nodes.entries()) {
    const length = data[at]?.length ?? 0;
    if (node !== null && length > 0) push(segments, Math.max(0, from), node, Math.max(0, -from));
    from += length;
  }
  return new IndexedBlock(text, false, segments);
}

function normalised(nodes: readonly (Text | null)[], data: readonly string[], mayCompose: boolean): Block | null {
  const segments: Segments = { starts: [], nodes: [], offsets: [] };
  const pieces: string[] = [];
  let length = 0;
  /** Whether a space here would be the second one, or the first thing in the block. */
  let afterSpace = true;

  const add = (node: Text, piece: string, offset: number): void => {
    push(segments, length, node, offset);
    pieces.push(piece);
    length += piece.length;
  };

  /** Takes over [from, to) of a text node's data, in which no run of white space is longer than one space. */
  const append = (node: Text, all: string, from: number, to: number): void => {
    const start = afterSpace && all.charCodeAt(from) === SPACE ? from + 1 : from;
    if (start >= to) return;
    add(node, all.slice(start, to), start);
    afterSpace = all.charCodeAt(to - 1) === SPACE;
  };

  const addBreak = (): void => {
    const last = pieces.at(-1) ?? '';
    if (length === 0 || last.endsWith('\n')) return;
    if (afterSpace) {
      pieces[pieces.length - 1] = `${last.slice(0, -1)}\n`;
    } else {
      pieces.push('\n');
      length += 1;
      afterSpace = true;
    }
  };

  const addText = (node: Text, all: string): void => {
    let from = 0;
    GAP.lastIndex = 0;
    for (let gap = GAP.exec(all); gap !== null; gap = GAP.exec(all)) {
      if (gap[0] === ' ') continue;
      append(node, all, from, gap.index);
      if (HAS_SPACE.test(gap[0]) && !afterSpace) {
        add(node, ' ', gap.index);
        afterSpace = true;
      }
      from = gap.index + gap[0].length;
    }
    append(node, all, from, all.length);
  };

  for (const [at, node] of nodes.entries()) {
    if (node === null) addBreak();
    else addText(node, data[at] ?? '');
  }
  const text = pieces.join('').trimEnd();
  return text === '' ? null : new IndexedBlock(text, mayCompose, segments);
}

function push({ starts, nodes, offsets }: Segments, start: number, node: Text, offset: number): void {
  starts.push(start);
  nodes.push(node);
  offsets.push(offset);
}

const SPACE = 32;
