import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadForms } from '../../../scripts/eval/forms.js';
import { countWhile } from '../../../src/binary-search.js';
import { createDetection } from '../../../src/detection/index.js';
import { compileLexicon, compileTrigger } from '../../../src/detection/lexicon.js';
import { createPace } from '../../../src/detection/steps.js';

test('a step is over after so many characters, however they come', () => {
  const isOver = createPace();
  expect([1000, 2000, 999, 1, 3999, 1, 9000, 10].map(isOver)).toEqual([
    false,
    false,
    false,
    true,
    false,
    true,
    true,
    false,
  ]);
});

test('deciding rests after every few mentions, and after each in a long text', () => {
  const { read, decide } = createDetection(compileLexicon(loadForms()), compileTrigger(loadForms()));
  const rests = (text: string): number => {
    let count = 0;
    const work = decide(read(''), Array(300).fill(read(text)));
    while (!work.next().done) count += 1;
    return count;
  };
  expect(rests('Ada Hegerberg met Solveig.')).toBeGreaterThan(300 / 20);
  expect(rests(`Ada Hegerberg met ${'other people '.repeat(400)} and Solveig.`)).toBeGreaterThanOrEqual(300);
});

test('halving counts what counting one by one counts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (values, target) => {
      const ascending = values.sort((a, b) => a - b);
      const holds = (at: number) => (ascending[at] ?? Number.NaN) <= target;
      expect(countWhile(ascending.length, holds)).toBe(ascending.filter((value) => value <= target).length);
    }),
  );
});
