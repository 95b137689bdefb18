import type { BrowserContext, Page } from '@playwright/test';
import { awaitMarks, awaitNoMarks, expect, extensionWorker, openPopup, test } from './touchline';

declare const chrome: {
  readonly tabs: {
    query(about: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    readonly onUpdated: { hasListeners(): boolean };
  };
  readonly action: {
    getBadgeText(about: { tabId: number }): Promise<string>;
    getTitle(about: { tabId: number }): Promise<string>;
  };
};

async function toolbarOf(context: BrowserContext, page: Page): Promise<{ badge: string; title: string }> {
  const worker = await extensionWorker(context);
  return worker.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
    const tabId = tab?.id ?? -1;
    return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  }, page.url());
}

const badgeOf = async (context: BrowserContext, page: Page) => (await toolbarOf(context, page)).badge;

test('counts the mentions of all frames, and follows navigation and the back-forward cache', async ({
  context,
  page,
  pages,
}) => {
  await page.goto(pages.at('frames.html'));
  await expect.poll(() => badgeOf(context, page)).toBe('4');
  expect((await toolbarOf(context, page)).title).toBe('Touchline: 4 mentions on this page');

  await page.goto(pages.at('plain.html'));
  await expect.poll(() => badgeOf(context, page)).toBe('');
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => badgeOf(context, page)).toBe('4');
});

test('follows what the page does', async ({ context, page, pages }) => {
  await page.goto(pages.at('plain.html'));
  await page.evaluate(() => document.body.append('Ada Hegerberg and Martin Solveig.'));
  await expect.poll(() => badgeOf(context, page)).toBe('2');
  await page.evaluate(() => document.body.lastChild?.remove());
  await expect.poll(() => badgeOf(context, page)).toBe('');
});

test('is empty where Touchline is off or paused, and says so', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  await popup.getByRole('switch').click();
  await expect.poll(() => toolbarOf(context, page)).toEqual({ badge: '', title: 'Touchline: off on this site' });
  await page.reload();
  await expect.poll(() => toolbarOf(context, page)).toEqual({ badge: '', title: 'Touchline: off on this site' });
  await popup.getByRole('switch').click();
  await expect.poll(() => badgeOf(context, page)).not.toBe('');
  await popup.locator('[aria-pressed]').click();
  await awaitNoMarks(page);
  await expect.poll(() => toolbarOf(context, page)).toEqual({ badge: '', title: 'Touchline: paused everywhere' });
});

test('says on every page of a site that is off, names or none, that it is off there', async ({
  context,
  page,
  pages,
}) => {
  const off = { badge: '', title: 'Touchline: off on this site' };
  const on = { badge: '', title: 'Touchline' };
  await page.goto(pages.at('plain.html'));
  await expect.poll(() => toolbarOf(context, page)).toEqual(on);
  await (await openPopup(context, page)).getByRole('switch').click();
  await expect.poll(() => toolbarOf(context, page)).toEqual(off);

  await page.goto(pages.at('plain.html?again'));
  await expect.poll(() => toolbarOf(context, page), 'loaded anew').toEqual(off);
  await page.goto(pages.at('plain.html', 'elsewhere.test'));
  await expect.poll(() => toolbarOf(context, page), 'elsewhere').toEqual(on);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => toolbarOf(context, page), 'out of the back-forward cache').toEqual(off);
  const tab = await context.newPage();
  await tab.goto(pages.at('plain.html?new'));
  await expect.poll(() => toolbarOf(context, tab), 'in a new tab').toEqual(off);

  await tab.evaluate((address) => open(address), pages.at('plain.html?opened'));
  const opened = context.pages().at(-1);
  if (!opened) throw new Error('no tab was opened');
  await expect.poll(() => toolbarOf(context, opened), 'opened by a page').toEqual(off);
});

test('listens to what tabs load only while there are exceptions', async ({ context, page, pages }) => {
  const worker = await extensionWorker(context);
  const listens = () => worker.evaluate(() => chrome.tabs.onUpdated.hasListeners());
  await expect.poll(listens).toBe(false);
  await page.goto(pages.at('plain.html'));
  const popup = await openPopup(context, page);
  await popup.getByRole('switch').click();
  await expect.poll(listens).toBe(true);
  await popup.getByRole('switch').click();
  await expect.poll(listens).toBe(false);
});
