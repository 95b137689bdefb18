/**
 * What browsers do to tabs and extensions beside loading pages: private windows, tabs put to sleep, an update of
 * the extension.
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { extensionOrigin, launchChromium } from '../../scripts/drive/chromium';
import { DIST } from '../../scripts/paths';
import {
  awaitCard,
  awaitMarks,
  awaitNoMarks,
  expect,
  extensionWorker,
  marksOf,
  openPopup,
  pointAt,
  test,
} from './touchline';

test.use({ browserFor: 'one' });

interface Tab {
  readonly id?: number;
  readonly url?: string;
  readonly incognito: boolean;
  readonly discarded: boolean;
}

declare const chrome: {
  readonly runtime: { readonly id: string; reload(): void; getManifest(): { readonly version: string } };
  readonly tabs: {
    query(about: object): Promise<readonly Tab[]>;
    discard(id: number): Promise<Tab>;
    reload(id: number): Promise<void>;
    update(id: number, changes: object): Promise<Tab>;
  };
  readonly windows: {
    create(about: object): Promise<{ readonly id: number; readonly tabs?: readonly Tab[] }>;
    remove(id: number): Promise<void>;
  };
  readonly action: {
    getBadgeText(about: { tabId: number }): Promise<string>;
    getTitle(about: { tabId: number }): Promise<string>;
  };
  readonly scripting: {
    executeScript(about: object): Promise<readonly { readonly result: number }[]>;
  };
  readonly storage: { readonly local: { get(): Promise<object> }; readonly session: { get(): Promise<object> } };
  readonly developerPrivate: {
    updateExtensionConfiguration(update: object): Promise<void>;
    updateProfileConfiguration(update: object): Promise<void>;
  };
};

const toolbarOf = (worker: Worker, tabId: number) =>
  worker.evaluate(
    async (id) => ({
      badge: await chrome.action.getBadgeText({ tabId: id }),
      title: await chrome.action.getTitle({ tabId: id }),
    }),
    tabId,
  );

/** How many entities are marked in a tab, also in one that no test can reach. */
const markedIn = (worker: Worker, tabId: number) =>
  worker.evaluate(async (id) => {
    const [answer] = await chrome.scripting.executeScript({ target: { tabId: id }, func: () => CSS.highlights.size });
    return answer?.result;
  }, tabId);

async function tabAt(worker: Worker, address: string): Promise<number> {
  const tabs = await worker.evaluate(() => chrome.tabs.query({}));
  const id = tabs.find(({ url }) => url === address)?.id;
  if (id === undefined) throw new Error(`no tab at ${address}`);
  return id;
}

/** The worker after the browser has started the extension anew. */
async function nextWorker(context: BrowserContext, restart: () => Promise<unknown>): Promise<Worker> {
  const started = context.waitForEvent('serviceworker');
  await restart();
  return started;
}

/** Without it, the browser does not start an unpacked extension a second time. */
async function inDeveloperMode(page: Page): Promise<void> {
  await page.goto('chrome://extensions/');
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
}

