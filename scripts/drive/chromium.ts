/** Drives Chromium with the built extension. */

import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { ensureBrowser } from '../browsers';
import { DIST } from '../paths';
import { type CardReading, readCardElement } from './reading';

export interface ChromiumOptions {
  readonly headless: boolean;
  readonly extension?: string;
  /** BCP 47 tag of the reader's language. */
  readonly language?: string;
  /** Rules for the host resolver, as Chromium takes them. */
  readonly hosts?: string;
  /** Device pixels for each pixel of a page, in headless; 1 where it is not given. */
  readonly scale?: number;
  /** More arguments for the browser's command line. */
  readonly args?: readonly string[];
  /** A profile to keep between starts; without it, one that is thrown away. */
  readonly profile?: string;
}

/** Starts Chromium with the extension and waits for its worker. Throws NoBrowserError where there is no Chromium. */
export async function launchChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const extension = options.extension ?? path.join(DIST, 'chrome');
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath: await ensureBrowser('chromium'),
    headless: options.headless,
    // Nothing moves while it is being measured or pictured.
    ...(options.headless && { reducedMotion: 'reduce' as const }),
    // The sandbox cannot be had as root, nor in most containers; where somebody browses for real it stays on.
    chromiumSandbox: !options.headless && process.getuid?.() !== 0,
    // A headless page is as big as it is told to be; a window that somebody looks at is as big as they make it.
    viewport: options.headless ? { width: 1000, height: 760 } : null,
    ...(options.headless && { deviceScaleFactor: options.scale ?? 1 }),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(options.args ?? []),
      ...(options.hosts === undefined ? [] : [`--host-resolver-rules=${options.hosts}`]),
      ...(options.language === undefined ? [] : [`--lang=${options.language}`, `--accept-lang=${options.language}`]),
    ],
    // The test runner would set English for every context that it knows of.
    ...(options.language !== undefined && { locale: options.language }),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  await extensionWorker(context);
  return context;
}

/** The extension's worker, awaited where it is still starting. */
export async function extensionWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** `chrome-extension://<id>` of the loaded extension. */
export async function extensionOrigin(context: BrowserContext): Promise<string> {
  return `chrome-extension://${new URL((await extensionWorker(context)).url()).host}`;
}

interface DomNode {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

function findDialog(node: DomNode, inShadow: boolean): DomNode | null {
  const attributes = node.attributes ?? [];
  if (inShadow && attributes.includes('data-entity') && attributes[attributes.indexOf('role') + 1] === 'dialog')
    return node;
  for (const child of node.shadowRoots ?? []) {
    const found = findDialog(child, true);
    if (found) return found;
  }
  for (const child of [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) {
    const found = findDialog(child, inShadow);
    if (found) return found;
  }
  return null;
}

/** Runs a function on the card's dialog element, which stands in a closed shadow root; null where no card is open. */
export async function onCard<Result>(page: Page, run: (dialog: Element) => Result): Promise<Result | null> {
  const session: CDPSession = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const dialog = findDialog(root, false);
    if (!dialog) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: dialog.backendNodeId });
    if (object.objectId === undefined) return null;
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      // Named functions are wrapped in `__name` by the tool that runs these scripts.
      functionDeclaration: `function () { const __name = (f) => f; return (${run.toString()})(this); }`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  } finally {
    await session.detach();
  }
}

/** What the open card says, once it has something to say; null where no card is open. */
export function readCard(page: Page): Promise<CardReading | null> {
  return onCard(page, readCardElement);
}
