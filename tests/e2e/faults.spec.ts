/** The database and the worker fail in every way that a browser can be made to fail in; docs/reliability.md has the table. */
import type { Page } from '@playwright/test';
import type { CardReading } from '../../scripts/drive/reading';
import { ask, countPacks, DATABASE_FAULTS, listenForErrors, openBackdoor, stopWorker, tamper } from './faults';
import { awaitCard, awaitMarks, expect, extensionWorker, marksOf, pointAt, test } from './touchline';

test.use({ browserFor: 'one' });

/** What the card of a page newly loaded says: nothing of it was kept from before. */
async function freshCard(page: Page): Promise<Pick<CardReading, 'name' | 'claims' | 'disputes' | 'sources'>> {
  await page.mouse.move(2, 2);
  await page.reload();
  await pointAt(page, 'martin-solveig');
  const { name, claims, disputes, sources } = await awaitCard(page, 'martin-solveig');
  return { name, claims, disputes, sources };
}

test('a database that is spoilt in any way gives the right card', async ({ context, page, pages }) => {
  test.setTimeout(120_000);
  const backdoor = await openBackdoor(context);
  const errors = listenForErrors(context);
  await page.goto(pages.at('article.html'));
  await page.bringToFront();
  const right = await freshCard(page);
  expect(right.claims.length).toBeGreaterThan(0);
  for (const fault of DATABASE_FAULTS) {
    await test.step(fault, async () => {
      await stopWorker(context);
      await backdoor.evaluate(tamper, fault);
      expect(await freshCard(page), `right after it is ${fault}`).toEqual(right);
      await backdoor.evaluate(tamper, fault);
      expect(await freshCard(page), `${fault} under a worker that lives`).toEqual(right);
    });
  }
  expect(errors).toEqual([]);
});

test('a database that somebody holds on to keeps no card waiting, and is put right after', async ({
  context,
  page,
  pages,
}) => {
  const backdoor = await openBackdoor(context);
  const errors = listenForErrors(context);
  await page.goto(pages.at('article.html'));
  await page.bringToFront();
  const right = await freshCard(page);
  await stopWorker(context);
  await backdoor.evaluate(tamper, 'of a newer version');
  await backdoor.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('touchline');
        request.onsuccess = () => {
          Object.assign(window, { held: request.result });
          resolve(null);
        };
      }),
  );
  expect(await freshCard(page)).toEqual(right);
  await backdoor.close();
  await stopWorker(context);
  expect(await freshCard(page)).toEqual(right);
  expect(errors).toEqual([]);
});

test('with no room on the disk the card is right, and rules and settings are kept', async ({
  context,
  page,
  pages,
}) => {
  const backdoor = await openBackdoor(context);
  const errors = listenForErrors(context);
  await page.goto(pages.at('article.html'));
  await page.bringToFront();
  const right = await freshCard(page);
  expect(await ask(backdoor, { type: 'set-rule', pattern: 'bank.test', rule: 'off' })).toMatchObject({ ok: true });
  await backdoor.evaluate(tamper, 'deleted');
  // What the browser answers to a write when the disk is full. (Its own quota cannot be made small for an extension.)
  await (await extensionWorker(context)).evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  expect(await freshCard(page)).toEqual(right);
  expect(await ask(backdoor, { type: 'change-settings', changes: { badge: false } })).toEqual({
    ok: true,
    reply: null,
  });
  expect(await ask(backdoor, { type: 'read-options' })).toMatchObject({
    reply: { spoilt: [], settings: { badge: false }, sites: { rules: { 'bank.test': 'off' } } },
  });
  expect(await backdoor.evaluate(countPacks), 'there was no room').toBe(0);
  expect(errors).toEqual([]);
});

test('the worker stops while pages load: every mention is marked all the same', async ({ context, page, pages }) => {
  const errors = listenForErrors(context);
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  for (let round = 0; round < 5; round += 1) {
    await stopWorker(context);
    await Promise.all([page.reload(), stopWorker(context)]);
    await stopWorker(context);
    await expect.poll(async () => (await marksOf(page)).length, { message: `round ${round}` }).toBe(10);
  }
  expect(errors).toEqual([]);
});

test('twenty tabs at a first start', async ({ context, page, pages }) => {
  test.setTimeout(90_000);
  const backdoor = await openBackdoor(context);
  const errors = listenForErrors(context);
  await stopWorker(context);
  await backdoor.evaluate(tamper, 'deleted');
  const others = await Promise.all(Array.from({ length: 19 }, () => context.newPage()));
  const tabs = [page, ...others];
  await Promise.all(tabs.map((tab, index) => tab.goto(pages.at('article.html', `site-${index}.test`))));
  for (const tab of tabs) await expect.poll(async () => (await marksOf(tab)).length).toBe(10);
  for (const tab of [page, ...others.slice(-2)]) {
    await tab.bringToFront();
    await pointAt(tab, 'ada-hegerberg');
    expect((await awaitCard(tab, 'ada-hegerberg')).claims.length).toBe(3);
  }
  expect(errors).toEqual([]);
});
