/** The extension is loaded anew, as after an update, while pages are open. */
import type { BrowserContext } from '@playwright/test';
import { ask, countHosts, listenForErrors, openBackdoor } from './faults';
import { awaitCard, awaitMarks, expect, extensionWorker, marksOf, pointAt, readCard, test } from './touchline';

test.use({ browserFor: 'one' });

declare const chrome: {
  readonly runtime: { reload(): void };
  readonly developerPrivate: { updateProfileConfiguration(change: object): Promise<void> };
};

/** Lets the extension be loaded again, which Chromium allows unpacked ones in developer mode only. */
async function allowReloading(context: BrowserContext): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await settings.close();
}

async function reloadExtension(context: BrowserContext): Promise<void> {
  await allowReloading(context);
  const worker = await extensionWorker(context);
  const restarted = context.waitForEvent('serviceworker');
  await worker.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  await restarted;
}

test.describe('the extension is reloaded while pages are open', () => {
  test('a page that had no mention is watched by the new version', async ({ context, page, pages }) => {
    await page.goto(pages.at('plain.html'));
    const errors = listenForErrors(context);
    await reloadExtension(context);
    await page.waitForTimeout(500);
    await page.evaluate(() => document.body.append('Ada Hegerberg won it.'));
    await expect.poll(async () => (await marksOf(page)).length).toBe(1);
    await page.bringToFront();
    await pointAt(page, 'ada-hegerberg');
    await awaitCard(page, 'ada-hegerberg');
    expect(await countHosts(page)).toBe(1);
    expect(errors).toEqual([]);
  });

  // Waits for the annotator to notice that it is orphaned (see docs/reliability.md).
  test('each is annotated again, once, and nothing is said in its console', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    const other = await context.newPage();
    await other.goto(pages.at('frames.html'));
    for (const tab of [page, other]) await awaitMarks(tab);
    const before = await marksOf(page);
    await page.bringToFront();
    await pointAt(page, 'martin-solveig');
    await awaitCard(page, 'martin-solveig');
    await page.keyboard.press('Escape');
    const errors = listenForErrors(context);
    await reloadExtension(context);
    // Marks of the old version may have stayed; those of the new are the same, and its cards open.
    await expect.poll(() => marksOf(page)).toEqual(before);
    await page.mouse.move(2, 2);
    await expect
      .poll(async () => {
        await page.mouse.move(2, 2);
        await pointAt(page, 'ada-hegerberg');
        await page.waitForTimeout(700);
        return (await readCard(page))?.content;
      })
      .toBe('ready');
    expect(await countHosts(page), 'one card, not one of each version').toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => countHosts(page)).toBe(0);
    expect(errors).toEqual([]);
  });

  test('a card that was open goes, or goes at Escape', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await pointAt(page, 'martin-solveig');
    await awaitCard(page, 'martin-solveig');
    await reloadExtension(context);
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await expect.poll(() => countHosts(page)).toBe(0);
  });

  test('the old scripts are silent: what the new one decides stays so', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    await reloadExtension(context);
    const backdoor = await openBackdoor(context);
    const errors = listenForErrors(context);
    await page.bringToFront();
    // For a moment there may be marks of neither version.
    await page.waitForTimeout(1500);
    await pointAt(page, 'ada-hegerberg');
    await awaitCard(page, 'ada-hegerberg');
    await page.keyboard.press('Escape');
    await ask(backdoor, { type: 'set-rule', pattern: 'news.test', rule: 'off' });
    await expect.poll(() => marksOf(page)).toEqual([]);
    await page.evaluate(() => {
      document.body.append(document.createElement('p'), 'Ada Hegerberg once more');
    });
    await page.waitForTimeout(1000);
    expect(await marksOf(page), 'an old script has painted').toEqual([]);
    await page.mouse.move(300, 200);
    await page.waitForTimeout(800);
    expect(await countHosts(page)).toBe(0);
    expect(errors).toEqual([]);
  });
});
