/** An entity that is data and nothing else is marked, looked up and shown in Firefox too. */
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_EXTENSION_ORIGIN, launchFirefox, readCard } from '../../scripts/drive/firefox';
import { readMarks } from '../../scripts/drive/reading';
import { fromRoot } from '../../scripts/paths';
import { type FileServer, serveFolder } from '../../scripts/serve';
import { buildWithPack, type OtherBuild } from './new-entity';

test.describe.configure({ mode: 'serial' });

const MODRIC = 'luka-modric';
const NAMES = ['Luka Modrić', 'Modrić', 'Modric', 'Лука Модрич', 'ルカ・モドリッチ'];

let server: FileServer;
let other: OtherBuild;
let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  server = await serveFolder(fromRoot('tests/fixtures/pages'));
  other = await buildWithPack(fromRoot('tests/fixtures/new-entity'));
  browser = await launchFirefox({
    headless: true,
    extension: other.firefox,
    preferences: { 'intl.accept_languages': 'en-GB' },
  });
  page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(`${server.origin}/new-entity.html`);
});

test.afterAll(async () => {
  await browser.close();
  other.remove();
  server.close();
});

const marksOf = async (entity: string) => (await page.evaluate(readMarks)).filter((mark) => mark.entity === entity);

test('it is found in three scripts, its namesake is not', async () => {
  await expect.poll(async () => (await marksOf(MODRIC)).map(({ text }) => text)).toEqual(NAMES);
  expect((await page.evaluate(readMarks)).some(({ text }) => text.includes('Toni'))).toBe(false);
  expect(await marksOf('ballon-dor')).toHaveLength(1);
});

test('its card answers the passage, with its sources', async () => {
  const box = (await marksOf(MODRIC))[0]?.boxes[0];
  if (!box) throw new Error('the first mention has no box');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(async () => (await readCard(page))?.content).toBe('ready');
  const card = await readCard(page);
  expect(card).toMatchObject({ entity: MODRIC, name: 'Luka Modrić' });
  expect(card?.claims[0]?.text).toContain('753 points');
  expect(card?.sources.map(({ url }) => url)).toContain(
    'https://kliker.info/france-football-luka-modric-je-osvajac-zlatne-lopte-za-2018-godinu/',
  );
});

test('the popup counts it', async () => {
  const popup = await browser.newPage();
  const count = async () => {
    // Firefox numbers its tabs from 1; navigation to the browser's own pages is never reported as finished.
    for (const tabId of [1, 2, 3, 4]) {
      void popup.goto(`${FIREFOX_EXTENSION_ORIGIN}/popup/popup.html?tab=${tabId}`).catch(() => undefined);
      const row = await popup.waitForSelector(`[data-entity="${MODRIC}"]`, { timeout: 3000 }).catch(() => null);
      if (row) return row.evaluate((element) => element.getAttribute('data-count'));
    }
    return null;
  };
  expect(await count()).toBe('5');
});
