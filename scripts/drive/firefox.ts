/** Drives Firefox with the built extension. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../browsers';
import { DIST } from '../paths';
import type { CardReading } from './reading';
import { readSerializedCard, type SerializedNode } from './serialized-card';

/** The extension's id in manifest.json, and the address of its pages that this profile gives it. */
const EXTENSION_ID = 'touchline@touchline.invalid';
const EXTENSION_UUID = '6f5902ac-2f1c-4b5c-9a3e-0a6d2d1f7b11';
export const FIREFOX_EXTENSION_ORIGIN = `moz-extension://${EXTENSION_UUID}`;

export interface FirefoxOptions {
  readonly headless: boolean;
  readonly extension?: string;
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  /** Environment variables beside the present ones. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts Firefox with the extension. Throws NoBrowserError where there is no Firefox. */
export async function launchFirefox(options: FirefoxOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox'),
    headless: options.headless,
    env: { ...process.env, ...options.environment },
    userDataDir: mkdtempSync(path.join(tmpdir(), 'touchline-firefox-')),
    defaultViewport: options.headless ? { width: 1000, height: 760 } : null,
    // Extension pages are the browser's own to the remote protocol.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
      ...options.preferences,
    },
  });
  await browser.installExtension(options.extension ?? path.join(DIST, 'firefox'));
  return browser;
}

interface BidiConnection {
  send(method: string, params: object): Promise<unknown>;
}

/** The remote protocol itself: only it can see into a closed shadow root. */
function connectionOf(browser: Browser): BidiConnection {
  const connection = 'connection' in browser ? browser.connection : null;
  if (typeof connection === 'object' && connection !== null && 'send' in connection)
    return connection as BidiConnection;
  throw new Error('puppeteer gives no access to the WebDriver BiDi connection');
}

/** What the open card says; null where no card is open. */
export async function readCard(page: Page): Promise<CardReading | null> {
  const frame = page.mainFrame();
  const context = '_id' in frame ? frame._id : null;
  const response = await connectionOf(page.browser()).send('script.evaluate', {
    // Not `:popover-open`: where a page forbids popovers the card does without.
    expression: '[...document.querySelectorAll("div[popover]")].at(-1) ?? null',
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
  });
  const { result } = response as { readonly result: { readonly result?: SerializedNode } };
  return result.result?.value ? readSerializedCard(result.result) : null;
}

interface ChromeTree {
  readonly result: { readonly contexts: readonly { readonly context: string; readonly url: string }[] };
}

/**
 * Runs an expression in a window of the browser itself: its menus, its toolbar and its own keys are there, and do what they
 * do for a reader. The value has to be a string, a number, a boolean or null.
 * @param index which window, by age
 */
export async function inWindow(browser: Browser, expression: string, index = 0): Promise<unknown> {
  const connection = connectionOf(browser);
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as ChromeTree;
  const windows = tree.result.contexts.filter(({ url }) => url.endsWith('/browser.xhtml'));
  const response = await connection.send('script.evaluate', {
    expression,
    target: { context: windows[index]?.context },
    awaitPromise: true,
  });
  const { result } = response as {
    readonly result: {
      readonly result?: { readonly value?: unknown };
      readonly exceptionDetails?: { readonly text: string };
    };
  };
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result?.value;
}
