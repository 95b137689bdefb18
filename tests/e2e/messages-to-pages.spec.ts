/** The protocol in a running extension, the other way round: each kind of message to a page does what it says. */
import type { Page } from '@playwright/test';
import type { FrameMessages, Message, Outcome, TabMessages } from '../../src/messages';
import { awaitCard, awaitMarks, awaitNoCard, awaitNoMarks, expect, extensionWorker, pointAt, test } from './touchline';

declare const chrome: {
  readonly tabs: {
    query(about: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    sendMessage(tab: number, message: object, to: { readonly frameId: number }): Promise<Outcome<unknown>>;
  };
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

type PageProtocol = TabMessages & FrameMessages;

interface Reader {
  readonly page: Page;
  tell(message: Message<PageProtocol>): Promise<Outcome<unknown>>;
  store(items: object): Promise<void>;
}

/** For each kind, what is seen when it is sent. The compiler asks for each. */
const SEEN: { readonly [T in keyof PageProtocol]: (reader: Reader) => Promise<void> } = {
  'go-to-mention': async ({ page, tell }) => {
    const [first] = await awaitMarks(page);
    await tell({ type: 'go-to-mention', index: 0 });
    await awaitCard(page, first?.entity ?? '');
    expect(await tell({ type: 'go-to-mention', index: 10_000 })).toEqual({ ok: false, reason: 'unknown' });
  },
  'open-at-selection': async ({ page, tell }) => {
    await page.evaluate(() => {
      const heading = document.querySelector('h1');
      if (heading) getSelection()?.selectAllChildren(heading);
    });
    await tell({ type: 'open-at-selection', entity: 'ballon-dor' });
    await awaitCard(page, 'ballon-dor');
  },
  'card-shown': async ({ page, tell }) => {
    await pointAt(page, 'martin-solveig');
    await awaitCard(page, 'martin-solveig');
    await tell({ type: 'card-shown', card: 'another' });
    await awaitNoCard(page);
  },
  'settings-changed': async ({ page, tell, store }) => {
    await store({ settings: { firstOnly: true } });
    await tell({ type: 'settings-changed' });
    await expect.poll(async () => (await awaitMarks(page)).length).toBe(3);
  },
  stop: async ({ page, tell }) => {
    await tell({ type: 'stop' });
    await awaitNoMarks(page);
  },
};

for (const [type, seen] of Object.entries(SEEN))
  test(`a page that is told "${type}"`, async ({ context, page, demo }) => {
    await page.goto(demo);
    await awaitMarks(page);
    const worker = await extensionWorker(context);
    const tell = (message: object) =>
      worker.evaluate(
        async ([sent, address]) => {
          const tab = (await chrome.tabs.query({})).find(({ url }) => url === address)?.id ?? -1;
          // The demo holds a frame; this is for the page alone.
          return chrome.tabs.sendMessage(tab, sent, { frameId: 0 });
        },
        [message, demo] as const,
      );
    await seen({ page, tell, store: (items) => worker.evaluate((stored) => chrome.storage.local.set(stored), items) });
  });
