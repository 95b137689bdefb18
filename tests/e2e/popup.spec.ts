import { extensionOrigin } from '../../scripts/drive/chromium';
import { awaitCard, awaitMarks, expect, extensionWorker, openPopup, pointAt, test } from './touchline';

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

test('says that it has no access, and offers to ask for it', async ({ context, page, pages }) => {
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

test('the options page keeps the language and removes the rule of a site', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await (await openPopup(context, page)).getByRole('switch').click();
  const options = await context.newPage();
  await options.goto(`${await extensionOrigin(context)}/options/options.html`);
  const site = options.locator('[data-site="news.test"]');
  await expect(site).toBeVisible();
  await site.getByRole('button').click();
  await expect(site).toHaveCount(0);
  await awaitMarks(page);

  await options.getByRole('combobox').selectOption('nb');
  await expect(options.locator('h1')).toHaveText('Innstillinger for Touchline');
  await page.bringToFront();
  await page.reload();
  await pointAt(page, 'ada-hegerberg');
  expect((await awaitCard(page, 'ada-hegerberg')).description).toMatch(/Norsk fotballspiller/);
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

test('says what it is at its first opening, until that is read', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  const popup = await openPopup(context, page);
  await expect(popup.locator('.welcome li')).toHaveCount(3);
  await popup.locator('[data-action="welcomed"]').click();
  await expect(popup.locator('.welcome')).toHaveCount(0);
  await popup.reload();
  await popup.waitForSelector('[data-state]');
  await expect(popup.locator('.welcome')).toHaveCount(0);
});

test('searches the whole dataset by keyboard alone, and shows what it finds', async ({ context, page, pages }) => {
  await page.goto(pages.at('plain.html'));
  const popup = await openPopup(context, page);
  const field = popup.getByRole('searchbox');
  await field.focus();
  await popup.keyboard.type('2018 wom');
  await expect(popup.locator('[data-results="winners"] [data-result]').first()).toContainText('Ada Hegerberg');
  await expect(popup.getByRole('status')).toHaveText(/\d+ results?/);
  await popup.keyboard.press('ArrowDown');
  await expect(popup.locator('[data-results="winners"] [data-result]').first()).toBeFocused();
  await popup.keyboard.press('Enter');
  await expect(
    popup.locator('[data-subject="winner-women-2018"] [data-claim="winner-women-2018"] a.mark').first(),
  ).toBeVisible();
  await expect(popup.locator('.sheet h2')).toBeFocused();
  await popup.getByRole('button', { name: 'Back' }).click();
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await expect(popup.locator('[data-state="nothing-found"] [data-claim]').first()).toBeVisible();
});

test('is as narrow as 320 pixels without a bar to scroll sideways', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  for (const width of [320, 360, 600]) {
    await popup.setViewportSize({ width, height: 500 });
    expect(
      await popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  }
});
