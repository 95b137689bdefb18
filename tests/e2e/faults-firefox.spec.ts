/** The essential faults in Firefox: its event page is ended, its database is spoilt, the extension is loaded again. */
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_EXTENSION_ORIGIN, inWindow, launchFirefox, readCard } from '../../scripts/drive/firefox';
import { readMarks } from '../../scripts/drive/reading';
import { fromRoot } from '../../scripts/paths';
import { type FileServer, serveFolder } from '../../scripts/serve';
import { DATABASE_FAULTS, tamper } from './faults';

declare const browser: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

const EXTENSION = `WebExtensionPolicy.getByID('touchline@touchline.invalid').extension`;
/** How long the event page may have nothing to do, in milliseconds: no shorter time is believed. */
const IDLE_TIMEOUT = 5000;

test.describe.configure({ mode: 'serial' });

let server: FileServer;
let firefox: Browser;
let page: Page;
/** A page of the extension, to act from. */
let ours: Page;
const errors: string[] = [];

test.beforeAll(async () => {
  server = await serveFolder(fromRoot('tests/fixtures/pages'));
  firefox = await launchFirefox({
    headless: true,
    preferences: { 'intl.accept_languages': 'en-GB', 'extensions.background.idle.timeout': IDLE_TIMEOUT },
  });
  ours = await openOurs();
  expect(await ask({ type: 'set-rule', pattern: 'bank.test', rule: 'off' })).toMatchObject({ ok: true });
  expect(await ask({ type: 'change-settings', changes: { openDelay: 300 } })).toMatchObject({ ok: true });
  page = (await firefox.pages())[0] ?? (await firefox.newPage());
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.bringToFront();
});

test.beforeEach(async () => {
  errors.length = 0;
  await page.mouse.move(2, 2);
  await page.goto(`${server.origin}/article.html`);
  await awaitMarks();
});

test.afterEach(async () => {
  expect(errors.filter((error) => !error.includes('favicon'))).toEqual([]);
  expect(await ask({ type: 'read-options' }), 'what was decided').toMatchObject({
    ok: true,
    reply: { spoilt: [], settings: { openDelay: 300 }, sites: { otherwise: 'on', rules: { 'bank.test': 'off' } } },
  });
});

test.afterAll(async () => {
  await firefox.close();
  server.close();
});

async function openOurs(): Promise<Page> {
  const opened = await firefox.newPage();
  // Navigation to the browser's own pages is never reported as finished.
  void opened.goto(`${FIREFOX_EXTENSION_ORIGIN}/options/options.html`).catch(() => undefined);
  await expect.poll(() => opened.$('input[name="marks"]').catch(() => null), { timeout: 15_000 }).not.toBeNull();
  return opened;
}

const ask = (message: object) => ours.evaluate((sent) => browser.runtime.sendMessage(sent), message);

const awaitMarks = () => expect.poll(async () => (await page.evaluate(readMarks)).length, { timeout: 15_000 }).toBe(10);

const backgroundState = () => inWindow(firefox, `${EXTENSION}.backgroundState`);

/** Ends the event page, as Firefox does where it has had nothing to do. */
async function stopBackground(): Promise<void> {
  await inWindow(firefox, `${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true })`);
}

async function pointAt(entity: string): Promise<void> {
  const box = (await page.evaluate(readMarks)).find((mark) => mark.entity === entity)?.boxes[0];
  if (!box) throw new Error(`${entity} has no mark`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

async function awaitCard(entity: string) {
  const find = async () => {
    const card = await readCard(page);
    return card && `${card.entity} ${card.content}`;
  };
  await expect.poll(find, { timeout: 15_000 }).toBe(`${entity} ready`);
  const card = await readCard(page);
  return { name: card?.name, claims: card?.claims, disputes: card?.disputes, sources: card?.sources };
}

/** What the card says on a page that is loaded afresh: nothing is kept from before. */
async function freshCard() {
  await page.mouse.move(2, 2);
  await page.reload();
  await awaitMarks();
  await pointAt('martin-solveig');
  return awaitCard('martin-solveig');
}

test('the event page has been ended when somebody points at a mention', async () => {
  await expect.poll(backgroundState, { timeout: IDLE_TIMEOUT * 4 }).toBe('stopped');
  await pointAt('ada-hegerberg');
  expect((await awaitCard('ada-hegerberg')).claims).toHaveLength(3);
});

test('the event page is ended while the card is on its way', async () => {
  for (const delay of [0, 60, 150, 300]) {
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await page.reload();
    await awaitMarks();
    await Promise.all([
      pointAt('martin-solveig'),
      new Promise((resolve) => setTimeout(resolve, delay)).then(stopBackground),
    ]);
    expect((await awaitCard('martin-solveig')).claims, `after ${delay} ms`).toHaveLength(3);
  }
});

test('the event page is ended while a page loads', async () => {
  for (const delay of [0, 50, 150]) {
    await Promise.all([page.reload(), new Promise((resolve) => setTimeout(resolve, delay)).then(stopBackground)]);
    await awaitMarks();
  }
});

test('a database that is spoilt under the event page gives the right card', async () => {
  test.setTimeout(120_000);
  const right = await freshCard();
  expect(right.claims).toHaveLength(3);
  for (const fault of DATABASE_FAULTS) {
    await test.step(fault, async () => {
      await ours.evaluate(tamper, fault);
      expect(await freshCard(), fault).toEqual(right);
    });
  }
  await stopBackground();
  await ours.evaluate(tamper, 'of a newer version');
  expect(await freshCard(), 'of a newer version, for a new event page').toEqual(right);
});

test('the extension is loaded again while a page is open', async () => {
  test.setTimeout(90_000);
  await page.evaluate(() => {
    const own = document.createElement('div');
    own.id = 'own';
    own.popover = 'manual';
    const card = own.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    card.className = 'card';
    card.dataset.entity = 'of the page';
    document.body.append(own);
  });
  await pointAt('martin-solveig');
  await awaitCard('martin-solveig');
  await inWindow(
    firefox,
    `(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID('touchline@touchline.invalid')).reload();
    })()`,
  );
  // Its own pages are closed with it.
  ours = await openOurs();
  await page.bringToFront();
  const hosts = () => page.evaluate(() => document.querySelectorAll('div[popover]:not(#own)').length);
  await expect.poll(hosts, { message: 'a card of the old version', timeout: 15_000 }).toBe(0);
  await awaitMarks();
  await expect
    .poll(
      async () => {
        await page.mouse.move(2, 2);
        await pointAt('ada-hegerberg').catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return (await readCard(page))?.content;
      },
      { timeout: 20_000 },
    )
    .toBe('ready');
  expect(await hosts()).toBe(1);
  expect(await page.$('#own'), 'what the page made to look like a card is the page’s').not.toBeNull();
  await page.evaluate(() => document.body.append('Ada Hegerberg once more.'));
  await expect.poll(async () => (await page.evaluate(readMarks)).length).toBe(11);
});
