/** The popup, the options page and the badge in Firefox: what rests on the browser's own API rather than on ours. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { readMarks } from '../../scripts/drive/reading';
import { openExtensionPage, openPopup, type Stage, startFirefox } from './firefox-stage';

interface ExtensionApi {
  readonly action: {
    getBadgeText(about: { tabId: number }): Promise<string>;
    getTitle(about: { tabId: number }): Promise<string>;
  };
  readonly commands: { getAll(): Promise<readonly { readonly name?: string; readonly shortcut?: string }[]> };
  readonly storage: { readonly local: { set(items: object): Promise<void>; get(): Promise<Record<string, unknown>> } };
}

declare const browser: ExtensionApi;

test.describe.configure({ mode: 'serial' });

let stage: Stage;
let page: Page;

test.beforeAll(async () => {
  stage = await startFirefox('pages');
  page = stage.page;
  await page.goto(`${stage.origin}/article.html`);
  await expect.poll(async () => (await marks()).length).toBeGreaterThan(3);
});

test.afterAll(() => stage.close());

const marks = () => page.evaluate(readMarks);

/** A page of the extension's. */
const open = (path: string, ready: string) => openExtensionPage(stage.firefox, path, ready);

test('the popup shows the page’s story, finds winners, and the badge counts', async () => {
  const { popup, tabId } = await openPopup(stage.firefox, page);
  expect(await popup.$$eval('[data-count]', (rows) => rows.length)).toBe(3);
  expect(await popup.$$eval('.claims [data-claim]', (claims) => claims.length)).toBeGreaterThan(1);
  const total = String((await marks()).length);
  expect(await popup.evaluate((id) => browser.action.getBadgeText({ tabId: id }), tabId)).toBe(total);
  expect(await popup.evaluate((id) => browser.action.getTitle({ tabId: id }), tabId)).toContain(`${total} mentions`);

  const field = await popup.waitForSelector('[type="search"]');
  await field?.type('modric');
  const winner = await popup.waitForSelector('[data-results="winners"] [data-result]');
  await winner?.click();
  await popup.waitForSelector('[data-subject="winner-men-2018"] [data-claim]');
  await popup.close();
});

test('the suggested keys are taken', async () => {
  const options = await open('options/options.html', '[data-command]');
  await options.waitForSelector('[data-command] kbd');
  const keys = await options.evaluate(async () => (await browser.commands.getAll()).map(({ shortcut }) => shortcut));
  expect([...keys].sort()).toEqual(['Alt+Shift+0', 'Alt+Shift+1', 'Alt+Shift+2', 'Alt+Shift+3']);
  await options.close();
});

test('settings reach the open page: the style of marks, and first mentions only', async () => {
  const options = await open('options/options.html', 'input[name="marks"]');
  const look = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.body, '::highlight(touchline-ada-hegerberg)');
      return style.textDecorationLine.includes('underline');
    });
  await expect.poll(look).toBe(true);
  await (await options.$('input[name="marks"][value="tint"]'))?.click();
  await expect.poll(look).toBe(false);
  await (await options.$('input[name="marks"][value="both"]'))?.click();
  await expect.poll(look).toBe(true);
  await (await options.$('input[name="firstOnly"]'))?.click();
  await expect.poll(async () => (await marks()).length).toBe(3);
  await (await options.$('input[name="firstOnly"]'))?.click();
  await expect.poll(async () => (await marks()).length).toBeGreaterThan(3);
  await options.close();
});

test('a site that is added goes off in the open page, and comes back by undo', async () => {
  const options = await open('options/options.html', '.add-site input');
  await (await options.$('.add-site input'))?.type(stage.origin);
  await (await options.$('.add-site button'))?.click();
  await options.waitForSelector('[data-site="127.0.0.1"]');
  await expect.poll(async () => (await marks()).length).toBe(0);
  await (await options.$('[data-action="undo"]'))?.click();
  await expect.poll(async () => (await marks()).length).toBeGreaterThan(3);
  await options.close();
});

test('the dataset is all there', async () => {
  const options = await open('options/options.html#dataset', 'li.entry');
  expect(await options.$$eval('li.entry', (entries) => entries.length)).toBeGreaterThan(300);
  await options.close();
});
