/** What every set of pictures is taken with. */
import type { BrowserContext, Page } from '@playwright/test';
import { extensionOrigin, extensionWorker } from '../drive/chromium';
import { fromRoot } from '../paths';

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

export const FOLDER = fromRoot('docs/screenshots');
export const SCHEMES = ['light', 'dark'] as const;
export const POPUP = { width: 360, height: 560 };

export async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  // The head stays at the top of what is shown, so that a whole page is taken from its beginning.
  if (fullPage) await page.evaluate(() => scrollTo(0, 0));
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${FOLDER}/${name}-${colorScheme}.png`, fullPage });
  }
}

export async function store(context: BrowserContext, items: object): Promise<void> {
  await (await extensionWorker(context)).evaluate((stored) => chrome.storage.local.set(stored), items);
}

/** Lets something happen while the browser refuses to store anything more. */
export async function withoutRoom(context: BrowserContext, deed: () => Promise<void>): Promise<void> {
  const worker = await extensionWorker(context);
  await worker.evaluate(async () => {
    const { local } = chrome.storage;
    const room = local.QUOTA_BYTES - (await local.getBytesInUse());
    await local.set({ ballast: 'x'.repeat(room - 'ballast""'.length) });
  });
  await deed();
  await worker.evaluate(() => chrome.storage.local.remove('ballast'));
}

export async function tabOf(context: BrowserContext, page: Page): Promise<number> {
  const tabs = await (await extensionWorker(context)).evaluate(() => chrome.tabs.query({}));
  return tabs.find(({ url }) => url === page.url())?.id ?? tabs[0]?.id ?? -1;
}

export async function popupFor(context: BrowserContext, page: Page, tab?: number): Promise<Page> {
  const id = tab ?? (await tabOf(context, page));
  const popup = await context.newPage();
  await popup.setViewportSize(POPUP);
  await popup.goto(`${await extensionOrigin(context)}/popup/popup.html?tab=${id}`);
  await popup.waitForSelector('[data-state]');
  return popup;
}
