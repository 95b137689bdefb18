import { indexedBlock } from './block.js';
import { GAP, HAS_SPACE, MAY_COMPOSE, UNUSUAL } from './characters.js';
import type { Segment } from './segments.js';
import type { Block } from './types.js';

/** A text node of a block; null for a forced line break. */
export type Piece = Text | null;

/**
 * Puts the normalised text of a block together, with the way back to the DOM. `data` is what stood in each of the nodes.
 * Null if nothing stands in the block.
 */
export function readBlock(nodes: readonly Piece[], data: readonly string[]): Block | null {
  const raw = data.join('');
  // Between the blocks of a page there is mostly nothing but white space.
  if (raw.trim() === '') return null;
  const segments: Segment[] = [];
  const pieces: string[] = [];
  let length = 0;
  /** Whether a space here would be the second one, or the first thing in the block. */
  let afterSpace = true;

  const add = (node: Text, piece: string, offset: number): void => {
    segments.push({ start: length, node, offset });
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
    GAP.lastIndex = UNUSUAL.test(all) ? 0 : all.length;
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
  return text === '' ? null : indexedBlock(text, MAY_COMPOSE.test(raw), segments);
}

const SPACE = 32;
