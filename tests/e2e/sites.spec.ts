import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from '../../scripts/drive/chromium';
import {
  awaitCard,
  awaitMarks,
  awaitNoCard,
  awaitNoMarks,
  expect,
  marksOf,
  openPopup,
  pointAt,
  test,
} from './touchline';

test('one click switches a site off in every open tab and frame, and on again', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  const second = await context.newPage();
  await second.goto(pages.at('frames.html'));
  const elsewhere = await context.newPage();
  await elsewhere.goto(pages.at('article.html', 'elsewhere.test'));
  for (const tab of [page, second, elsewhere]) await awaitMarks(tab);

  const popup = await openPopup(context, page);
  const toggle = popup.getByRole('switch');
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'off');
  await expect(toggle).not.toBeChecked();
  await awaitNoMarks(page);
  await awaitNoMarks(second);
  for (const frame of second.frames()) {
    await expect.poll(() => frame.evaluate(() => CSS.highlights.size)).toBe(0);
  }
  expect((await marksOf(elsewhere)).length).toBeGreaterThan(0);

  await page.reload();
  await page.waitForTimeout(700);
  expect(await marksOf(page)).toEqual([]);

  await toggle.click();
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'on');
  await awaitMarks(page);
  await awaitMarks(second);
});

test('an open card goes when its site is switched off', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  const popup = await openPopup(context, page);
  await page.bringToFront();
  await pointAt(page, 'ada-hegerberg');
  await awaitCard(page, 'ada-hegerberg');
  await popup.getByRole('switch').evaluate((element) => (element as HTMLElement).click());
  await awaitNoCard(page);
});

test('a switched-off site stays off after a restart', async ({ pages }) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'touchline-profile-'));
  const options = { headless: true, profile, hosts: 'MAP *.test 127.0.0.1' };
  const first = await launchChromium(options);
  const page = await first.newPage();
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await (await openPopup(first, page)).getByRole('switch').click();
  await awaitNoMarks(page);
  await first.close();

  const second = await launchChromium(options);
  const again = await second.newPage();
  await again.goto(pages.at('article.html'));
  await again.waitForTimeout(1000);
  expect(await marksOf(again)).toEqual([]);
  await again.goto(pages.at('article.html', 'elsewhere.test'));
  await awaitMarks(again);
  await second.close();
});

test('pauses everywhere and resumes', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  const pause = popup.locator('[aria-pressed]');
  await expect(pause).toHaveAttribute('aria-pressed', 'false');
  await pause.click();
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'paused');
  await awaitNoMarks(page);
  await pause.click();
  await awaitMarks(page);
});

test('a page restored from the back-forward cache obeys a switch made meanwhile', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await page.evaluate(() => {
    Object.assign(window, { wasHere: true });
  });
  await page.goto(pages.at('plain.html'));
  const popup = await openPopup(context, page);
  await popup.getByRole('switch').click();
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'off');
  await page.bringToFront();
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => 'wasHere' in window), 'the page came from the cache').toBe(true);
  await expect.poll(() => marksOf(page), { timeout: 1000 }).toEqual([]);
});

test('the whole domain is switched where the reader chooses it, in words', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html', 'www.news.test'));
  const sibling = await context.newPage();
  await sibling.goto(pages.at('article.html', 'sport.news.test'));
  for (const tab of [page, sibling]) await awaitMarks(tab);
  const popup = await openPopup(context, page);
  await popup.getByRole('radio', { name: 'news.test and all its subdomains' }).check();
  await popup.getByRole('switch').click();
  await awaitNoMarks(page);
  await awaitNoMarks(sibling);
  // Carried over to the host alone, the rule lets the sibling go.
  await popup.getByRole('radio', { name: 'www.news.test only' }).check();
  await awaitMarks(sibling);
  expect(await marksOf(page)).toEqual([]);
});

test('nothing is ever painted on a site that is off', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  await page.bringToFront();
  await page.goto(pages.at('plain.html', 'elsewhere.test'));
  await popup.evaluate(() =>
    Reflect.get(globalThis, 'chrome').runtime.sendMessage({ type: 'set-rule', pattern: 'news.test', rule: 'off' }),
  );
  await page.addInitScript(() => {
    const watch = () => {
      if (CSS.highlights.size > 0) Object.assign(window, { painted: true });
      requestAnimationFrame(watch);
    };
    watch();
    addEventListener('pageshow', () => {
      if (CSS.highlights.size > 0) Object.assign(window, { painted: true });
    });
  });
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForTimeout(500);
  expect(await marksOf(page), 'out of the back-forward cache').toEqual([]);
  await page.goto(pages.at('frames.html'));
  await page.waitForTimeout(700);
  for (const frame of page.frames()) expect(await frame.evaluate(() => 'painted' in window)).toBe(false);
});
