/** The registry of highlights is everybody's: what another has put there under a name of ours is left where it is. */
import { test as base, expect } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { fromRoot } from '../../scripts/paths';
import { serveFolder } from '../../scripts/serve';
import { launchTabs } from './living/chromium-tabs';
import { openMarked } from './living/marks-now';

declare const chrome: {
  readonly runtime: { reload(): void; sendMessage(message: object): Promise<unknown> };
  readonly developerPrivate: { updateProfileConfiguration(change: object): Promise<void> };
};
declare const window: Window & { own: Highlight; before: Highlight | undefined; gaps: number };

const KEY = 'touchline-ada-hegerberg';
const STORY = ['Ada Hegerberg', 'Ballon d’Or', 'Martin Solveig', 'Solveig'];

const test = base.extend<{ readonly chromium: Browser; readonly story: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner wants the pattern
  chromium: async ({}, use) => {
    const browser = await launchTabs();
    await use(browser);
    await browser.close();
  },
  story: async ({ chromium }, use) => {
    const server = await serveFolder(fromRoot('tests/fixtures/living'));
    const page = await chromium.newPage();
    await openMarked(page, `http://news.test:${new URL(server.origin).port}/story.html`, STORY);
    await use(page);
    server.close();
  },
});

async function originOf(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return `chrome-extension://${new URL(worker.url()).host}`;
}

/** A page of the extension, in front of all others: nobody sees those, and nothing in them looks after the registry. */
async function openInFront(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${await originOf(browser)}/icons/16.png`);
  await page.bringToFront();
  return page;
}

const send = (from: Page, message: object) => from.evaluate((sent) => chrome.runtime.sendMessage(sent), message);

test('a highlight of the page’s own, under a name of ours, stays when Touchline is switched off', async ({
  chromium,
  story,
}) => {
  const front = await openInFront(chromium);
  await story.evaluate((key) => {
    const range = document.createRange();
    range.selectNodeContents(document.body);
    window.own = new Highlight(range);
    CSS.highlights.set(key, window.own);
  }, KEY);
  await send(front, { type: 'set-rule', pattern: 'news.test', rule: 'off' });
  await expect.poll(() => story.evaluate(() => [...CSS.highlights.keys()])).toEqual([KEY]);
  expect(await story.evaluate((key) => CSS.highlights.get(key) === window.own, KEY)).toBe(true);
});

test('an old script that ends after the new one has come takes none of the new one’s marks along', async ({
  chromium,
  story,
}) => {
  test.setTimeout(90_000);
  const developer = await chromium.newPage();
  await developer.goto('chrome://extensions/');
  await developer.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  const front = await openInFront(chromium);
  // Behind another page the old annotator looks at nothing, and does not notice yet that it is orphaned.
  await story.evaluate((key) => {
    window.before = CSS.highlights.get(key);
  }, KEY);
  const restarted = new Promise((resolve) => {
    chromium.once('targetcreated', resolve);
  });
  await front.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await restarted;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const again = await openInFront(chromium);
  const isNew = () =>
    story.evaluate((key) => CSS.highlights.has(key) && CSS.highlights.get(key) !== window.before, KEY);
  await expect
    .poll(async () => {
      // A decision is carried to pages that nobody sees, too: the new scout looks for names there, and marks them.
      await send(again, { type: 'set-rule', pattern: 'news.test', rule: 'on' });
      return isNew();
    })
    .toBe(true);
  await story.evaluate((key) => {
    window.gaps = 0;
    setInterval(() => {
      if (!CSS.highlights.has(key)) window.gaps += 1;
    }, 1);
  }, KEY);
  await story.bringToFront();
  // The old one hears of the pointer, and ends, before either looks after the registry.
  await story.mouse.move(300, 200);
  await story.mouse.move(60, 100);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await story.evaluate(() => window.gaps)).toBe(0);
  expect(await isNew()).toBe(true);
});
