/** What every set of pictures is taken with. */
import type { BrowserContext, Page } from '@playwright/test';
import { emptyStorage, fillStorage } from '../drive/extension';
import { fromRoot } from '../paths';

export const FOLDER = fromRoot('docs/screenshots');
export const SCHEMES = ['light', 'dark'] as const;
export const POPUP = { width: 360, height: 560 };

export async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  // The head stays at the top of what is shown, so that a whole page is taken from its beginning.
  if (fullPage) await page.evaluate(() => scrollTo(0, 0));
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${FOLDER}/${name}-${colorScheme}.png`, fullPage });
  }
}

/** Lets something happen while the browser refuses to store anything more. */
export async function withoutRoom(context: BrowserContext, deed: () => Promise<void>): Promise<void> {
  await fillStorage(context);
  await deed();
  await emptyStorage(context);
}
