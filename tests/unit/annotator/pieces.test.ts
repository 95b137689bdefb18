import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../content-scripts/annotator/living/pieces';

describe('pieces of a long text', () => {
  it.each([
    ['words', 'golden words '],
    ['lines', 'one line\n'],
    ['lines and words', 'a line of words\n'],
    ['one word without end', 'x'],
  ])('%s: put together they are the text, and they end with a word', (_what, unit) => {
    const text = unit.repeat(200_000 / unit.length);
    const pieces = [...piecesOf(text)];
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    for (const { text: piece, from } of pieces) expect(text.startsWith(piece, from)).toBe(true);
    if (/\s/.test(unit)) for (const { text: piece } of pieces.slice(0, -1)) expect(piece).toMatch(/\s$/);
  });

  it('four times the text takes about four times as long, lines or no lines', () => {
    const timeOf = (length: number) => {
      const text = 'golden words '.repeat(length / 13);
      const start = performance.now();
      expect([...piecesOf(text)].length).toBeGreaterThan(1);
      return performance.now() - start;
    };
    timeOf(1e6);
    // Going back to the beginning for each piece took seconds over the longer one; it takes some milliseconds.
    const growth = () => timeOf(16e6) / Math.max(timeOf(4e6), 10);
    expect(Math.min(growth(), growth(), growth())).toBeLessThan(4);
  });
});
