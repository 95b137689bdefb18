/**
 * One Chromium for test after test: to start a browser costs more than most tests do. It is handed on only as long as it
 * is as good as new; after a test that stored something, or stopped the extension's worker, the next one gets another.
 */
import type { BrowserContext, Worker } from '@playwright/test';
import { type ChromiumOptions, extensionWorker, launchChromium } from '../../scripts/drive/chromium';

declare const chrome: {
  readonly storage: Readonly<Record<'local' | 'session', { get(): Promise<object> }>>;
  readonly permissions: { contains(what: object): Promise<boolean> };
};

export interface SharedChromium {
  /** A browser as good as new, with one empty page. */
  lend(): Promise<BrowserContext>;
  /** Takes the lent browser back, with whatever the test has left in it. */
  takeBack(): Promise<void>;
  close(): Promise<void>;
}

interface Running {
  readonly context: BrowserContext;
  readonly worker: Worker;
}

/** A worker that was stopped keeps a test's questions waiting until something else wakes it. */
const PATIENCE_MS = 2000;

export function shareChromium(options: ChromiumOptions): SharedChromium {
  let running: Running | null = null;
  const close = async () => {
    await running?.context.close();
    running = null;
  };
  return {
    lend: async () => {
      running ??= await start(options);
      return running.context;
    },
    takeBack: async () => {
      if (!running) return;
      await leaveOneEmptyPage(running.context);
      if (!(await isAsGoodAsNew(running))) await close();
    },
    close,
  };
}

async function start(options: ChromiumOptions): Promise<Running> {
  const context = await launchChromium(options);
  const worker = await extensionWorker(context);
  await worker.evaluate(() => void Object.assign(globalThis, { isTheFirst: true }));
  return { context, worker };
}

async function leaveOneEmptyPage(context: BrowserContext): Promise<void> {
  const left = context.pages();
  await context.newPage();
  await Promise.all(left.map((page) => page.close()));
  await context.setOffline(false);
}

/** Whether the worker has lived all the time, nothing is stored, and no access is withheld. */
async function isAsGoodAsNew({ worker }: Running): Promise<boolean> {
  const answer = worker.evaluate(async () => {
    const stored = await Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]);
    const everywhere = await chrome.permissions.contains({ origins: ['http://*/*', 'https://*/*'] });
    return 'isTheFirst' in globalThis && everywhere && stored.every((items) => Object.keys(items).length === 0);
  });
  const silence = new Promise<boolean>((resolve) => void setTimeout(resolve, PATIENCE_MS, false));
  return Promise.race([answer.catch(() => false), silence]);
}
