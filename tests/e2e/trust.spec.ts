/** Who may tell Touchline what to do, in a real browser: our own pages, and nobody else. */
import path from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { launchChromium } from '../../scripts/drive/chromium';
import { DIST, fromRoot } from '../../scripts/paths';
import { serveFolder } from '../../scripts/serve';
import { awaitCard, awaitMarks, marksOf, onCard, pointAt, readCard } from './touchline';

type Send = (...given: readonly unknown[]) => Promise<unknown>;
declare const chrome: { readonly runtime?: { readonly sendMessage: Send } };

const OTHER = fromRoot('tests/fixtures/other-extension');

const test = base.extend<{
  readonly browsers: BrowserContext;
  readonly page: Page;
  readonly at: (name: string) => string;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner wants the pattern
  browsers: async ({}, use) => {
    const context = await launchChromium({
      headless: true,
      extension: `${path.join(DIST, 'chrome')},${OTHER}`,
      language: 'en-GB',
      hosts: 'MAP *.test 127.0.0.1',
    });
    await use(context);
    await context.close();
  },
  page: async ({ browsers }, use) => use(browsers.pages()[0] ?? (await browsers.newPage())),
  // biome-ignore lint/correctness/noEmptyPattern: the test runner wants the pattern
  at: async ({}, use) => {
    const server = await serveFolder(fromRoot('tests/fixtures/pages'));
    await use((name) => `http://news.test:${new URL(server.origin).port}/${name}`);
    server.close();
  },
});

const MESSAGES = [
  { type: 'read-options' },
  { type: 'switch-pause', paused: true },
  { type: 'change-settings', changes: { paused: true } },
  { type: 'set-sites', otherwise: 'off', rules: {} },
  { type: 'set-rule', pattern: 'news.test', rule: 'off' },
  { type: 'switch-site', tabId: 1, shown: 'news.test', on: false, domain: null },
  { type: 'lookup', entity: 'ballon-dor', passage: '' },
  { type: 'trigger-found' },
  { type: 'stop' },
];

const ourOrigin = (context: BrowserContext) => `chrome-extension://${new URL(workerOf(context).url()).host}`;
function workerOf(context: BrowserContext) {
  const worker = context.serviceWorkers()[0];
  if (!worker) throw new Error('no worker');
  return worker;
}

async function options(context: BrowserContext): Promise<unknown> {
  const page = await context.newPage();
  await page.goto(`${ourOrigin(context)}/options/options.html`);
  const outcome = await page.evaluate(() => chrome.runtime?.sendMessage({ type: 'read-options' }));
  await page.close();
  return outcome;
}

/** The address of a page of the other extension, whose id the browser makes from its folder. */
async function otherExtension(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  const id = await page.evaluate(async () => {
    const list = await Reflect.get(chrome, 'developerPrivate').getExtensionsInfo();
    return list.find(({ name }: { name: string }) => name === 'Another extension').id;
  });
  await page.close();
  return `chrome-extension://${id}/page.html`;
}

test('another extension gets no answer, from its pages or its content scripts', async ({ browsers, page, at }) => {
  const id = new URL(ourOrigin(browsers)).host;
  const before = await options(browsers);
  const other = await browsers.newPage();
  await other.goto(await otherExtension(browsers));
  await page.goto(at('article.html'));
  await awaitMarks(page);
  for (const message of MESSAGES) {
    const answer = await other.evaluate(
      ([to, sent]) => chrome.runtime?.sendMessage(to, sent).then(JSON.stringify, (error: Error) => error.message),
      [id, message] as const,
    );
    expect(answer).toMatch(/Receiving end does not exist|message port closed/);
    await page.evaluate(
      (detail) => {
        document.documentElement.removeAttribute('data-answer');
        dispatchEvent(new CustomEvent('ask-touchline', { detail }));
      },
      { id, message },
    );
    await expect(page.locator('html')).toHaveAttribute('data-answer', /^refused/);
  }
  expect(await options(browsers)).toEqual(before);
  expect((await marksOf(page)).length).toBe(10);
});

test('a page gets no answer, and can load nothing of ours', async ({ browsers, page, at }) => {
  const origin = ourOrigin(browsers);
  await page.goto(at('article.html'));
  await awaitMarks(page);
  // Pages may write to extensions only where those let them; then there is nothing to write with.
  const sent = await page.evaluate((id) => {
    const send = typeof chrome === 'undefined' ? undefined : chrome.runtime?.sendMessage;
    return send ? send(id, { type: 'read-options' }).then(JSON.stringify, () => 'refused') : 'refused';
  }, new URL(origin).host);
  expect(sent).toBe('refused');
  const files = ['popup/popup.html', 'options/options.html', 'icons/16.png', 'dataset.json', 'content-scripts/card.js'];
  for (const file of files) {
    const loaded = await page.evaluate(async (address) => {
      const fetched = await fetch(address).then(
        () => true,
        () => false,
      );
      const image = new Image();
      image.src = address;
      const shown = await image.decode().then(
        () => true,
        () => false,
      );
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return fetched || shown;
    }, `${origin}/${file}`);
    expect(loaded, file).toBe(false);
  }
  for (const frame of page.frames()) expect(frame.url()).not.toContain('popup.html');
  for (const frame of page.frames()) expect(await frame.title().catch(() => '')).not.toContain('Touchline');
});

test('a click on anything in the card changes no setting, whatever lies over it', async ({ browsers, page, at }) => {
  await page.goto(at('article.html'));
  const before = await options(browsers);
  await page.bringToFront();
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  // A page can lay itself around the card, and fade what is over or under it; it cannot lie above it.
  await page.evaluate(() => {
    document.documentElement.style.setProperty('opacity', '0.01');
    const lure = document.createElement('button');
    lure.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; opacity: 0.01';
    document.body.append(lure);
  });
  // Every control in turn, and whatever comes up by it; links are not followed, they are the reader's own way out.
  let clicked = 0;
  for (let index = 0; index < 12; index += 1) {
    if (!(await readCard(page))) break;
    clicked += Number(
      await onCard(page, (dialog) => {
        const fresh = [...dialog.querySelectorAll<HTMLElement>('button, summary')].filter(
          (control) => !control.dataset.clicked && control.textContent !== '',
        );
        // Close comes last: nothing is to be clicked behind it.
        const control = fresh.find((one) => one.ariaLabel !== 'Close') ?? fresh[0];
        if (control) {
          control.dataset.clicked = 'yes';
          control.click();
        }
        return control ? 1 : 0;
      }),
    );
  }
  expect(clicked).toBeGreaterThan(3);
  expect(await options(browsers)).toEqual(before);
});