/** Lets the extension into private windows, as the reader does on the browser's page. It is started anew for it. */
async function allowPrivately(context: BrowserContext, page: Page): Promise<Worker> {
  const { host } = new URL(await extensionOrigin(context));
  await inDeveloperMode(page);
  return nextWorker(context, () =>
    page.evaluate(
      (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
      host,
    ),
  );
}

async function popupOf(context: BrowserContext, tabId: number): Promise<Page> {
  const popup = await context.newPage();
  await popup.goto(`${await extensionOrigin(context)}/popup/popup.html?tab=${tabId}`);
  await popup.waitForSelector('[data-state]');
  return popup;
}

test('what is switched in a private window holds there, and is forgotten with it', async ({ context, page, pages }) => {
  const worker = await allowPrivately(context, page);
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const openPrivately = async () => {
    const { id, tabs } = await worker.evaluate(
      (url) => chrome.windows.create({ url, incognito: true }),
      pages.at('article.html'),
    );
    const tab = tabs?.[0];
    if (tab?.id === undefined || !tab.incognito) throw new Error('no private window');
    return { window: id, tab: tab.id };
  };
  const first = await openPrivately();
  await expect.poll(() => markedIn(worker, first.tab)).toBe(3);
  const popup = await popupOf(context, first.tab);
  await expect(popup.locator('.site')).toContainText('Private window');
  await popup.getByRole('switch').click();
  await expect.poll(() => markedIn(worker, first.tab)).toBe(0);
  await expect.poll(() => toolbarOf(worker, first.tab)).toEqual({ badge: '', title: 'Touchline: off on this site' });
  expect((await marksOf(page)).length, 'ordinary windows go on').toBeGreaterThan(0);
  expect(JSON.stringify(await worker.evaluate(() => chrome.storage.local.get()))).not.toContain('news.test');
  expect(JSON.stringify(await worker.evaluate(() => chrome.storage.session.get()))).toContain('news.test');

  await worker.evaluate((id) => chrome.windows.remove(id), first.window);
  await expect.poll(() => worker.evaluate(() => chrome.storage.session.get())).toEqual({});
  const second = await openPrivately();
  await expect.poll(() => markedIn(worker, second.tab)).toBe(3);
});

test('a tab that was put to sleep obeys what was switched meanwhile, and counts again', async ({
  context,
  page,
  pages,
}) => {
  await page.goto(pages.at('plain.html'));
  const worker = await extensionWorker(context);
  const sleeper = await context.newPage();
  await sleeper.goto(pages.at('article.html?sleeper'));
  const total = String((await awaitMarks(sleeper)).length);
  await page.bringToFront();
  const asleep = await worker.evaluate(async (id) => chrome.tabs.discard(id), await tabAt(worker, sleeper.url()));
  expect(asleep.discarded).toBe(true);
  const id = asleep.id ?? -1;
  const popup = await openPopup(context, page);
  await popup.getByRole('switch').click();
  await expect(popup.getByRole('switch')).not.toBeChecked();
  const wake = () => worker.evaluate(async (tab) => void (await chrome.tabs.update(tab, { active: true })), id);
  await wake();
  await expect.poll(async () => (await toolbarOf(worker, id)).title).toBe('Touchline: off on this site');
  expect(await markedIn(worker, id)).toBe(0);
  await popup.getByRole('switch').click();
  await expect.poll(() => markedIn(worker, id)).toBe(3);
  await expect.poll(async () => (await toolbarOf(worker, id)).badge).toBe(total);
});

test('an update keeps the reader’s choices, and pages that were open fall silent', async ({ pages }) => {
  const extension = mkdtempSync(path.join(tmpdir(), 'touchline-extension-'));
  cpSync(path.join(DIST, 'chrome'), extension, { recursive: true });
  const context = await launchChromium({ headless: true, extension, hosts: 'MAP *.test 127.0.0.1', language: 'en-GB' });
  try {
    const page = await context.newPage();
    await inDeveloperMode(page);
    await page.goto(pages.at('article.html', 'off.test'));
    await awaitMarks(page);
    const popup = await openPopup(context, page);
    await popup.locator('[data-action="welcomed"]').click();
    await popup.getByRole('switch').click();
    await awaitNoMarks(page);
    const open = await context.newPage();
    await open.goto(pages.at('article.html'));
    await awaitMarks(open);

    const file = path.join(extension, 'manifest.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: '9.9.9' }));
    const worker = await extensionWorker(context);
    const updated = await nextWorker(context, () => worker.evaluate(() => chrome.runtime.reload()).catch(() => null));
    expect(await updated.evaluate(() => chrome.runtime.getManifest().version)).toBe('9.9.9');

    await page.bringToFront();
    await page.goto(pages.at('article.html', 'off.test'));
    await page.waitForTimeout(700);
    expect(await marksOf(page)).toEqual([]);
    await open.bringToFront();
    await open.reload();
    await pointAt(open, 'ada-hegerberg');
    await awaitCard(open, 'ada-hegerberg');
    const again = await openPopup(context, open);
    await expect(again.locator('.welcome')).toHaveCount(0);
  } finally {
    await context.close();
  }
});
