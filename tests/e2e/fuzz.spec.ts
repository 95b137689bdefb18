/**
 * Random pages under random edits. Whatever happened to a page: its marks are those of a fresh scan of the same text, and
 * its HTML is that of the same page without the extension. Seeds are fixed; FUZZ_RUNS=500 makes it a night's work.
 */
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browsers';
import { editPage } from './fuzz-edits';
import { expect, type Fixtures, marksOf, test } from './touchline';

const RUNS = Number(process.env.FUZZ_RUNS ?? 12);
const STEPS = 25;
const FIRST_SEED = 20_181_203;

type Page = Fixtures['page'];
/** Every mark. Until the page has been read again, a mark may reach out of its text: that is no reading yet. */
const texts = async (page: Page) => {
  const marks = await marksOf(page).catch(() => null);
  return marks?.map(({ entity, text }) => `${entity}: ${text}`).sort() ?? ['unsettled'];
};
const html = (page: Page) => page.evaluate(() => new XMLSerializer().serializeToString(document.documentElement));

/** Waits until a page's marks have been the same for a while, longer than it may take to read it again. */
async function settled(page: Page): Promise<readonly string[]> {
  let last = await texts(page);
  for (let same = 0; same < 3; ) {
    await page.waitForTimeout(250);
    const now = await texts(page);
    same = JSON.stringify(now) === JSON.stringify(last) ? same + 1 : 0;
    last = now;
  }
  return last;
}

test(`${RUNS} random pages`, async ({ context, page, pages }) => {
  test.setTimeout(60_000 + RUNS * 15_000);
  const without = await chromium.launch({ executablePath: await ensureBrowser('chromium'), headless: true });
  const bare = await without.newPage();
  const fresh = await context.newPage();
  const address = pages.at('blank.html');
  await bare.goto(address.replace('news.test', '127.0.0.1'));
  await page.bringToFront();
  let marked = 0;
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
    await test.step(`seed ${seed}`, async () => {
      await page.goto(address);
      await page.evaluate(editPage, { seed, steps: STEPS, pause: 15 });
      const found = await settled(page);
      marked += found.length;

      await bare.reload();
      await bare.evaluate(editPage, { seed, steps: STEPS, pause: 0 });
      expect(await html(page), `seed ${seed}: the page is as without the extension`).toBe(await html(bare));

      // The final page, loaded anew. Taken over as nodes: HTML would join the text nodes that edits have split.
      await fresh.goto(address);
      await fresh.evaluate(editPage, { seed, steps: STEPS, pause: 0 });
      await fresh.bringToFront();
      const again = await settled(fresh);
      await page.bringToFront();
      expect(found, `seed ${seed}: as a fresh scan`).toEqual(again);
    });
  }
  expect(marked, 'the pages have mentions at all').toBeGreaterThan(RUNS);
  await without.close();
});
