/** The browser that many tests share hands nothing on from one to the next. */
import { expect, test } from '@playwright/test';
import { extensionWorker } from '../../scripts/drive/chromium';
import { fillStorage, store } from '../../scripts/drive/extension';
import { ask, openBackdoor, stopWorker } from './faults';
import { shareChromium } from './shared-chromium';

declare const chrome: {
  readonly runtime: { readonly id: string };
  readonly action: { getTitle(about: object): Promise<string> };
  readonly storage: {
    readonly local: { get(): Promise<object> };
    readonly session: { get(): Promise<object>; set(items: object): Promise<void> };
  };
  readonly developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
};

test('is handed on with one empty page, and only if it is as good as new', async () => {
  test.setTimeout(120_000);
  const shared = shareChromium({ headless: true, language: 'en-GB' });
  try {
    const first = await shared.lend();
    await first.pages()[0]?.goto('data:text/html,<title>used</title>');
    await first.newPage();
    await first.setOffline(true);
    await shared.takeBack();
    expect(await shared.lend()).toBe(first);
    expect(first.pages().map((page) => page.url())).toEqual(['about:blank']);
    expect(await first.pages()[0]?.evaluate(() => navigator.onLine)).toBe(true);

    // What a reader can choose: in the popup, in the options, and for as long as the browser runs.
    const options = await openBackdoor(first);
    await ask(options, { type: 'set-sites', otherwise: 'off', rules: { 'a.example': 'on' } });
    await ask(options, { type: 'change-settings', changes: { paused: true, language: 'fr', badge: false } });
    await store(first, { anything: 'else' });
    await fillStorage(first);
    const worker = await extensionWorker(first);
    await worker.evaluate(() => chrome.storage.session.set({ sites: { 'b.example': 'off' } }));
    await shared.takeBack();
    expect(await shared.lend(), 'choices are taken back').toBe(first);
    expect(await worker.evaluate(() => chrome.storage.local.get())).toEqual({});
    expect(await worker.evaluate(() => chrome.storage.session.get())).toEqual({});
    expect(await worker.evaluate(() => chrome.action.getTitle({}))).toBe('Touchline');

    await stopWorker(first);
    await shared.takeBack();
    const second = await shared.lend();
    expect(second, 'the worker was stopped').not.toBe(first);

    const id = await (await extensionWorker(second)).evaluate(() => chrome.runtime.id);
    const page = second.pages()[0];
    await page?.goto('chrome://extensions/');
    await page?.evaluate(
      (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
      id,
    );
    await shared.takeBack();
    expect(await shared.lend(), 'access was withheld').not.toBe(second);
  } finally {
    await shared.close();
  }
});
