/** Chromium as a session. */
import { extensionOrigin, extensionWorker, launchChromium, readCard } from './chromium';
import { readMarks } from './reading';
import { readPopupPage, type Session, scrollToMark } from './session';

declare const chrome: { readonly tabs: { query(about: object): Promise<readonly { readonly id?: number }[]> } };

/** Throws NoBrowserError where there is no Chromium. */
export async function openInChromium(options: { readonly headless: boolean }): Promise<Session> {
  const context = await launchChromium(options);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    visit: async (address) => {
      await page.goto(address, { waitUntil: 'load' });
    },
    marks: () => page.evaluate(readMarks),
    scrollTo: (index) => page.evaluate(scrollToMark, index),
    movePointer: (x, y) => page.mouse.move(x, y),
    card: () => readCard(page),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    popup: async (path) => {
      const worker = await extensionWorker(context);
      const tabId = await worker.evaluate(
        async (url) => (await chrome.tabs.query({ url }))[0]?.id,
        `${new URL(page.url()).origin}/*`.replace(/:\d+\//, '/'),
      );
      const popup = await context.newPage();
      await popup.setViewportSize({ width: 360, height: 420 });
      await popup.goto(`${await extensionOrigin(context)}/popup/popup.html?tab=${tabId}`);
      await popup.waitForSelector('[data-state]');
      const reading = await popup.evaluate(readPopupPage);
      await popup.screenshot({ path, fullPage: true });
      await popup.close();
      return reading;
    },
    untilClosed: () => new Promise((resolve) => context.once('close', () => resolve())),
    close: () => context.close(),
  };
}
