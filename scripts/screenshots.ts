/**
 * Takes the pictures under docs/screenshots/: the card on the demo, and every state of the popup and the options page, in
 * light and dark, from the built extension on the project's own pages. Run `npm run build` first.
 */
import { mkdirSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { extensionOrigin, launchChromium } from './drive/chromium';
import { openPopup } from './drive/extension';
import { openCard } from './drive/open-card';
import { fromRoot } from './paths';
import { takeOptions } from './pictures/options';
import { takePopups } from './pictures/popup';
import { FOLDER, POPUP, picture, SCHEMES } from './pictures/take';
import { serveFolder } from './serve';

declare const chrome: object;

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
  const popup = await openPopup(context, page, POPUP);
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
