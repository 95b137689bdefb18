// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { indexText, normaliseText } from '../../../content-scripts/annotator/text-index/index.js';
import { SectionReading } from '../../../content-scripts/annotator/text-index/section.js';
import { textOf } from './spans.js';

beforeEach(() => {
  document.body.innerHTML = '';
});

const textsOf = (html: string): readonly string[] => {
  document.body.innerHTML = html;
  return indexText(document).blocks.map(({ text }) => text);
};

test('blocks, cells and items are walls, inline elements are not', () => {
  expect(textsOf('a<p>b <i>c</i>d</p>e<table><tr><td>f<td>g</table><ul><li>h<li>i</ul>')).toEqual([
    'a',
    'b cd',
    'e',
    'f',
    'g',
    'h',
    'i',
  ]);
});

test('white space is one space, a br one line break, and neither stands at an end', () => {
  expect(textsOf('<p> a \n <b> b</b>\u00a0<br> <br>c <br></p>')).toEqual(['a b\nc']);
});

test('inline code is a wall, so that the words on its two sides do not meet', () => {
  expect(textsOf('<p>a <code>x</code> b</p>')).toEqual(['a', 'b']);
});

test('the way back is exact across dropped characters and composed letters', () => {
  document.body.innerHTML = '<p>x\u00ady  e\u0301<b>\u0323z</b> w</p>';
  const [block] = indexText(document).blocks;
  expect(block?.text).toBe('xy \u1eb9\u0301z w');
  const at = block?.text.indexOf('z') ?? -1;
  const span = block?.spanOf(at, at + 1);
  expect([span?.startContainer.data, span?.startOffset, span?.endOffset]).toEqual(['\u0323z', 1, 2]);
  const whole = block?.spanOf(0, block.text.length);
  expect(whole && textOf(whole)).toBe('x\u00ady  e\u0301\u0323z w');
});

test('a stretch that is empty or outside the text is refused', () => {
  document.body.innerHTML = '<p>abc</p>';
  const [block] = indexText(document).blocks;
  for (const [start, end] of [
    [1, 1],
    [-1, 2],
    [2, 1],
    [0, 4],
    [Number.NaN, 2],
  ] as const) {
    expect(() => block?.spanOf(start, end)).toThrow(RangeError);
  }
});

test('a subtree, a shadow root and a root inside closed text can be indexed by themselves', () => {
  document.body.innerHTML = '<p id="p">a<b>b</b></p><div id="host">light</div><pre><span id="in">c</span></pre>';
  const host = document.querySelector('#host');
  const shadow = host?.attachShadow({ mode: 'open' });
  if (!shadow) throw new Error('no shadow root');
  shadow.innerHTML = '<p>deep</p>';
  expect(indexText(document).blocks.map(({ text }) => text)).toEqual(['ab', 'light', 'deep']);
  expect(indexText(shadow).blocks.map(({ text }) => text)).toEqual(['deep']);
  const textOfElement = (id: string) => {
    const element = document.querySelector(id);
    return element === null ? null : indexText(element).blocks.map(({ text }) => text);
  };
  expect(textOfElement('#p')).toEqual(['ab']);
  expect(textOfElement('#in')).toEqual([]);
});

test('depth costs no call stack, so that 10,000 levels are no deeper than one', () => {
  const root = document.createElement('div');
  let at: Element = root;
  for (let level = 0; level < 500; level += 1) at = at.appendChild(document.createElement('span'));
  const text = at.appendChild(document.createTextNode('deep down'));
  let depth = 0;
  Object.defineProperty(text, 'data', {
    get() {
      const limit = Error.stackTraceLimit;
      Error.stackTraceLimit = 1000;
      depth = new Error().stack?.split('\n').length ?? 0;
      Error.stackTraceLimit = limit;
      return 'deep down';
    },
  });
  expect(indexText(root).blocks.map((block) => block.text)).toEqual(['deep down']);
  expect(depth).toBeGreaterThan(0);
  expect(depth).toBeLessThan(100);
});

test('in steps a section is the same', () => {
  document.body.innerHTML = 'a<b>b</b>c<br>d<p>e</p>';
  const reading = new SectionReading(document.body);
  let steps = 1;
  let section = reading.step(2);
  while (section === null) {
    section = reading.step(2);
    steps += 1;
  }
  expect(steps).toBeGreaterThan(2);
  expect(section.items.map((item) => ('text' in item ? item.text : item))).toEqual([
    'abc\nd',
    document.querySelector('p'),
  ]);
});

test('a title is normalised as a block is', () => {
  expect(normaliseText('  Bal\u00adlon \n d’Or\u200b Fe\u0301minin ')).toBe('Ballon d’Or Féminin');
});
