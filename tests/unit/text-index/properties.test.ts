// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexText, normaliseText } from '../../../content-scripts/annotator/text-index/index.js';
import { loadLexicon, loadTrigger } from '../../../scripts/eval/forms.js';
import { createDetector } from '../../../src/detection/index.js';
import { textOf } from './spans.js';

const detect = createDetector(loadLexicon(), loadTrigger());

const PIECES = [
  'Ada Hegerberg',
  'Hegerberg',
  'Martin Solveig',
  'Solveig',
  "Ballon d'Or",
  'Ballon d’Or Fe\u0301minin',
  'Balón de Oro',
  'France Football',
  'Lyon',
  'goal',
  'Andrine ',
  ' ',
  ' ',
  '. ',
  ', ',
  '’s',
  '\u00ad',
  '\u200b',
  '\u00a0',
  '😀',
  '🏳️‍🌈',
  'é',
  'x',
  '金球奖',
  '@',
  '#',
  '/',
  'World Cup',
  'DJ',
  'Золотой мяч',
  'آدا هيغربرغ',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
const INLINE = ['b', 'i', 'span', 'a', 'x-y', 'sup'];

/** Spreads `content` over nested inline elements, cut wherever `cuts` say. */
function spread(content: string, cuts: readonly number[]): HTMLElement {
  const root = document.createElement('p');
  let at: Element = root;
  let from = 0;
  for (const [step, cut] of [...cuts.map((cut) => cut % (content.length + 1)), content.length]
    .sort((a, b) => a - b)
    .entries()) {
    at.append(content.slice(from, cut));
    from = cut;
    if (step % 3 === 2) at = at.parentElement ?? root;
    else {
      const child = document.createElement(INLINE[step % INLINE.length] ?? 'b');
      at.append(child, document.createComment('Hegerberg'));
      at = child;
    }
    if (!root.contains(at)) at = root;
  }
  return root;
}

const read = (root: HTMLElement) => {
  document.body.replaceChildren(root);
  return indexText(document).blocks;
};

test('however a text is spread over inline elements, the mentions are the same', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(), { maxLength: 12 }), (content, cuts) => {
      const root = spread(content, cuts);
      fc.pre(root.textContent === content);
      const blocks = read(root).map((block) => block.text);
      const whole = normaliseText(content);
      expect(blocks).toEqual(whole === '' ? [] : [whole]);
      expect(detect({ title: '', blocks })).toEqual(detect({ title: '', blocks: whole === '' ? [] : [whole] }));
    }),
    { numRuns: 300 },
  );
});

test('every mention maps to a range that yields its surface and splits no character', () => {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(
    fc.property(text, fc.array(fc.nat(), { maxLength: 6 }), (content, cuts) => {
      const blocks = read(spread(content, cuts));
      for (const { block, start, end } of detect({ title: '', blocks: blocks.map((each) => each.text) })) {
        const found = blocks[block];
        const span = found?.spanOf(start, end);
        expect(span && normaliseText(textOf(span))).toBe(found?.text.slice(start, end));
        const borders = new Set([...graphemes.segment(found?.text ?? '')].map(({ index }) => index)).add(
          found?.text.length ?? 0,
        );
        expect([borders.has(start), borders.has(end)]).toEqual([true, true]);
      }
    }),
    { numRuns: 300 },
  );
});

test('detection gives the same twice, in order and without overlaps, and no string makes it throw', () => {
  const hostile = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));
  fc.assert(
    fc.property(hostile, fc.array(fc.oneof(text, hostile), { maxLength: 4 }), (title, blocks) => {
      const mentions = detect({ title, blocks });
      expect(detect({ title, blocks })).toEqual(mentions);
      for (const [at, mention] of mentions.entries()) {
        const before = mentions[at - 1];
        expect(mention.start).toBeLessThan(mention.end);
        if (before?.block === mention.block) expect(mention.start).toBeGreaterThanOrEqual(before.end);
      }
    }),
    { numRuns: 300 },
  );
});
