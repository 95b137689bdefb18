/** A renderer that somebody has taken over sends what a content script of ours could send. What it gets by that, and no more. */
import type { BrowserContext } from '@playwright/test';
import { inContentWorld } from './content-world';
import { openBackdoor } from './faults';
import { awaitMarks, expect, test } from './touchline';

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

const SHOW = `chrome.runtime.sendMessage({ type: 'show-in-dataset', entity: 'ada-hegerberg', topic: null })`;
const SHOW_MANY = `Promise.all(Array.from({ length: 30 }, () => ${SHOW})).then((all) => all.filter(({ ok }) => ok).length)`;

const optionsTabs = (context: BrowserContext) =>
  context.pages().filter((page) => page.url().includes('/options/options.html'));

test('it cannot fill the window with tabs: one is opened, in front of it, and used again', async ({
  context,
  page,
  pages,
}) => {
  const other = await context.newPage();
  await other.goto(pages.at('plain.html'));
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await other.bringToFront();
  expect(await inContentWorld(context, page, SHOW), 'a page behind another').toEqual({ ok: false, reason: 'unknown' });
  expect(optionsTabs(context)).toHaveLength(0);
  await page.bringToFront();
  expect(await inContentWorld(context, page, SHOW_MANY)).toBe(1);
  await expect.poll(() => optionsTabs(context).length).toBe(1);
  expect(await inContentWorld(context, page, SHOW_MANY), 'behind the tab that it had opened').toBe(0);
  // The reader comes back, and wants to know something else.
  await page.bringToFront();
  expect(await inContentWorld(context, page, SHOW.replace('ada-hegerberg', 'martin-solveig'))).toMatchObject({
    ok: true,
  });
  await expect
    .poll(() => optionsTabs(context).map((tab) => new URL(tab.url()).hash))
    .toEqual(['#entity=martin-solveig']);
  await page.waitForTimeout(500);
  expect(optionsTabs(context)).toHaveLength(1);
  expect(await optionsTabs(context)[0]?.evaluate(() => document.visibilityState)).toBe('visible');
});

/** What is in the database: whether it still holds something that an installation would have swept out, and a pack. */
async function contentOf(): Promise<{ readonly trace: boolean; readonly pack: boolean }> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const database = await done(indexedDB.open('touchline'));
  const keys = await done(database.transaction('packs').objectStore('packs').getAllKeys());
  database.close();
  return { trace: keys.includes('trace'), pack: keys.includes('ada-hegerberg/en') };
}

/** Leaves a trace in the database, and takes a pack out of it if need be. */
async function prepare(gone: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('touchline');
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('packs', 'readwrite');
  transaction.objectStore('packs').put({ key: 'trace' });
  transaction.objectStore('packs').delete(gone);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

test('it cannot have the dataset installed anew by names that nobody knows; a known one that is missing is', async ({
  context,
  page,
  pages,
}) => {
  const backdoor = await openBackdoor(context);
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const ask = (message: object) => backdoor.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  const mentions = (entity: string) => ({ type: 'tab-status', tabId: 0, mentions: [{ entity, passage: 'a year' }] });
  await ask({ type: 'dataset-status' });
  await backdoor.evaluate(prepare, 'none');
  const lookUp = (type: string) =>
    inContentWorld(
      context,
      page,
      `chrome.runtime.sendMessage({ type: '${type}', entity: 'nobody', ${type === 'lookup' ? "passage: ''" : "topic: 'question'"} })`,
    );
  expect(await lookUp('lookup')).toEqual({ ok: false, reason: 'unknown' });
  expect(await lookUp('lookup-topic')).toEqual({ ok: false, reason: 'unknown' });
  // The popup passes on what a page's frames have told it.
  expect(await ask(mentions('nobody'))).toMatchObject({
    ok: true,
    reply: { story: { claims: [], disputes: [], sources: [] } },
  });
  expect(await backdoor.evaluate(contentOf)).toEqual({ trace: true, pack: true });
  await backdoor.evaluate(prepare, 'ada-hegerberg/en');
  const outcome = await ask(mentions('ada-hegerberg'));
  expect(outcome).toMatchObject({ ok: true, reply: { story: { claims: [{}, {}, {}] } } });
  expect(await backdoor.evaluate(contentOf)).toEqual({ trace: false, pack: true });
});
