/**
 * Takes the pictures under docs/screenshots/: the card on the demo, and every state of the popup and the options page, in
 * light and dark, from the built extension on the project's own pages. Run `npm run build` first.
 */
import { mkdirSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { extensionOrigin, extensionWorker, launchChromium } from './drive/chromium';
import { openCard } from './drive/open-card';
import { fromRoot } from './paths';
import { serveFolder } from './serve';

declare const chrome: {
  readonly tabs: { query(about: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
  readonly storage: {
    readonly local: {
      readonly QUOTA_BYTES: number;
      getBytesInUse(): Promise<number>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
};

const FOLDER = fromRoot('docs/screenshots');
const SCHEMES = ['light', 'dark'] as const;
const POPUP = { width: 360, height: 560 };
const OPTIONS = { width: 1000, height: 900 };

async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${FOLDER}/${name}-${colorScheme}.png`, fullPage });
  }
}

async function store(context: BrowserContext, items: object): Promise<void> {
  await (await extensionWorker(context)).evaluate((stored) => chrome.storage.local.set(stored), items);
}

/** Lets something happen while the browser refuses to store anything more. */
async function withoutRoom(context: BrowserContext, deed: () => Promise<void>): Promise<void> {
  const worker = await extensionWorker(context);
  await worker.evaluate(async () => {
    const { local } = chrome.storage;
    const room = local.QUOTA_BYTES - (await local.getBytesInUse());
    await local.set({ ballast: 'x'.repeat(room - 'ballast""'.length) });
  });
  await deed();
  await worker.evaluate(() => chrome.storage.local.remove('ballast'));
}

async function tabOf(context: BrowserContext, page: Page): Promise<number> {
  const tabs = await (await extensionWorker(context)).evaluate(() => chrome.tabs.query({}));
  return tabs.find(({ url }) => url === page.url())?.id ?? tabs[0]?.id ?? -1;
}

async function popupFor(context: BrowserContext, page: Page, tab?: number): Promise<Page> {
  const id = tab ?? (await tabOf(context, page));
  const popup = await context.newPage();
  await popup.setViewportSize(POPUP);
  await popup.goto(`${await extensionOrigin(context)}/popup/popup.html?tab=${id}`);
  await popup.waitForSelector('[data-state]');
  return popup;
}

async function takePopups(context: BrowserContext, page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/article.html`);
  await page.waitForFunction(() => CSS.highlights.size > 0);
  await page.waitForTimeout(500);

  const first = await popupFor(context, page);
  await picture(first, 'popup-first-opening');
  await first.locator('[data-action="welcomed"]').click();
  await first.locator('.welcome').waitFor({ state: 'detached' });
  await picture(first, 'popup-on');
  await first.emulateMedia({ forcedColors: 'active' });
  await first.screenshot({ path: `${FOLDER}/popup-on-forced-colours.png`, fullPage: true });
  await first.emulateMedia({ forcedColors: 'none' });
  await first.setViewportSize({ width: 320, height: 560 });
  await picture(first, 'popup-on-320');
  await first.setViewportSize({ width: 600, height: 560 });
  await picture(first, 'popup-on-600');
  await first.setViewportSize(POPUP);

  await withoutRoom(context, async () => {
    await first.getByRole('switch').click();
    await first.getByRole('alert').waitFor();
    await picture(first, 'popup-not-done');
  });

  await first.getByRole('searchbox').fill('2015');
  await first.locator('[data-result]').first().waitFor();
  await picture(first, 'popup-search');
  await first.getByRole('searchbox').fill('apology');
  await first.locator('[data-results="claims"] [data-result]').first().click();
  await first.locator('[data-subject] [data-claim]').first().waitFor();
  await picture(first, 'popup-claim');
  await first.getByRole('searchbox').fill('bbc');
  await first.locator('[data-results="sources"] [data-result]').first().click();
  await first.locator('[data-subject] [data-claim]').first().waitFor();
  await picture(first, 'popup-source');
  await first.getByRole('searchbox').fill('zzzz');
  await picture(first, 'popup-search-nothing');
  await first.getByRole('searchbox').fill('');

  await first.getByRole('switch').click();
  await first.waitForSelector('[data-state="off"]');
  await picture(first, 'popup-off');
  await first.getByRole('switch').click();
  await first.waitForSelector('[data-state="on"]');
  await first.locator('[data-action="next"]').first().click();
  for (const language of ['fr', 'nb'] as const) {
    await store(context, { settings: { welcomed: false, language } });
    await first.waitForSelector(`html[lang="${language}"] .welcome`);
    await picture(first, `popup-${language}`);
  }
  await store(context, { settings: { welcomed: true } });
  await first.waitForSelector('html[lang="en"]');
  await first.locator('[aria-pressed]').click();
  await first.waitForSelector('[data-state="paused"]');
  await picture(first, 'popup-paused');
  await first.locator('[aria-pressed]').click();
  await first.waitForSelector('[data-state="on"]');
  await first.close();

  const tab = await tabOf(context, page);
  // The second has one Cyrillic letter among Latin ones.
  for (const [name, host] of [
    ['popup-other-letters', 'xn--bcher-kva.example'],
    ['popup-mixed-letters', 'xn--pple-43d.example'],
  ] as const) {
    await page.goto(`http://${host}:${new URL(origin).port}/plain.html`);
    const popup = await popupFor(context, page);
    await picture(popup, name, false);
    await popup.close();
  }
  await page.goto(`${origin}/plain.html`);
  const plain = await popupFor(context, page);
  await picture(plain, 'popup-nothing-found');
  await plain.close();
  await page.goto('chrome://version/');
  const closed = await popupFor(context, page, tab);
  await picture(closed, 'popup-cannot-run');
  await closed.close();
}

async function takeOptions(context: BrowserContext): Promise<void> {
  const options = await context.newPage();
  await options.setViewportSize(OPTIONS);
  const visit = async (hash: string, ready: string) => {
    await options.goto('about:blank');
    await options.goto(`${await extensionOrigin(context)}/options/options.html${hash}`);
    await options.waitForSelector(ready);
  };
  await store(context, {
    sites: { otherwise: 'on', rules: { 'intranet.example.org': 'off', '*.bbc.co.uk': 'off', 'www.bbc.co.uk': 'on' } },
    settings: { openDelay: 'soon', marks: 'tint', welcomed: true },
  });
  await visit('', '[data-spoilt]');
  await picture(options, 'options-spoilt-settings');
  await store(context, { settings: { welcomed: true } });
  await visit('', '[data-site]');
  await options.locator('.sample-mark').first().hover();
  await options.locator('.sample-card').waitFor();
  await picture(options, 'options');
  await withoutRoom(context, async () => {
    await options.locator('input[name="firstOnly"]').click();
    await options.getByRole('alert').waitFor();
    await picture(options, 'options-not-done', false);
  });
  await visit('', '[data-site]');
  await options.locator('[data-site] .icon').first().click();
  await options.locator('[data-action="undo"]').waitFor();
  await picture(options, 'options-undo');
  await options.locator('input[type="file"]').setInputFiles({
    name: 'sites.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"touchline":"sites","version":1,"otherwise":"on","rules":{"*.co.uk":"off"}}'),
  });
  await options.locator('[data-error="true"]').waitFor();
  await picture(options, 'options-bad-file');
  await visit('#dataset', '[data-claim]');
  await picture(options, 'dataset-claims', false);
  await visit('#show=sources', '[data-source]');
  await picture(options, 'dataset-sources', false);
  await visit('#show=disputes', '[data-dispute]');
  await picture(options, 'dataset-disputes', false);
  await visit('#claim=apology-bad-joke', '[data-claim]');
  await picture(options, 'dataset-one-claim', false);
  await visit('#claim=nope', '[data-unknown]');
  await picture(options, 'dataset-unknown', false);
  await options.setViewportSize({ width: 320, height: 800 });
  await visit('', '[data-site]');
  await picture(options, 'options-narrow');
  await visit('#dataset', '[data-claim]');
  await picture(options, 'dataset-narrow', false);
  await options.setViewportSize(OPTIONS);
  for (const language of ['fr', 'nb'] as const) {
    await store(context, { settings: { welcomed: true, language } });
    await visit('', `html[lang="${language}"] [data-site]`);
    await picture(options, `options-${language}`);
  }
  await store(context, { settings: { welcomed: true } });
}

/** The demo that comes with the extension, with a card on it. */
async function takeDemo(context: BrowserContext, page: Page): Promise<void> {
  await page.goto(`${await extensionOrigin(context)}/demo/demo.html`);
  await openCard(page, 'ballon-dor', 0);
  await picture(page, 'demo', false);
}

async function takeNoAccess(context: BrowserContext, page: Page, origin: string): Promise<void> {
  const { host } = new URL(await extensionOrigin(context));
  await page.goto('chrome://extensions/');
  await page.evaluate(
    (extensionId) =>
      Reflect.get(chrome, 'developerPrivate').updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
    host,
  );
  await page.goto(`${origin}/article.html`);
  const popup = await popupFor(context, page);
  await popup.waitForSelector('[data-state="no-access"]');
  await picture(popup, 'popup-no-access');
}

/** The card on the demo: at a passage on which accounts differ, and beside a year of the award. */
async function takeCards(page: Page, demo: string): Promise<void> {
  await page.setViewportSize({ width: 1000, height: 720 });
  for (const [name, entity, occurrence] of [
    ['card', 'martin-solveig', 0],
    ['card-year', 'ballon-dor', 4],
  ] as const) {
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.goto(demo);
      await openCard(page, entity, occurrence);
      await page.screenshot({ path: `${FOLDER}/${name}-${colorScheme}.png` });
      await page.mouse.move(1, 1);
    }
  }
}

mkdirSync(FOLDER, { recursive: true });
const server = await serveFolder(fromRoot('tests/fixtures/pages'));
const demo = await serveFolder(fromRoot('demo'));
const context = await launchChromium({ headless: true, language: 'en-GB', hosts: 'MAP * 127.0.0.1' });
try {
  const page = context.pages()[0] ?? (await context.newPage());
  const origin = `http://news.example.co.uk:${new URL(server.origin).port}`;
  await takeCards(page, `http://demo.example:${new URL(demo.origin).port}/`);
  await takePopups(context, page, origin);
  await takeOptions(context);
  await takeDemo(context, page);
  await takeNoAccess(context, page, origin);
} finally {
  await context.close();
  server.close();
  demo.close();
}
