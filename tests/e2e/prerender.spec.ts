/**
 * Pages that Chromium makes ready ahead of a click. The test runner's own driver forbids them in every page that it drives;
 * this one does not.
 */
import path from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/browsers';
import { readMarks } from '../../scripts/drive/reading';
import { DIST, fromRoot } from '../../scripts/paths';
import { type FileServer, serveFolder } from '../../scripts/serve';

declare const chrome: {
  readonly tabs: { query(about: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
  readonly action: {
    getBadgeText(about: { tabId: number }): Promise<string>;
    getTitle(about: { tabId: number }): Promise<string>;
  };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
};

let server: FileServer;
let chromium: Browser;
let worker: WebWorker;
let page: Page;
let article: string;

test.beforeEach(async () => {
  server = await serveFolder(fromRoot('tests/fixtures/pages'));
  const { port } = new URL(server.origin);
  article = `http://news.test:${port}/article.html`;
  const extension = path.join(DIST, 'chrome');
  chromium = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--lang=en-GB',
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      '--host-resolver-rules=MAP *.test 127.0.0.1',
    ],
  });
  const target = await chromium.waitForTarget((one) => one.type() === 'service_worker');
  const started = await target.worker();
  if (!started) throw new Error('no worker');
  worker = started;
  page = await chromium.newPage();
  await page.goto(`http://news.test:${port}/prerender.html`);
  // It is there, and nobody sees it.
  await chromium.waitForTarget((one) => one.url() === article);
});

test.afterEach(async () => {
  await chromium.close();
  server.close();
});

const toolbar = () =>
  worker.evaluate(async () => {
    const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.includes('news.test'));
    const tabId = tab?.id ?? -1;
    return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  });

async function follow(): Promise<void> {
  await page.evaluate(() => document.querySelector('a')?.click());
  await expect.poll(() => page.evaluate(() => location.href).catch(() => '')).toBe(article);
  const activated = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return navigation ? Number(Reflect.get(navigation, 'activationStart')) : 0;
  });
  expect(activated, 'it was ready').toBeGreaterThan(0);
}

test('their number is told once they are shown, not before', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await toolbar()).toEqual({ badge: '', title: 'Touchline' });
  await follow();
  const marks = await page.evaluate(readMarks);
  expect(marks.length, 'ready with its marks').toBeGreaterThan(3);
  await expect.poll(toolbar).toEqual({
    badge: String(marks.length),
    title: `Touchline: ${marks.length} mentions on this page`,
  });
});

test('obey what was switched while they waited', async () => {
  const { host } = new URL(worker.url());
  const options = await chromium.newPage();
  await options.goto(`chrome-extension://${host}/options/options.html`);
  await options.evaluate(() => chrome.runtime.sendMessage({ type: 'set-rule', pattern: 'news.test', rule: 'off' }));
  await page.bringToFront();
  await follow();
  await expect.poll(() => page.evaluate(readMarks), { timeout: 1000 }).toEqual([]);
  await expect.poll(toolbar).toEqual({ badge: '', title: 'Touchline: off on this site' });
});
