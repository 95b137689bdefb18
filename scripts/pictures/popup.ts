/** Every state of the popup. */
import type { BrowserContext, Page } from '@playwright/test';
import { openPopup, store } from '../drive/extension';
import { FOLDER, POPUP, picture, withoutRoom } from './take';

export async function takePopups(context: BrowserContext, page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/article.html`);
  await page.waitForFunction(() => CSS.highlights.size > 0);
  await page.waitForTimeout(500);

  const first = await openPopup(context, page, POPUP);
  await picture(first, 'popup-first-opening');
  await first.locator('[data-action="welcomed"]').click();
  await first.locator('.welcome').waitFor({ state: 'detached' });
  await picture(first, 'popup-on');
  await first.emulateMedia({ forcedColors: 'active' });
  await first.screenshot({ path: `${FOLDER}/popup-on-forced-colours.png`, fullPage: true });
  await first.emulateMedia({ forcedColors: 'none' });
  await first.setViewportSize({ width: 320, height: 560 });
  await picture(first, 'popup-on-320');
  await first.setViewportSize({ width: 600, height: 560 });
  await picture(first, 'popup-on-600');
  await first.setViewportSize(POPUP);

  await withoutRoom(context, async () => {
    await first.getByRole('switch').click();
    await first.getByRole('alert').waitFor();
    await picture(first, 'popup-not-done');
  });

  await first.getByRole('searchbox').fill('2015');
  await first.locator('[data-result]').first().waitFor();
  await picture(first, 'popup-search');
  await first.getByRole('searchbox').fill('apology');
  await first.locator('[data-results="claims"] [data-result]').first().click();
  await first.locator('[data-subject] [data-claim]').first().waitFor();
  await picture(first, 'popup-claim');
  await first.getByRole('searchbox').fill('bbc');
  await first.locator('[data-results="sources"] [data-result]').first().click();
  await first.locator('[data-subject] [data-claim]').first().waitFor();
  await picture(first, 'popup-source');
  await first.getByRole('searchbox').fill('zzzz');
  await picture(first, 'popup-search-nothing');
  await first.getByRole('searchbox').fill('');

  await first.getByRole('switch').click();
  await first.waitForSelector('[data-state="off"]');
  await picture(first, 'popup-off');
  await first.getByRole('switch').click();
  await first.waitForSelector('[data-state="on"]');
  await first.locator('[data-action="next"]').first().click();
  for (const language of ['fr', 'nb'] as const) {
    await store(context, { settings: { welcomed: false, language } });
    await first.waitForSelector(`html[lang="${language}"] .welcome`);
    await picture(first, `popup-${language}`);
  }
  await store(context, { settings: { welcomed: true } });
  await first.waitForSelector('html[lang="en"]');
  await first.locator('[aria-pressed]').click();
  await first.waitForSelector('[data-state="paused"]');
  await picture(first, 'popup-paused');
  await first.locator('[aria-pressed]').click();
  await first.waitForSelector('[data-state="on"]');
  await first.close();

  // The second has one Cyrillic letter among Latin ones.
  for (const [name, host] of [
    ['popup-other-letters', 'xn--bcher-kva.example'],
    ['popup-mixed-letters', 'xn--pple-43d.example'],
  ] as const) {
    await page.goto(`http://${host}:${new URL(origin).port}/plain.html`);
    const popup = await openPopup(context, page, POPUP);
    await picture(popup, name, false);
    await popup.close();
  }
  await page.goto(`${origin}/plain.html`);
  const plain = await openPopup(context, page, POPUP);
  await picture(plain, 'popup-nothing-found');
  await plain.close();
  await page.goto('chrome://version/');
  const closed = await openPopup(context, page, POPUP);
  await picture(closed, 'popup-cannot-run');
  await closed.close();
}
