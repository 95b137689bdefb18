/**
 * One Chromium for test after test: to start a browser costs more than most tests do. What a test has chosen is taken back
 * as a reader would, and what it stored is cleared. A browser that is not as good as new then is not handed on.
 */
import type { BrowserContext, Worker } from '@playwright/test';
import { type ChromiumOptions, extensionWorker, launchChromium } from '../../scripts/drive/chromium';
import type { BackgroundMessages, Message } from '../../src/messages';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { openBackdoor } from './faults';

interface Storage {
  get(): Promise<object>;
  clear(): Promise<void>;
}
declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly storage: { readonly local: Storage; readonly session: Storage };
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

/** In milliseconds. A worker that was stopped keeps a test's questions waiting until something else wakes it. */
const PATIENCE_MS = 5000;

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
      const left = await inTime(stateOf(running));
      const cleared = left === 'chosen' ? await inTime(clearedState(running)) : left;
      if (cleared !== 'new') await close();
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

/**
 * Whether something is stored; spoilt is a browser in which the worker has not lived all the time, or access is withheld:
 * such things are not undone by clearing.
 */
type State = 'new' | 'chosen' | 'spoilt';

function stateOf({ worker }: Running): Promise<State> {
  return worker.evaluate(async () => {
    const access = await chrome.permissions.contains({ origins: ['http://*/*', 'https://*/*'] });
    if (!access || !('isTheFirst' in globalThis)) return 'spoilt';
    const stored = await Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]);
    return stored.some((items) => Object.keys(items).length > 0) ? 'chosen' : 'new';
  });
}

/** What the extension shows outside its pages, its icon and its menus, follows choices that are made, not what is cleared. */
const USUAL_CHOICES: readonly [
  Message<BackgroundMessages, 'set-sites'>,
  Message<BackgroundMessages, 'change-settings'>,
] = [
  { type: 'set-sites', otherwise: 'on', rules: {} },
  { type: 'change-settings', changes: DEFAULT_SETTINGS },
];

/** Takes back what was chosen; how the browser is then. */
async function clearedState(running: Running): Promise<State> {
  const { context, worker } = running;
  const clear = () =>
    worker.evaluate(async () => {
      await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
    });
  // What is stored may be anything, and there may be no room for more.
  await clear();
  const page = await openBackdoor(context);
  for (const message of USUAL_CHOICES) await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  await page.close();
  await clear();
  return stateOf(running);
}

/** What comes in time; 'spoilt' where nothing does. */
function inTime(wanted: Promise<State>): Promise<State> {
  const silence = new Promise<State>((resolve) => void setTimeout(resolve, PATIENCE_MS, 'spoilt'));
  return Promise.race([wanted.catch((): State => 'spoilt'), silence]);
}
