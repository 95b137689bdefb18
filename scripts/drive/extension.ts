/** The extension in a running Chromium: what it has stored, the numbers of tabs, its popup. */
import type { BrowserContext, Page } from '@playwright/test';
import { extensionOrigin, extensionWorker } from './chromium';

declare const chrome: {
  readonly tabs: { query(about: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
  readonly storage: {
    readonly local: {
      readonly QUOTA_BYTES: number;
      getBytesInUse(): Promise<number>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
};

/** Stores something past the worker's own code. */
export async function store(context: BrowserContext, items: object): Promise<void> {
  await (await extensionWorker(context)).evaluate((stored) => chrome.storage.local.set(stored), items);
}

/** Fills the extension's storage to the last byte: from here on the browser refuses to store anything. */
export async function fillStorage(context: BrowserContext): Promise<void> {
  await (await extensionWorker(context)).evaluate(async () => {
    const { local } = chrome.storage;
    const room = local.QUOTA_BYTES - (await local.getBytesInUse());
    await local.set({ ballast: 'x'.repeat(room - 'ballast""'.length) });
  });
}

/** Takes out again what filled the storage. */
export async function emptyStorage(context: BrowserContext): Promise<void> {
  await (await extensionWorker(context)).evaluate(() => chrome.storage.local.remove('ballast'));
}

/** The number of a page's tab, as the extension knows it; -1 where it has none. */
async function tabOf(context: BrowserContext, page: Page): Promise<number> {
  const address = page.url();
  const tabs = await (await extensionWorker(context)).evaluate(() => chrome.tabs.query({}));
  // Without access, or on a page of the browser, the tab's address is not told: then it is the tab in front.
  const tab = tabs.find(({ url }) => url === address) ?? tabs.find(({ url }) => url === undefined) ?? tabs[0];
  return tab?.id ?? -1;
}

interface PopupSize {
  readonly width: number;
  readonly height: number;
}

/** The popup for a page, in a tab of its own, once it knows what to say. */
export async function openPopup(
  context: BrowserContext,
  page: Page,
  size: PopupSize = { width: 360, height: 480 },
): Promise<Page> {
  const tab = await tabOf(context, page);
  const popup = await context.newPage();
  await popup.setViewportSize(size);
  await popup.goto(`${await extensionOrigin(context)}/popup/popup.html?tab=${tab}`);
  await popup.waitForSelector('[data-state]');
  return popup;
}
