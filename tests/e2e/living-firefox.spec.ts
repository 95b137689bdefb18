/** Living pages in Firefox: where its own ways decide whether and how marks appear. */
import { expect, test } from '@playwright/test';
import type { Frame, Page } from 'puppeteer-core';
import { readCard } from '../../scripts/drive/firefox';
import { readMarks } from '../../scripts/drive/reading';
import { openExtensionPage, openPopup, type Stage, startFirefox } from './firefox-stage';
import { awaitTexts, openMarked, textsOf, watchMarkedTexts } from './living/marks-now';
import { type Look, lookOf } from './living/painted';
import { readPicture } from './pixels';
import { shot } from './touchline';

test.describe.configure({ mode: 'serial' });

const STORY = ['Ada Hegerberg', 'Ballon d’Or', 'Martin Solveig', 'Solveig'];
const FOUR = Array.from({ length: 4 }, () => 'Ada Hegerberg');

let stage: Stage;
let page: Page;

test.beforeAll(async () => {
  stage = await startFirefox('living');
  page = stage.page;
});

test.afterAll(() => stage.close());

/** The other name of this machine is another site. */
const at = (name: string, host = '127.0.0.1') => `${stage.origin.replace('127.0.0.1', host)}/${name}`;

async function looksOf(name: string): Promise<readonly Look[]> {
  const file = shot(name);
  await page.screenshot({ path: file as `${string}.png` });
  const picture = readPicture(file);
  return (await page.evaluate(readMarks)).map((mark) => lookOf(picture, mark));
}

