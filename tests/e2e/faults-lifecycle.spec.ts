/** The extension, the browser or the reader's permission goes and comes back while pages are open. */
import { existsSync, mkdtempSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchChromium } from '../../scripts/drive/chromium';
import { listenForErrors, openBackdoor } from './faults';
import {
  awaitCard,
  awaitMarks,
  awaitNoCard,
  expect,
  extensionWorker,
  marksOf,
  pointAt,
  pointOf,
  readCard,
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
    reload(): void;
    sendMessage(message: object): Promise<{ readonly ok: boolean; readonly reply?: unknown } | undefined>;
  };
  readonly tabs: {
    query(about: object): Promise<readonly Tab[]>;
    discard(id: number): Promise<Tab>;
    update(id: number, change: object): Promise<Tab>;
  };
  readonly developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    updateProfileConfiguration(change: object): Promise<void>;
  };
};

/** How many nodes of ours stand in a page. */
const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('div[popover]').length);

/** Lets the extension be loaded again, which Chromium allows unpacked ones in developer mode only. */
async function allowReloading(context: BrowserContext): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await settings.close();
}

async function reloadExtension(context: BrowserContext): Promise<void> {
  await allowReloading(context);
  const worker = await extensionWorker(context);
  const restarted = context.waitForEvent('serviceworker');
  await worker.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  await restarted;
}

test.describe('the extension is reloaded while pages are open', () => {
  test('a page that had no mention is watched by the new version', async ({ context, page, pages }) => {
    await page.goto(pages.at('plain.html'));
    const errors = listenForErrors(context);
    await reloadExtension(context);
    await page.waitForTimeout(500);
    await page.evaluate(() => document.body.append('Ada Hegerberg won it.'));
    await expect.poll(async () => (await marksOf(page)).length).toBe(1);
    await page.bringToFront();
    await pointAt(page, 'ada-hegerberg');
    await awaitCard(page, 'ada-hegerberg');
    expect(await hosts(page)).toBe(1);
    expect(errors).toEqual([]);
  });

  // Waits for the annotator to notice that it is orphaned (see docs/reliability.md).
  test('each is annotated again, once, and nothing is said in its console', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    const other = await context.newPage();
    await other.goto(pages.at('frames.html'));
    for (const tab of [page, other]) await awaitMarks(tab);
    const before = await marksOf(page);
    await page.bringToFront();
    await pointAt(page, 'martin-solveig');
    await awaitCard(page, 'martin-solveig');
    await page.keyboard.press('Escape');
    const errors = listenForErrors(context);
    await reloadExtension(context);
    // Marks of the old version may have stayed; those of the new are the same, and its cards open.
    await expect.poll(() => marksOf(page)).toEqual(before);
    await page.mouse.move(2, 2);
    await expect
      .poll(async () => {
        await page.mouse.move(2, 2);
        await pointAt(page, 'ada-hegerberg');
        await page.waitForTimeout(700);
        return (await readCard(page))?.content;
      })
      .toBe('ready');
    expect(await hosts(page), 'one card, not one of each version').toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => hosts(page)).toBe(0);
    expect(errors).toEqual([]);
  });

  test('a card that was open goes, or goes at Escape', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await pointAt(page, 'martin-solveig');
    await awaitCard(page, 'martin-solveig');
    await reloadExtension(context);
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await expect.poll(() => hosts(page)).toBe(0);
  });

  test('the old scripts are silent: what the new one decides stays so', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    await reloadExtension(context);
    const backdoor = await openBackdoor(context);
    const errors = listenForErrors(context);
    await page.bringToFront();
    // For a moment there may be marks of neither version.
    await page.waitForTimeout(1500);
    await pointAt(page, 'ada-hegerberg');
    await awaitCard(page, 'ada-hegerberg');
    await page.keyboard.press('Escape');
    await backdoor.evaluate(() => chrome.runtime.sendMessage({ type: 'set-rule', pattern: 'news.test', rule: 'off' }));
    await expect.poll(() => marksOf(page)).toEqual([]);
    await page.evaluate(() => {
      document.body.append(document.createElement('p'), 'Ada Hegerberg once more');
    });
    await page.waitForTimeout(1000);
    expect(await marksOf(page), 'an old script has painted').toEqual([]);
    await page.mouse.move(300, 200);
    await page.waitForTimeout(800);
    expect(await hosts(page)).toBe(0);
    expect(errors).toEqual([]);
  });
});

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
  const outcome = await after.evaluate(() => chrome.runtime.sendMessage({ type: 'read-options' }));
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
  expect(await hosts(page)).toBe(0);
  await access('ON_ALL_SITES');
  await blank.bringToFront();
  await expect.poll(async () => (await marksOf(blank)).length, { message: 'granted, without reloading' }).toBe(10);
  for (const tab of [blank, page]) {
    await test.step(tab.url(), async () => {
      await tab.bringToFront();
      await tab.mouse.move(2, 2);
      await pointAt(tab, 'martin-solveig');
      await awaitCard(tab, 'martin-solveig');
      expect(await hosts(tab)).toBe(1);
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
  expect(await hosts(page), 'a card that nobody points at').toBe(0);
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
  await backdoor.evaluate(() => chrome.runtime.sendMessage({ type: 'set-rule', pattern: 'gone.test', rule: 'off' }));
  await backdoor.evaluate((tabId) => chrome.tabs.update(Number(tabId), { active: true }), id);
  const again = await expectTab(context, 'gone.test');
  await again.waitForTimeout(800);
  expect(await marksOf(again)).toEqual([]);
  await backdoor.evaluate(() => chrome.runtime.sendMessage({ type: 'set-rule', pattern: 'gone.test', rule: null }));
  await expect.poll(async () => (await marksOf(again)).length).toBe(10);
  const { x, y } = await pointOf(again, 'martin-solveig');
  await again.mouse.move(x, y);
  await awaitCard(again, 'martin-solveig');
  expect(errors).toEqual([]);
});
