/** The options page as tests use it. */
import type { BrowserContext, Page } from '@playwright/test';
import { extensionOrigin } from '../../scripts/drive/chromium';
import { extensionWorker } from './touchline';

declare const chrome: {
  readonly storage: { readonly local: { get(): Promise<Record<string, unknown>> } };
};

/** The options page in a tab of its own, at one of its places. */
export async function openOptions(context: BrowserContext, hash = ''): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`${await extensionOrigin(context)}/options/options.html${hash}`);
  await options.waitForSelector('h1');
  return options;
}

interface Stored {
  readonly sites?: unknown;
  readonly settings?: unknown;
}

/** What the extension keeps. */
export async function stored(context: BrowserContext): Promise<Stored> {
  return (await extensionWorker(context)).evaluate(() => chrome.storage.local.get());
}

/** Chooses a file of sites. */
export async function upload(options: Page, content: string): Promise<void> {
  await options
    .locator('input[type="file"]')
    .setInputFiles({ name: 'sites.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}
