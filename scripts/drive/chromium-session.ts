/** Chromium as a session. */
import { launchChromium, readCard } from './chromium';
import { openPopup } from './extension';
import { readMarks } from './reading';
import { readPopupPage, type Session, scrollToMark } from './session';

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
      const popup = await openPopup(context, page, { width: 360, height: 420 });
      const reading = await popup.evaluate(readPopupPage);
      await popup.screenshot({ path, fullPage: true });
      await popup.close();
      return reading;
    },
    untilClosed: () => new Promise((resolve) => context.once('close', () => resolve())),
    close: () => context.close(),
  };
}
