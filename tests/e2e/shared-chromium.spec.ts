/** The browser that many tests share hands nothing on from one to the next. */
import { expect, test } from '@playwright/test';
import { extensionWorker } from '../../scripts/drive/chromium';
import { stopWorker } from './faults';
import { shareChromium } from './shared-chromium';

declare const chrome: {
  readonly runtime: { readonly id: string };
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
  readonly developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
};

test('is handed on with one empty page, and only if it is as good as new', async () => {
  test.setTimeout(90_000);
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

    const worker = await extensionWorker(first);
    await worker.evaluate(() => chrome.storage.local.set({ settings: { badge: false } }));
    await shared.takeBack();
    const second = await shared.lend();
    expect(second, 'something was stored').not.toBe(first);

    await stopWorker(second);
    await shared.takeBack();
    const third = await shared.lend();
    expect(third, 'the worker was stopped').not.toBe(second);

    const id = await (await extensionWorker(third)).evaluate(() => chrome.runtime.id);
    const page = third.pages()[0];
    await page?.goto('chrome://extensions/');
    await page?.evaluate(
      (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
      id,
    );
    await shared.takeBack();
    expect(await shared.lend(), 'access was withheld').not.toBe(third);
  } finally {
    await shared.close();
  }
});
