/**
 * Takes the pictures for the stores' pages, under docs/store/pictures/, from the built extension on the demo article:
 * five of 1280 × 800, and the small tile of 440 × 280. Run `npm run build` first.
 */
import { mkdirSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { extensionOrigin, launchChromium, onCard } from './drive/chromium';
import { openPopup, store } from './drive/extension';
import { openCard } from './drive/open-card';
import { DRAWINGS, GREEN, iconOf } from './icon-drawing';
import { fromRoot } from './paths';
import { serveFolder } from './serve';

const FOLDER = fromRoot('docs/store/pictures');
/** The stores show pictures of 1280 × 800 at half their size, so that all is taken a quarter larger than it is on a screen. */
const SCALE = 1.25;
const SIZE = { width: 1280 / SCALE, height: 800 / SCALE };

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

/** The popup cannot be photographed over its page: both are taken by themselves and laid together, neither over the other's text. */
async function takePopup(context: BrowserContext, page: Page, demo: string): Promise<void> {
  await page.setViewportSize({ width: 640, height: SIZE.height - 28 });
  await page.goto(demo);
  await page.waitForFunction(() => CSS.highlights.size === 3);
  const article = await page.screenshot();
  await page.setViewportSize(SIZE);
  // As wide as it is laid out; browsers let it grow to a height of 600, here it ends with a claim.
  const popup = await openPopup(context, page, { width: 360, height: 540 });
  await popup.waitForSelector('[data-entity]');
  const shown = await popup.screenshot();
  await popup.close();
  const together = await context.newPage();
  await together.setViewportSize(SIZE);
  await together.setContent(`<style>
      body { margin: 0; background: ${GREEN} }
      img { position: absolute; box-shadow: 0 2px 20px #0006 }
      .page { inset: 28px auto auto 20px; width: 640px; border-radius: 8px 8px 0 0 }
      .popup { inset: 20px 20px auto auto; width: 360px; border-radius: 8px }
    </style><img class="page" alt="" src="${dataAddress(article)}"><img class="popup" alt="" src="${dataAddress(shown)}">`);
  await together.screenshot({ path: `${FOLDER}/3-popup.png` });
  await together.close();
}

async function takeOptions(context: BrowserContext): Promise<void> {
  const options = await context.newPage();
  await options.setViewportSize(SIZE);
  await options.goto(`${await extensionOrigin(context)}/options/options.html`);
  // The last, below which no other is covered.
  await options.locator('.sample-mark').last().hover();
  await options.locator('.sample-card').waitFor();
  await options.screenshot({ path: `${FOLDER}/4-options.png` });
  await options.close();
}

/** The mark on its own green, as large as the tile lets it be. */
async function takeTile(context: BrowserContext): Promise<void> {
  const tile = await context.newPage();
  const drawing = DRAWINGS.at(-1);
  if (!drawing) throw new Error('there is no drawing of the mark');
  await tile.setViewportSize({ width: 440, height: 280 });
  await tile.setContent(`<style>
      body { margin: 0; display: flex; align-items: center; gap: 12px; height: 280px; background: ${GREEN}; color: #fff }
      svg { flex: none; width: 200px; height: 200px; margin-left: -14px }
      h1 { margin: 0; font: 700 42px/50px "Noto Serif", serif }
      p { margin: 6px 0 0; font: 18px/25px "Noto Sans", sans-serif }
    </style>${iconOf(drawing, 'on')}<div><h1>Touchline</h1><p>Who says what about the names you read</p></div>`);
  await tile.screenshot({ path: `${FOLDER}/tile-440x280.png`, scale: 'css' });
  await tile.close();
}

mkdirSync(FOLDER, { recursive: true });
const server = await serveFolder(fromRoot('demo'));
const demo = `http://demo.example:${new URL(server.origin).port}/`;
const context = await launchChromium({ headless: true, language: 'en-GB', hosts: 'MAP * 127.0.0.1', scale: SCALE });
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
