/** The card in Firefox without a mouse: by key and by touch. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { readCard } from '../../scripts/drive/firefox';
import { readMarks } from '../../scripts/drive/reading';
import { openExtensionPage, type Stage, startFirefox } from './firefox-stage';

declare const browser: {
  readonly tabs: {
    query(about: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    sendMessage(tab: number, message: object, to: { readonly frameId: number }): Promise<unknown>;
  };
};

test.describe.configure({ mode: 'default' });

let stage: Stage;
let page: Page;
let options: Page;

test.beforeAll(async () => {
  // A window that nobody looks at hears nothing of its focus otherwise.
  stage = await startFirefox('pages', { 'focusmanager.testmode': true });
  page = stage.page;
  options = await openExtensionPage(stage.firefox, 'options/options.html', 'main');
  await page.bringToFront();
});

test.afterAll(() => stage.close());

test.beforeEach(async () => {
  await page.goto(`${stage.origin}/article.html`);
  await expect.poll(async () => (await page.evaluate(readMarks)).length).toBeGreaterThan(3);
  await page.evaluate(() => {
    const button = (id: string) => Object.assign(document.createElement('button'), { id, textContent: id });
    const first = document.getElementById('first');
    first?.before(button('before'));
    first?.after(button('after'));
    document.body.prepend(button('top'));
  });
});

/** As the commands and the popup do: the first mention of the page. */
async function call(): Promise<void> {
  await options.evaluate(async (address) => {
    const tab = (await browser.tabs.query({})).find(({ url }) => url === address);
    if (tab) await browser.tabs.sendMessage(tab.id, { type: 'go-to-mention', index: 0 }, { frameId: 0 });
  }, page.url());
  await expect.poll(async () => (await readCard(page))?.content).toBe('ready');
}

const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);

test('called with nothing focused, it gives way to what stands behind or before its mention', async () => {
  await call();
  // The host: what is in it is not the page's to see.
  expect(await focused()).toBe('div');
  await page.keyboard.press('Escape');
  await expect.poll(() => readCard(page)).toBeNull();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('after');

  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null));
  await call();
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await expect.poll(() => readCard(page)).toBeNull();
  expect(await focused()).toBe('before');
});

test('Tab goes through it and on from where the reader was; Escape gives the focus back', async () => {
  await page.focus('#top');
  await call();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('div');
  await page.keyboard.press('Escape');
  await expect.poll(() => readCard(page)).toBeNull();
  expect(await focused()).toBe('top');
  await call();
  for (let presses = 0; (await readCard(page)) && presses < 80; presses += 1) await page.keyboard.press('Tab');
  expect(await focused()).toBe('before');
});

test('closes when the page moves the focus', async () => {
  await call();
  await page.focus('#top');
  await expect.poll(() => readCard(page)).toBeNull();
  expect(await focused()).toBe('top');
});

test('a tap on a mention opens it, a tap elsewhere closes it', async () => {
  const box = (await page.evaluate(readMarks)).find(({ entity }) => entity === 'ada-hegerberg')?.boxes[0];
  if (!box) throw new Error('no mark');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(async () => (await readCard(page))?.entity).toBe('ada-hegerberg');
  await page.touchscreen.tap(5, 5);
  await expect.poll(() => readCard(page)).toBeNull();
});
