/** Pages that nobody sees: other tabs in front, made ready ahead of a click. Nothing is done in them until they are seen. */
import { test as base, expect } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { fromRoot } from '../../scripts/paths';
import { serveFolder } from '../../scripts/serve';
import { launchTabs } from './living/chromium-tabs';
import { awaitTexts, openMarked, textsOf, watchMarkedTexts } from './living/marks-now';

interface Tabs {
  readonly chromium: Browser;
  /** An address of the living pages, on this machine's own name: only such pages are prerendered without TLS. */
  readonly at: (name: string) => string;
}

const test = base.extend<Tabs>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner wants the pattern
  chromium: async ({}, use) => {
    const browser = await launchTabs();
    await use(browser);
    await browser.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: the test runner wants the pattern
  at: async ({}, use) => {
    const server = await serveFolder(fromRoot('tests/fixtures/living'));
    const { port } = new URL(server.origin);
    await use((name) => `http://localhost:${port}/${name}`);
    server.close();
  },
});

const STORY = ['Ada Hegerberg', 'Ballon d’Or', 'Martin Solveig', 'Solveig'];

/** How many ranges are registered, right or not. */
const registered = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function sendToBack(page: Page): Promise<void> {
  const front = await page.browser().newPage();
  await front.bringToFront();
  expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
}

test('nothing is done to a page behind another until it is seen again, then its marks are right at once', async ({
  chromium,
  at,
}) => {
  const page = await chromium.newPage();
  await openMarked(page, at('story.html'), STORY);
  await sendToBack(page);
  await page.evaluate(() => {
    document.body.append('Much later, Ada Hegerberg left.');
    document.querySelector('#two')?.remove();
    const text = document.querySelector('#four')?.firstChild as Text;
    text.insertData(0, 'In the end, ');
  });
  await pause(1000);
  expect(await registered(page), 'as before').toBe(STORY.length);
  // From the first frame on that anybody sees.
  const seen = await watchMarkedTexts(page);
  await page.evaluate(() => (window as unknown as { seenTexts: Set<string> }).seenTexts.clear());
  await page.bringToFront();
  await awaitTexts(page, ['Ada Hegerberg', 'Ada Hegerberg', 'Martin Solveig', 'Solveig']);
  expect((await seen()).filter((text) => !STORY.includes(text))).toEqual([]);
});

test('a page that is loaded behind another is read when it is seen', async ({ chromium, at }) => {
  const page = await chromium.newPage();
  await sendToBack(page);
  await page.goto(at('story.html'));
  await pause(1000);
  expect(await registered(page)).toBe(0);
  await page.bringToFront();
  await awaitTexts(page, STORY);
});

test('a mention that comes while a page without one is out of sight is marked when it is seen', async ({
  chromium,
  at,
}) => {
  const page = await chromium.newPage();
  await page.goto(at('empty.html'));
  await pause(600);
  await sendToBack(page);
  await page.evaluate(() => document.body.append('At last, Ada Hegerberg.'));
  await pause(800);
  expect(await textsOf(page)).toEqual([]);
  await page.bringToFront();
  await awaitTexts(page, ['Ada Hegerberg']);
});

test('a page that is prerendered gets no marks until somebody goes there, and then at once', async ({
  chromium,
  at,
}) => {
  const page = await chromium.newPage();
  const reader = await chromium.newPage();
  await reader.goto(at('empty.html'));
  const diary = async () => JSON.parse((await reader.evaluate(() => localStorage.getItem('diary'))) ?? '{}');
  await page.bringToFront();
  await page.goto(at('prerenderer.html'));
  await expect.poll(diary).toMatchObject({ prerendered: true, unseen: [] });
  await page.click('#next');
  await expect.poll(async () => (await diary()).marked).not.toBeNull();
  const { firstSeen, marked } = await diary();
  expect(firstSeen).toEqual([]);
  expect(marked).toBeLessThan(2000);
});
