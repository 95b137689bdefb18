/** Files stay small enough to be read at once. */
import { describe, expect, it } from 'vitest';
import { type CodeFile, codeFiles, PARTS } from './code-files';

/** In lines. Tests are lists of cases and style sheets lists of rules, read one at a time. */
const ROOM = { code: 200, styles: 400, tests: 420 };

/** Files of code that are longer, by how their names end, and why they are better whole. */
const EXCEPTIONS: Readonly<Record<string, { readonly lines: number; readonly reason: string }>> = {
  'hover/machine.ts': { lines: 250, reason: 'one reducer: its transitions are read, and tested, as one table' },
  'hover/controller.ts': { lines: 245, reason: 'the effects of that reducer, one short function each' },
  'ranking/compile-cues.ts': { lines: 220, reason: 'compiling and checking read the same merged words' },
};

const linesOf = ({ text }: CodeFile): number => text.split('\n').length - 1;

const roomOf = (name: string): number => {
  if (name.startsWith('tests/')) return ROOM.tests;
  if (name.endsWith('.css')) return ROOM.styles;
  return Object.entries(EXCEPTIONS).find(([end]) => name.endsWith(end))?.[1].lines ?? ROOM.code;
};

describe('no file', () => {
  const files = codeFiles([...PARTS, 'scripts', 'tests']);

  it('is longer than its room', () => {
    const lengths = files.map((file) => ({ name: file.name, lines: linesOf(file) }));
    expect(lengths.length).toBeGreaterThan(200);
    expect(lengths.filter(({ name, lines }) => lines > roomOf(name))).toEqual([]);
  });

  it.each(Object.keys(EXCEPTIONS))('has more room than it needs: %s', (end) => {
    const lines = files.filter(({ name }) => name.endsWith(end)).map(linesOf);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toBeGreaterThan(ROOM.code);
  });
});
