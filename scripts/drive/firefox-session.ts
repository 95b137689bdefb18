/** Firefox as a session. */
import { FIREFOX_EXTENSION_ORIGIN, launchFirefox, readCard } from './firefox';
import { readMarks } from './reading';
import { readPopupPage, type Session, scrollToMark } from './session';

/** The first ordinary tab of a new profile; the popup is asked for it by number. */
const FIRST_TABS = [1, 2, 3, 4];

/** Throws NoBrowserError where there is no Firefox. */
export async function openInFirefox(options: { readonly headless: boolean }): Promise<Session> {
  const browser = await launchFirefox(options);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  return {
    visit: async (address) => {
      await page.goto(address, { waitUntil: 'load' });
    },
    marks: () => page.evaluate(readMarks),
    scrollTo: (index) => page.evaluate(scrollToMark, index),
    movePointer: (x, y) => page.mouse.move(x, y),
    card: () => readCard(page),
    screenshot: async (path) => {
      await page.screenshot({ path: asPng(path) });
    },
    popup: async (path) => {
      const popup = await browser.newPage();
      await popup.setViewport({ width: 360, height: 420 });
      for (const tabId of FIRST_TABS) {
        // Navigation to the browser's own pages is never reported as finished.
        void popup.goto(`${FIREFOX_EXTENSION_ORIGIN}/popup/popup.html?tab=${tabId}`).catch(() => undefined);
        const found = await popup.waitForSelector('[data-state="on"]', { timeout: 1500 }).catch(() => null);
        if (found) break;
      }
      const reading = await popup.evaluate(readPopupPage);
      await popup.screenshot({ path: asPng(path) });
      await popup.close();
      return reading;
    },
    untilClosed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

function asPng(path: string): `${string}.png` {
  return `${path.replace(/\.png$/, '')}.png`;
}