async function pointAt(occurrence: number): Promise<void> {
  const box = (await page.evaluate(readMarks))[occurrence]?.boxes[0];
  if (!box) throw new Error(`there is no mark number ${occurrence}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

test('marks are painted in every kind of shadow root, in every style', async () => {
  await openMarked(page, at('roots.html'), FOUR);
  const all = (look: Look) => Array.from({ length: 4 }, () => look);
  await expect.poll(() => looksOf('firefox-roots-both')).toEqual(all({ tinted: true, underlined: true }));
  const options = await openExtensionPage(stage.firefox, 'options/options.html', 'input[name="marks"]');
  for (const [style, look] of [
    ['underline', { tinted: false, underlined: true }],
    ['tint', { tinted: true, underlined: false }],
    ['both', { tinted: true, underlined: true }],
  ] as const) {
    await options.bringToFront();
    await options.$eval(`input[name="marks"][value="${style}"]`, (input) => (input as HTMLInputElement).click());
    await page.bringToFront();
    await expect.poll(() => looksOf(`firefox-roots-${style}`)).toEqual(all(look));
  }
  await options.close();
  expect(
    await page.evaluate(() => {
      const open = document.querySelector('#open')?.shadowRoot;
      return [document, open, document.querySelector('#declared')?.shadowRoot].map((root) => [
        root?.adoptedStyleSheets.length,
        root?.styleSheets.length,
      ]);
    }),
  ).toEqual([
    [0, 1],
    [0, 0],
    [0, 0],
  ]);
});

test('the card opens on a mention in a nested shadow root', async () => {
  await openMarked(page, at('roots.html'), FOUR);
  for (const occurrence of [1, 2, 3]) {
    await pointAt(occurrence);
    await expect.poll(async () => (await readCard(page))?.content).toBe('ready');
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
    await page.mouse.move(2, 2);
  }
});

test('XHTML, SVG and quirks mode: painted, SVG text and CDATA sections too', async () => {
  const all = (count: number) => Array.from({ length: count }, () => ({ tinted: true, underlined: true }));
  await openMarked(page, at('places.xhtml'), ['Ada Hegerberg', 'Martin Solveig', 'Ballon d’Or']);
  expect(await looksOf('firefox-xhtml')).toEqual(all(3));
  await openMarked(page, at('drawing.svg'), ['Ada Hegerberg', 'Ballon d’Or']);
  expect(await looksOf('firefox-svg')).toEqual(all(2));
  const labels = ['Ada Hegerberg', 'Martin Solveig', 'Martin Solveig', 'Ballon d’Or', 'Hegerberg'];
  await openMarked(page, at('chart.html'), labels);
  expect(await looksOf('firefox-chart')).toEqual(all(5));
  await openMarked(page, at('quirks.html'), ['Ada Hegerberg', 'Martin Solveig', 'Solveig', 'Ballon d’Or']);
});

test('frames of the same origin and of others, written in place, filled by script, and nested', async () => {
  await page.goto(at('frames.html'));
  const frame = async (name: string): Promise<Frame> => {
    for (const candidate of page.frames()) {
      if ((await candidate.evaluate(() => window.name).catch(() => '')) === name) return candidate;
    }
    throw new Error(`no frame is named ${name}`);
  };
  await awaitTexts(await frame('same'), ['Ada Hegerberg']);
  await awaitTexts(await frame('srcdoc'), ['Martin Solveig']);
  await awaitTexts(await frame('blank'), ['Ada Hegerberg']);
  await awaitTexts(await frame('written'), ['Ballon d’Or']);
  await awaitTexts(await frame('other'), ['Martin Solveig']);
  await awaitTexts(await frame('nested'), ['Ada Hegerberg']);
});

test('frames in a sandbox and frames of no origin: Firefox lets us into each of them', async () => {
  const complaints: string[] = [];
  const hear = (what: { text(): string } | unknown) => complaints.push(String(what));
  page.on('console', hear).on('pageerror', hear);
  await page.goto(at('sandboxed.html'));
  // Scripts of the test are kept out of some of them; the eye is not.
  const painted = async () => {
    await page.screenshot({ path: shot('firefox-sandboxed') as `${string}.png` });
    const picture = readPicture(shot('firefox-sandboxed'));
    const boxes = await page.$$eval('iframe', (frames) =>
      frames.map((frame) => {
        const { x, y, height } = frame.getBoundingClientRect();
        // As far as the names stand.
        return { x: x + 110, y, width: 100, height };
      }),
    );
    return boxes.map((box) => lookOf(picture, { boxes: [box] }).underlined);
  };
  await expect.poll(painted).toEqual(Array.from({ length: 7 }, () => true));
  page.off('console', hear).off('pageerror', hear);
  expect(complaints).toEqual([]);
});

for (const [how, replace] of [
  [
    'document.open',
    () => {
      document.open();
      document.write('<title>New</title><p id="new">Another page about Ada Hegerberg.</p>');
      document.close();
    },
  ],
  [
    'another root element',
    () => {
      const root = document.createElement('html');
      root.innerHTML = '<body><p id="new">Another page about Ada Hegerberg.</p></body>';
      document.documentElement.replaceWith(root);
    },
  ],
] as const) {
  for (const from of ['story.html', 'empty.html'] as const) {
    test(`a page that replaces itself by ${how}, from ${from}`, async () => {
      await openMarked(page, at(from), from === 'story.html' ? STORY : []);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const seen = await watchMarkedTexts(page);
      await page.evaluate(replace);
      await awaitTexts(page, ['Ada Hegerberg']);
      await page.evaluate(() => document.querySelector('#new')?.append(' And about Martin Solveig.'));
      await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig']);
      expect((await seen()).filter((text) => !STORY.includes(text))).toEqual([]);
    });
  }
}

test('edits show no wrong word; a cleared registry and emptied highlights are filled again', async () => {
  await openMarked(page, at('story.html'), STORY);
  const seen = await watchMarkedTexts(page);
  await page.evaluate(() => {
    const text = document.querySelector('#one')?.firstChild as Text;
    text.insertData(0, 'Late that night, ');
    document.querySelector('#four')?.prepend('At last ');
    document.querySelector('#two b')?.append(' of no ');
  });
  await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig', 'Solveig']);
  await page.evaluate(() => CSS.highlights.clear());
  await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig', 'Solveig']);
  await page.evaluate(() => CSS.highlights.get('touchline-ada-hegerberg')?.clear());
  await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig', 'Solveig']);
  expect((await seen()).filter((text) => !STORY.includes(text))).toEqual([]);
});

test('an answer that is written word by word', async () => {
  await openMarked(page, at('empty.html'), []);
  const seen = await watchMarkedTexts(page);
  await page.evaluate(async () => {
    const text = document.querySelector('main')?.appendChild(document.createTextNode('')) as Text;
    for (const piece of 'The prize that Ada Hegerberg won is the Ballon d’Or.'.match(/.{1,3}/gs) ?? []) {
      text.appendData(piece);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  });
  await awaitTexts(page, ['Ada Hegerberg', 'Ballon d’Or']);
  expect((await seen()).filter((text) => !STORY.includes(text))).toEqual([]);
});

test('the back-forward cache', async () => {
  await openMarked(page, at('story.html'), STORY);
  await page.evaluate(() => Object.assign(window, { kept: true }));
  await page.goto(at('empty.html', 'localhost'));
  await page.evaluate(() => void setTimeout(() => history.back()));
  // Not `page.url()`: the remote protocol tells of no navigation where a page comes out of the cache.
  await expect.poll(() => page.evaluate(() => location.pathname).catch(() => null)).toBe('/story.html');
  expect(await page.evaluate(() => 'kept' in window), 'it was in the cache').toBe(true);
  await awaitTexts(page, STORY);
  await page.evaluate(() => document.querySelector('#one')?.append(' So said Martin Solveig.'));
  await awaitTexts(page, [...STORY, 'Martin Solveig']);
  expect(await textsOf(page)).toHaveLength(5);
});

test('a frame that Firefox keeps extensions out of does not spoil the page around it', async () => {
  const guarded = await startFirefox('living', { 'extensions.webextensions.restrictedDomains': 'localhost' });
  try {
    const tab = guarded.page;
    await openMarked(tab, `${guarded.origin}/restricted.html`, ['Martin Solveig']);
    const frame = tab.frames().find((candidate) => candidate.url().includes('framed.html'));
    expect(await frame?.evaluate(() => CSS.highlights.size)).toBe(0);
    const { popup } = await openPopup(guarded.firefox, tab);
    expect(await popup.$eval('[data-state]', (element) => element.getAttribute('data-state'))).toBe('on');
    expect(await popup.$eval('body', (body) => body.textContent)).toMatch(
      /keeps extensions out of one frame of this page/,
    );
  } finally {
    await guarded.close();
  }
});
