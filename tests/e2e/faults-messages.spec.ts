/** The worker is stopped before, in the midst of and after each kind of message, and what becomes of the reader's page. */
import type { BrowserContext, Page } from '@playwright/test';
import type { BackgroundMessages, ExtensionPageMessages, Message, PageMessages } from '../../src/messages';
import { askFromPage } from './content-world';
import { listenForErrors, openBackdoor, stopWorker } from './faults';
import { awaitCard, awaitMarks, expect, extensionWorker, marksOf, onCard, pointAt, test } from './touchline';

// Its worker is tampered with.
test.use({ browserFor: 'one' });

type Held = { held: number };
interface Tab {
  readonly id: number;
  readonly url?: string;
}
declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly tabs: {
    query(about: object): Promise<readonly Tab[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
  readonly action: { getBadgeText(about: object): Promise<string> };
};

/** From now on the browser answers the worker nothing: whatever it is doing, it is in the midst of it. */
async function holdWorker(context: BrowserContext): Promise<() => Promise<void>> {
  const worker = await extensionWorker(context);
  await worker.evaluate(() => {
    const hold = (part: object, names: readonly string[]) => {
      for (const name of names)
        Reflect.set(part, name, () => {
          Reflect.set(self, 'held', (Reflect.get(self, 'held') ?? 0) + 1);
          return new Promise(() => undefined);
        });
    };
    const { storage, tabs, scripting } = chrome as unknown as Record<string, Record<string, object>>;
    for (const area of [storage?.local, storage?.session]) hold(area ?? {}, ['get', 'set', 'remove']);
    hold(tabs ?? {}, ['get', 'query', 'sendMessage', 'create', 'update']);
    hold(scripting ?? {}, ['executeScript', 'insertCSS']);
    hold(IDBFactory.prototype, ['open']);
    hold(IDBObjectStore.prototype, ['get']);
  });
  return async () => {
    await expect.poll(() => worker.evaluate(() => (self as unknown as Held).held ?? 0)).toBeGreaterThan(0);
    await stopWorker(context);
  };
}

const FROM_PAGES: { readonly [T in keyof PageMessages]: Message<PageMessages, T> } = {
  'trigger-found': { type: 'trigger-found' },
  'annotator-started': { type: 'annotator-started' },
  'mentions-changed': { type: 'mentions-changed' },
  'card-wanted': { type: 'card-wanted' },
  'card-shown': { type: 'card-shown', card: 'a1b2' },
  lookup: { type: 'lookup', entity: 'ballon-dor', passage: 'the 2015 FIFA Ballon d’Or' },
  'lookup-topic': { type: 'lookup-topic', entity: 'ada-hegerberg', topic: 'question' },
  'show-in-dataset': { type: 'show-in-dataset', entity: 'ada-hegerberg', topic: null },
};

/** Each leaves settings and rules as they were set at first: so they have to be afterwards, whatever became of it. */
const FROM_OURS = (tabId: number): { readonly [T in keyof ExtensionPageMessages]: Message<BackgroundMessages, T> } => ({
  'tab-status': { type: 'tab-status', tabId, mentions: [{ entity: 'ada-hegerberg', passage: '' }] },
  'take-query': { type: 'take-query', tabId },
  'switch-site': { type: 'switch-site', tabId, shown: 'news.test', on: true, domain: null },
  'switch-pause': { type: 'switch-pause', paused: false },
  'read-options': { type: 'read-options' },
  'change-settings': { type: 'change-settings', changes: { openDelay: 300 } },
  'set-rule': { type: 'set-rule', pattern: 'bank.test', rule: 'off' },
  'set-otherwise': { type: 'set-otherwise', otherwise: 'on' },
  'set-sites': { type: 'set-sites', otherwise: 'on', rules: { 'bank.test': 'off' } },
  'undo-sites': { type: 'undo-sites', edit: { rules: [], otherwise: null } },
  'dataset-status': { type: 'dataset-status' },
});

type Ask = (message: object) => Promise<unknown>;

async function expectAnswers(
  context: BrowserContext,
  messages: readonly object[],
  ask: Ask,
  after: () => Promise<void>,
) {
  for (const message of messages) {
    await test.step(JSON.stringify(message), async () => {
      await stopWorker(context);
      expect(await ask(message), 'stopped before').toMatchObject({ ok: true });
      const stopMidway = await holdWorker(context);
      const [outcome] = await Promise.all([ask(message), stopMidway()]);
      expect(outcome, 'stopped midway: nobody is kept waiting').toBeNull();
      expect(await ask(message), 'asked again').toMatchObject({ ok: true });
      await stopWorker(context);
      await after();
    });
  }
}

async function prepare(context: BrowserContext, page: Page, address: string) {
  const backdoor = await openBackdoor(context);
  await page.goto(address);
  await page.bringToFront();
  await awaitMarks(page);
  const ask: Ask = (message) =>
    backdoor.evaluate(
      (sent) =>
        chrome.runtime.sendMessage(sent).then(
          (outcome) => outcome ?? null,
          () => null,
        ),
      message,
    );
  await ask({ type: 'set-rule', pattern: 'bank.test', rule: 'off' });
  await ask({ type: 'change-settings', changes: { openDelay: 300 } });
  const tabs = await backdoor.evaluate(() => chrome.tabs.query({}));
  const expectKept = async () =>
    expect(await ask({ type: 'read-options' }), 'stopped after').toMatchObject({
      ok: true,
      reply: { spoilt: [], settings: { openDelay: 300 }, sites: { otherwise: 'on', rules: { 'bank.test': 'off' } } },
    });
  return { ask, expectKept, tabId: tabs.find(({ url }) => url === address)?.id ?? -1 };
}

test('each message of our pages', async ({ context, page, pages }) => {
  test.setTimeout(120_000);
  const { ask, expectKept, tabId } = await prepare(context, page, pages.at('article.html'));
  const errors = listenForErrors(context);
  await expectAnswers(context, Object.values(FROM_OURS(tabId)), ask, expectKept);
  expect((await marksOf(page)).length).toBe(10);
  expect(errors).toEqual([]);
});

test('each message of a web page', async ({ context, page, pages }) => {
  test.setTimeout(120_000);
  const { expectKept } = await prepare(context, page, pages.at('article.html'));
  const errors = listenForErrors(context);
  const ask: Ask = async (message) => {
    await page.bringToFront();
    const outcome = await askFromPage(context, page, message);
    if (outcome === null || message !== FROM_PAGES['show-in-dataset']) return outcome;
    // The options page that it opens asks the worker as well: not while another message is in its midst.
    const opened = () => context.pages().find((other) => other.url().includes('/options/'));
    await expect.poll(opened).toBeDefined();
    await opened()?.waitForSelector('.entry');
    return outcome;
  };
  await expectAnswers(context, Object.values(FROM_PAGES), ask, expectKept);
  await page.bringToFront();
  await page.mouse.move(2, 2);
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  expect((await marksOf(page)).length).toBe(10);
  expect(errors).toEqual([]);
});

test.describe('the worker is stopped midway, and the page lacks nothing', () => {
  test('while it decides about a page: it is marked', async ({ context, page, pages }) => {
    const errors = listenForErrors(context);
    const stopMidway = await holdWorker(context);
    await Promise.all([page.goto(pages.at('article.html')), stopMidway()]);
    await expect.poll(async () => (await marksOf(page)).length).toBe(10);
    expect(errors).toEqual([]);
  });

  test('while it brings the card’s script, and while it looks up: the card comes', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    const errors = listenForErrors(context);
    for (const entity of ['ada-hegerberg', 'martin-solveig']) {
      const stopMidway = await holdWorker(context);
      await Promise.all([pointAt(page, entity), stopMidway()]);
      expect((await awaitCard(page, entity)).claims.length).toBe(3);
      await page.mouse.move(2, 2);
      await page.keyboard.press('Escape');
    }
    expect(errors).toEqual([]);
  });

  test('while it tells an annotator the settings: the card is in the reader’s language', async ({
    context,
    page,
    pages,
  }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    const backdoor = await openBackdoor(context);
    await page.bringToFront();
    await backdoor.evaluate(() => chrome.storage.local.set({ settings: { language: 'fr' } }));
    const stopMidway = await holdWorker(context);
    await Promise.all([
      backdoor.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'http://news.test/*' });
        await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'settings-changed' }).catch(() => undefined);
      }),
      stopMidway(),
    ]);
    await page.waitForTimeout(500);
    await pointAt(page, 'ada-hegerberg');
    await awaitCard(page, 'ada-hegerberg');
    expect(await onCard(page, (dialog) => dialog.getAttribute('lang'))).toBe('fr');
  });

  test('while it counts: the icon has the right number', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    const backdoor = await openBackdoor(context);
    await page.bringToFront();
    const badge = () =>
      backdoor.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'http://news.test/*' });
        return chrome.action.getBadgeText({ tabId: tab?.id });
      });
    await expect.poll(badge).toBe('10');
    const stopMidway = await holdWorker(context);
    await Promise.all([page.evaluate(() => document.body.append('Ada Hegerberg once more.')), stopMidway()]);
    await expect.poll(badge).toBe('11');
  });
});
