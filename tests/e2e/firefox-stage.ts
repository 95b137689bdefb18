/** What the tests of a file begin with in Firefox: one browser for all of them, a page in it, and fixture pages to open. */
import { expect } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_EXTENSION_ORIGIN, type FirefoxOptions, launchFirefox } from '../../scripts/drive/firefox';
import { fromRoot } from '../../scripts/paths';
import { serveFolder } from '../../scripts/serve';

declare const browser: {
  readonly tabs: { query(about: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
};

export interface Stage {
  readonly firefox: Browser;
  readonly page: Page;
  /** Of the fixture pages, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** How long a busy machine may take to show a page of the extension, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Starts Firefox beside a server for a folder of fixtures. */
export async function startFirefox(
  folder: 'pages' | 'living',
  preferences: FirefoxOptions['preferences'] = {},
): Promise<Stage> {
  const server = await serveFolder(fromRoot('tests/fixtures', folder));
  const firefox = await launchFirefox({
    headless: true,
    preferences: { 'intl.accept_languages': 'en-GB', ...preferences },
  });
  return {
    firefox,
    page: (await firefox.pages())[0] ?? (await firefox.newPage()),
    origin: server.origin,
    close: async () => {
      await firefox.close();
      server.close();
    },
  };
}

/** Goes to a page of the extension, and waits for something on it. */
async function visit(tab: Page, path: string, ready: string): Promise<void> {
  // Navigation to the browser's own pages is never reported as finished.
  void tab.goto(`${FIREFOX_EXTENSION_ORIGIN}/${path}`).catch(() => undefined);
  // Looked for again and again: a wait that began on the page before would end with it.
  const appears = () => tab.$(ready).then(Boolean, () => false);
  await expect.poll(appears, { message: `${path} shows ${ready}`, timeout: PATIENCE_MS }).toBe(true);
}

/** A page of the extension in a tab of its own. */
export async function openExtensionPage(firefox: Browser, path: string, ready: string): Promise<Page> {
  const tab = await firefox.newPage();
  await visit(tab, path, ready);
  return tab;
}

/** The popup for a page on which Touchline is on, in a tab of its own, and the page's number. */
export async function openPopup(
  firefox: Browser,
  page: Page,
): Promise<{ readonly popup: Page; readonly tabId: number }> {
  const popup = await openExtensionPage(firefox, 'popup/popup.html', '[data-state], .alone');
  const tabId = await popup.evaluate(
    async (address) => (await browser.tabs.query({})).find(({ url }) => url === address)?.id ?? -1,
    page.url(),
  );
  await visit(popup, `popup/popup.html?tab=${tabId}`, '[data-state="on"]');
  return { popup, tabId };
}
