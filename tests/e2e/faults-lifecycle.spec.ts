/** The browser, a tab or the reader's permission goes and comes back while pages are open. */
import { existsSync, mkdtempSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchChromium } from '../../scripts/drive/chromium';
import { ask, countHosts, listenForErrors, openBackdoor } from './faults';
import {
  awaitCard,
  awaitMarks,
  awaitNoCard,
  expect,
  extensionWorker,
  marksOf,
  pointAt,
  pointOf,
  test,
} from './touchline';

test.use({ browserFor: 'one' });

interface Tab {
  readonly id: number;
  readonly url?: string;
}
declare const chrome: {
  readonly runtime: {
    readonly id: string;
    sendMessage(message: object): Promise<{ readonly ok: boolean; readonly reply?: unknown } | undefined>;
  };
  readonly tabs: {
    query(about: object): Promise<readonly Tab[]>;
    discard(id: number): Promise<Tab>;
    update(id: number, change: object): Promise<Tab>;
  };
  readonly developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
  };
};

test('the browser is killed while rules and settings are written: nothing confirmed is lost', async ({ pages }) => {
  test.setTimeout(90_000);
  const profile = mkdtempSync(path.join(tmpdir(), 'touchline-profile-'));
  const options = { headless: true, profile, hosts: 'MAP *.test 127.0.0.1' };
  const first = await launchChromium(options);
  const backdoor = await openBackdoor(first);
  let confirmed = 0;
  const write = async () => {
    for (let round = 0; ; round += 1) {
      await backdoor.evaluate(async (count) => {
        await chrome.runtime.sendMessage({ type: 'set-rule', pattern: `s${count}.test`, rule: 'off' });
        await chrome.runtime.sendMessage({ type: 'change-settings', changes: { openDelay: 300 + (count % 10) * 50 } });
      }, round);
      confirmed = round + 1;
    }
  };
  const writing = write().catch(() => undefined);
  await expect.poll(() => confirmed).toBeGreaterThan(20);
  // "<host>-<process id>": where Chromium itself keeps a second one from using the profile.
  const lock = path.join(profile, 'SingletonLock');
  process.kill(Number(readlinkSync(lock).split('-').at(-1)), 'SIGKILL');
  await writing;
  await first.close().catch(() => undefined);
  const atDeath = confirmed;

  const second = await launchChromium(options);
  const after = await openBackdoor(second);
  const outcome = await ask(after, { type: 'read-options' });
  const wanted = Object.fromEntries(Array.from({ length: atDeath }, (_, index) => [`s${index}.test`, 'off']));
  expect(outcome).toMatchObject({ ok: true, reply: { spoilt: [], sites: { otherwise: 'on', rules: wanted } } });
  const page = await second.newPage();
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'ada-hegerberg');
  await awaitCard(page, 'ada-hegerberg');
  await page.goto(pages.at('article.html', 's3.test'));
  await page.waitForTimeout(800);
  expect(await marksOf(page)).toEqual([]);
  await second.close();
  expect(existsSync(profile)).toBe(true);
});

test('access is withheld and granted again while pages are open', async ({ context, page, pages }) => {
  const { id } = await (await extensionWorker(context)).evaluate(() => ({ id: chrome.runtime.id }));
  const settings = await context.newPage();
  await settings.goto('chrome://extensions/');
  const access = (hostAccess: string) =>
    settings.evaluate((change) => chrome.developerPrivate.updateExtensionConfiguration(change), {
      extensionId: id,
      hostAccess,
    });
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const errors = listenForErrors(context);
  await access('ON_CLICK');
  const blank = await context.newPage();
  await blank.goto(pages.at('article.html', 'elsewhere.test'));
  await blank.waitForTimeout(800);
  expect(await marksOf(blank), 'without access').toEqual([]);
  // The page that was open has been read already. What it does now must not go wrong.
  await page.bringToFront();
  await pointAt(page, 'ada-hegerberg');
  // No card can come, and the page is not kept waiting for one for ever.
  await page.waitForTimeout(4000);
  expect(await countHosts(page)).toBe(0);
  await access('ON_ALL_SITES');
  await blank.bringToFront();
  await expect.poll(async () => (await marksOf(blank)).length, { message: 'granted, without reloading' }).toBe(10);
  for (const tab of [blank, page]) {
    await test.step(tab.url(), async () => {
      await tab.bringToFront();
      await tab.mouse.move(2, 2);
      await pointAt(tab, 'martin-solveig');
      await awaitCard(tab, 'martin-solveig');
      expect(await countHosts(tab)).toBe(1);
      await tab.keyboard.press('Escape');
      await awaitNoCard(tab);
    });
  }
  expect(errors).toEqual([]);
});

test('a page goes into the back-forward cache with its card open, and comes back without', async ({
  context,
  page,
  pages,
}) => {
  const errors = listenForErrors(context);
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'ada-hegerberg');
  await awaitCard(page, 'ada-hegerberg');
  await page.evaluate(() => Object.assign(window, { wasHere: true }));
  await page.goto(pages.at('plain.html'));
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => 'wasHere' in window), 'the page came from the cache').toBe(true);
  expect(await countHosts(page), 'a card that nobody points at').toBe(0);
  await expect.poll(async () => (await marksOf(page)).length).toBe(10);
  await page.mouse.move(2, 2);
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  expect(errors).toEqual([]);
});

/** The page of a tab that the browser has loaded anew by itself. */
async function expectTab(context: BrowserContext, host: string): Promise<Page> {
  const find = () => context.pages().find((page) => !page.isClosed() && new URL(page.url()).hostname === host);
  await expect.poll(() => find() !== undefined).toBe(true);
  const found = find();
  if (!found) throw new Error(`no tab of ${host}`);
  return found;
}

test('a tab that was discarded obeys what was decided meanwhile', async ({ context, page, pages }) => {
  const discarded = await context.newPage();
  await discarded.goto(pages.at('article.html', 'gone.test'));
  await awaitMarks(discarded);
  await page.bringToFront();
  const backdoor = await openBackdoor(context);
  const errors = listenForErrors(context);
  const id = await backdoor.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://gone.test/*' });
    return tab && (await chrome.tabs.discard(tab.id)).id;
  });
  await ask(backdoor, { type: 'set-rule', pattern: 'gone.test', rule: 'off' });
  await backdoor.evaluate((tabId) => chrome.tabs.update(Number(tabId), { active: true }), id);
  const again = await expectTab(context, 'gone.test');
  await again.waitForTimeout(800);
  expect(await marksOf(again)).toEqual([]);
  await ask(backdoor, { type: 'set-rule', pattern: 'gone.test', rule: null });
  await expect.poll(async () => (await marksOf(again)).length).toBe(10);
  const { x, y } = await pointOf(again, 'martin-solveig');
  await again.mouse.move(x, y);
  await awaitCard(again, 'martin-solveig');
  expect(errors).toEqual([]);
});
