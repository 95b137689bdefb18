/**
 * Takes the pictures for the stores' pages, under docs/store/pictures/, from the built extension on the demo article:
 * five of 1280 × 800, and the small tile of 440 × 280. Run `npm run build` first.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { extensionOrigin, launchChromium, onCard } from './drive/chromium';
import { openPopup, store } from './drive/extension';
import { openCard } from './drive/open-card';
import { fromRoot } from './paths';
import { serveFolder } from './serve';

const FOLDER = fromRoot('docs/store/pictures');
const SIZE = { width: 1280, height: 800 };

const dataAddress = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;

async function takeCards(page: Page, demo: string): Promise<void> {
  const take = async (name: string) => page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.goto(demo);
  await openCard(page, 'martin-solveig', 0);
  await take('1-card');

  await onCard(page, (dialog) => {
    const headings = [...dialog.querySelectorAll('h3, h2')];
    const heading = headings.find(({ textContent }) => textContent === 'Accounts differ');
    // Clear of the card's own head, which stays in place.
    if (heading instanceof HTMLElement) heading.style.scrollMarginTop = '12px';
    heading?.scrollIntoView({ block: 'start' });
  });
  await take('2-accounts-differ');

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(demo);
  await openCard(page, 'ada-hegerberg', 1);
  await take('5-dark');
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The popup cannot be photographed over its page: both are taken by themselves and laid together where it opens. */
async function takePopup(context: BrowserContext, page: Page, demo: string): Promise<void> {
  await page.goto(demo);
  await page.waitForFunction(() => CSS.highlights.size === 3);
  const article = await page.screenshot();
  // As wide as it is laid out, and as high as browsers let it grow.
  const popup = await openPopup(context, page, { width: 360, height: 600 });
  await popup.waitForSelector('[data-entity]');
  const shown = await popup.screenshot();
  await popup.close();
  const together = await context.newPage();
  await together.setViewportSize(SIZE);
  await together.setContent(`<style>
      body { margin: 0; background: url(${dataAddress(article)}) }
      img { position: absolute; inset: 8px 16px auto auto; border-radius: 8px; box-shadow: 0 4px 24px #0005 }
    </style><img alt="" src="${dataAddress(shown)}">`);
  await together.screenshot({ path: `${FOLDER}/3-popup.png` });
  await together.close();
}

async function takeOptions(context: BrowserContext): Promise<void> {
  const options = await context.newPage();
  await options.setViewportSize(SIZE);
  await options.goto(`${await extensionOrigin(context)}/options/options.html`);
  await options.locator('.sample-mark').first().hover();
  await options.locator('.sample-card').waitFor();
  await options.screenshot({ path: `${FOLDER}/4-options.png` });
  await options.close();
}

async function takeTile(context: BrowserContext): Promise<void> {
  const tile = await context.newPage();
  await tile.setViewportSize({ width: 440, height: 280 });
  const icon = dataAddress(readFileSync(fromRoot('icons/128.png')));
  await tile.setContent(`<style>
      body { margin: 0; display: grid; grid-template-columns: 96px 1fr; gap: 0 24px; align-content: center; height: 280px;
        box-sizing: border-box; padding: 0 36px; background: #fffdf8; color: #1c1b19; font-family: "Noto Serif", serif }
      img { width: 128px; height: 128px; margin: -16px; grid-row: 1 / 3; align-self: center }
      h1 { margin: 0; font-size: 38px; line-height: 46px; align-self: end }
      p { margin: 4px 0 0; font: 17px/24px "Noto Sans", sans-serif; color: #5b574f }
    </style><img alt="" src="${icon}"><h1>Touchline</h1><p>Who says what about the names you read</p>`);
  await tile.screenshot({ path: `${FOLDER}/tile-440x280.png` });
  await tile.close();
}

mkdirSync(FOLDER, { recursive: true });
const server = await serveFolder(fromRoot('demo'));
const demo = `http://demo.example:${new URL(server.origin).port}/`;
const context = await launchChromium({ headless: true, language: 'en-GB', hosts: 'MAP * 127.0.0.1' });
try {
  await store(context, {
    settings: { welcomed: true },
    sites: { otherwise: 'on', rules: { 'intranet.example.org': 'off', '*.example.net': 'off' } },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(SIZE);
  await takeCards(page, demo);
  await takePopup(context, page, demo);
  await takeOptions(context);
  await takeTile(context);
} finally {
  await context.close();
  server.close();
}
