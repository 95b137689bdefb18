/**
 * Pages that Chromium makes ready ahead of a click. It does so only where no driver holds the page, so nothing is attached
 * to it here: the extension itself opens it, clicks in it, and reads it.
 */
import path from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/browsers';
import { DIST, fromRoot } from '../../scripts/paths';
import { type FileServer, serveFolder } from '../../scripts/serve';

interface Reading {
  readonly address: string;
  /** When the page was shown, after having been made ready; 0 if it was loaded like any other. */
  readonly activationStart: number;
  readonly marks: number;
}

declare const chrome: {
  readonly tabs: { create(about: object): Promise<{ readonly id?: number }> };
  readonly scripting: { executeScript<Result>(about: object): Promise<readonly { readonly result: Result }[]> };
  readonly action: {
    getBadgeText(about: { tabId: number }): Promise<string>;
    getTitle(about: { tabId: number }): Promise<string>;
  };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
};

let server: FileServer;
let chromium: Browser;
/** A page of the extension: what it is asked to do, the extension does. */
let extension: Page;
let tabId: number;

test.beforeEach(async () => {
  server = await serveFolder(fromRoot('tests/fixtures/pages'));
  const { port } = new URL(server.origin);
  const folder = path.join(DIST, 'chrome');
  let attaches = true;
  chromium = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--lang=en-GB',
      `--load-extension=${folder}`,
      `--disable-extensions-except=${folder}`,
      '--host-resolver-rules=MAP *.test 127.0.0.1',
    ],
    targetFilter: () => attaches,
  });
  const worker = await chromium.waitForTarget((target) => target.type() === 'service_worker');
  extension = await chromium.newPage();
  await extension.goto(new URL('/options/options.html', worker.url()).href);
  attaches = false;
  tabId = await extension.evaluate(
    async (url) => (await chrome.tabs.create({ url })).id ?? -1,
    `http://news.test:${port}/prerender.html`,
  );
  // Nobody can see when it is ready; too early, and the test fails for want of an activation.
  await new Promise((resolve) => setTimeout(resolve, 2500));
});

test.afterEach(async () => {
  await chromium.close();
  server.close();
});

const toolbar = () =>
  extension.evaluate(
    async (id) => ({
      badge: await chrome.action.getBadgeText({ tabId: id }),
      title: await chrome.action.getTitle({ tabId: id }),
    }),
    tabId,
  );

const read = () =>
  extension.evaluate(async (id) => {
    const [answer] = await chrome.scripting.executeScript<Reading>({
      target: { tabId: id },
      func: () => ({
        address: location.pathname,
        activationStart: Number(Reflect.get(performance.getEntriesByType('navigation')[0] ?? {}, 'activationStart')),
        marks: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
      }),
    });
    return answer?.result;
  }, tabId);

/** Follows the link to the page that is ready. */
async function follow(): Promise<void> {
  await extension.evaluate(async (id) => {
    await chrome.scripting.executeScript({ target: { tabId: id }, func: () => document.querySelector('a')?.click() });
  }, tabId);
  await expect.poll(async () => (await read())?.address).toBe('/article.html');
  expect((await read())?.activationStart, 'it was ready').toBeGreaterThan(0);
}

test('their number is told once they are shown, not before', async () => {
  expect(await toolbar()).toEqual({ badge: '', title: 'Touchline' });
  await follow();
  await expect.poll(async () => (await read())?.marks ?? 0, 'marked once it is shown').toBeGreaterThan(3);
  const marks = (await read())?.marks ?? 0;
  await expect.poll(toolbar).toEqual({ badge: String(marks), title: `Touchline: ${marks} mentions on this page` });
});

test('obey what was switched while they waited', async () => {
  await extension.evaluate(() => chrome.runtime.sendMessage({ type: 'set-rule', pattern: 'news.test', rule: 'off' }));
  await follow();
  await expect.poll(async () => (await read())?.marks, { timeout: 1000 }).toBe(0);
  await expect.poll(toolbar).toEqual({ badge: '', title: 'Touchline: off on this site' });
});
