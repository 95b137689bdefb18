/** The popup about its page: what stands there and where, and what is said where nothing can. */
import { awaitCard, awaitMarks, expect, extensionWorker, openPopup, test } from './touchline';

declare const chrome: {
  readonly runtime: { readonly id: string };
  readonly developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
};

test('says what stands on the page, over all frames', async ({ context, page, pages }) => {
  await page.goto(pages.at('frames.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'on');
  const counts = () =>
    popup
      .locator('[data-entity][data-count]')
      .evaluateAll((rows) => rows.map((row) => `${row.getAttribute('data-entity')} ${row.getAttribute('data-count')}`));
  await expect
    .poll(async () => {
      await popup.reload();
      await popup.waitForSelector('[data-state]');
      return counts();
    })
    .toEqual(['ada-hegerberg 1', 'ballon-dor 2', 'martin-solveig 1']);
});

test('goes to the next and the previous mention and opens its card', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  const row = popup.locator('[data-entity="martin-solveig"]');
  await row.locator('[data-action="previous"]').click();
  await page.bringToFront();
  await awaitCard(page, 'martin-solveig');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await row.locator('[data-action="next"]').evaluate((button) => (button as HTMLElement).click());
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(300);
  await awaitCard(page, 'martin-solveig');
});

test('keeps the reader’s place among the mentions, whatever is looked up meanwhile', async ({
  context,
  page,
  pages,
}) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  const row = popup.locator('[data-entity="ada-hegerberg"]');
  const at = row.locator('.aside');
  const count = await row.getAttribute('data-count');
  await row.locator('[data-action="next"]').click();
  await row.locator('[data-action="next"]').click();
  await expect(at).toHaveText(`2 / ${count}`);
  await popup.getByRole('searchbox').fill('2018');
  await popup.locator('[data-result]').first().click();
  await popup.locator('.sheet [data-claim]').first().waitFor();
  await expect(popup.getByRole('switch', { includeHidden: true }), 'what is not shown is still there').toBeAttached();
  await expect(popup.locator('[aria-pressed]')).toBeAttached();
  await expect(row).toBeHidden();
  await popup.getByRole('searchbox').fill('');
  await expect(at).toHaveText(`2 / ${count}`);
  await popup.reload();
  await expect(at, 'opened again').toHaveText(`2 / ${count}`);
  await row.locator('[data-action="previous"]').click();
  await expect(at).toHaveText(`1 / ${count}`);
});

test('goes from one name’s mention to the nearest of another', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  const order = (await awaitMarks(page)).map(({ entity, boxes }) => ({ entity, y: boxes[0]?.y ?? 0 }));
  const popup = await openPopup(context, page);
  await popup.locator('[data-entity="martin-solveig"] [data-action="previous"]').click();
  await page.bringToFront();
  await awaitCard(page, 'martin-solveig');
  // It is the last mention of the page: the one before it of any other name is that name's last one.
  const adas = order.filter(({ entity }) => entity === 'ada-hegerberg').length;
  await popup
    .locator('[data-entity="ada-hegerberg"] [data-action="previous"]')
    .evaluate((b) => (b as HTMLElement).click());
  await expect(popup.locator('[data-entity="ada-hegerberg"] .aside')).toHaveText(`${adas} / ${adas}`);
});

test('tells the story in brief where nothing is found', async ({ context, page, pages }) => {
  await page.goto(pages.at('plain.html'));
  const popup = await openPopup(context, page);
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'nothing-found');
  await expect(popup.locator('[data-claim]').first()).toBeVisible();
});

test('says that it cannot run on a page of the browser', async ({ context, page }) => {
  await page.goto('chrome://version/');
  const popup = await openPopup(context, page);
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'cannot-run');
});

test.describe('without access', () => {
  test.use({ browserFor: 'one' });
  test('says so, and offers to ask for it', async ({ context, page, pages }) => {
    const worker = await extensionWorker(context);
    const id = await worker.evaluate(() => chrome.runtime.id);
    await page.goto('chrome://extensions/');
    await page.evaluate(
      (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
      id,
    );
    await page.goto(pages.at('article.html'));
    const popup = await openPopup(context, page);
    await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'no-access');
    await expect(popup.locator('[data-action="grant"]')).toBeVisible();
  });
});

test('its first frame has everything in it', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  await popup.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const rows = document.querySelectorAll('[data-count]').length;
      const claims = document.querySelectorAll('[data-claim]').length;
      if (document.body?.childElementCount) seen.push(`${rows > 0} ${claims > 0}`);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await popup.reload();
  await popup.waitForSelector('[data-state="on"]');
  await popup.waitForTimeout(300);
  const frames = await popup.evaluate(() => [...new Set(Reflect.get(window, 'seen') as string[])]);
  expect(frames).toEqual(['true true']);
});
