/** What the tests of faults share: a page of the extension to act from, the worker's end, and what was said in consoles. */
import type { BrowserContext, Page } from '@playwright/test';
import { extensionOrigin } from '../../scripts/drive/chromium';

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<Answer | undefined> };
};

export interface Answer {
  readonly ok: boolean;
  readonly reply?: unknown;
}

/** A page of the extension that shows nothing: it has the extension's rights, storage and database, and no code of ours. */
export async function openBackdoor(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${await extensionOrigin(context)}/icons/16.png`);
  return page;
}

/** Sends a message from a page of the extension. Rejects, or has no answer, where the worker ends before it has answered. */
export function ask(backdoor: Page, message: object): Promise<Answer | undefined> {
  return backdoor.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
}

/** How many nodes of ours stand in a page. */
export const countHosts = (page: Page) => page.evaluate(() => document.querySelectorAll('div[popover]').length);

/** Ends the extension's worker, as the browser does when it needs the memory. */
export async function stopWorker(context: BrowserContext): Promise<void> {
  const page = context.pages()[0];
  if (!page) throw new Error('no page to stop the worker from');
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Everything that consoles of pages and uncaught errors say from now on. */
export function listenForErrors(context: BrowserContext): readonly string[] {
  const errors: string[] = [];
  context.on('console', (message) => {
    // A page's icon that is not there is the test page's own fault.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  return errors;
}

/** What a database may be found to be. */
export const DATABASE_FAULTS = [
  'deleted',
  'emptied',
  'half written',
  'of an older dataset',
  'of a newer version',
  'with packs without claims',
  'with packs of text',
  'with spoilt cues',
  'with a spoilt marker',
] as const;

/** Makes the database so. Runs in a page of the extension, so it may use nothing from outside itself. */
export async function tamper(how: string): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const remove = () => done(indexedDB.deleteDatabase('touchline'));
  const withStores = async (deed: (stores: Readonly<Record<string, IDBObjectStore>>) => unknown) => {
    const database = await done(indexedDB.open('touchline'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names, 'readwrite');
    await deed(Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)])));
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  };
  const spoil = (name: string, change: (record: Record<string, unknown>) => unknown) =>
    withStores(async ({ [name]: store }) => {
      for (const key of (await done(store?.getAllKeys() as IDBRequest<IDBValidKey[]>)) ?? []) {
        const record = change(await done(store?.get(key) as IDBRequest));
        await done(store?.keyPath === null ? store.put(record, key) : (store?.put(record) as IDBRequest));
      }
    });
  switch (how) {
    case 'deleted':
      return void (await remove());
    case 'emptied':
      return withStores((stores) => Object.values(stores).map((store) => store.clear()));
    case 'half written':
      return withStores(({ packs, marker }) => {
        packs?.delete('martin-solveig/en');
        marker?.clear();
      });
    case 'of an older dataset':
      return spoil('marker', (record) => ({ ...record, hash: 'older', version: '0.0.1' }));
    case 'of a newer version': {
      await remove();
      const request = indexedDB.open('touchline', 99);
      request.onupgradeneeded = () => request.result.createObjectStore('something-else');
      return (await done(request)).close();
    }
    case 'with packs without claims':
      return spoil('packs', (record) => ({ ...record, claims: [] }));
    case 'with packs of text':
      return spoil('packs', ({ key }) => ({ key, claims: '<img src=x onerror=alert(1)>' }));
    case 'with spoilt cues':
      return spoil('cues', () => 7);
    case 'with a spoilt marker':
      return spoil('marker', () => ['installed']);
    default:
      throw new Error(`unknown fault: ${how}`);
  }
}

/** How many packs the database holds. Runs in a page of the extension. */
export async function countPacks(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('touchline');
    request.onsuccess = () => resolve(request.result);
  });
  const count = await new Promise<number>((resolve) => {
    const request = database.transaction('packs').objectStore('packs').count();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return count;
}
