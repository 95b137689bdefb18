import { extensionOrigin } from '../../scripts/drive/chromium';
import {
  awaitCard,
  awaitMarks,
  awaitNoCard,
  ENTITIES,
  emptyStorage,
  expect,
  extensionWorker,
  fillStorage,
  marksOf,
  openPopup,
  pointAt,
  test,
} from './touchline';

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

test('says what it is in three lines at its first opening, until that is read', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  const popup = await openPopup(context, page);
  await expect(popup.locator('.welcome p')).toHaveCount(3);
  const { height } = (await popup.locator('.welcome').boundingBox()) ?? { height: Infinity };
  expect(height, 'three lines, not three paragraphs').toBeLessThan(110);
  await popup.locator('[data-action="welcomed"]').click();
  await expect(popup.locator('.welcome')).toHaveCount(0);
  await popup.reload();
  await popup.waitForSelector('[data-state]');
  await expect(popup.locator('.welcome')).toHaveCount(0);
});

test('leads to a demo that works without a network', async ({ context, page, pages }) => {
  await page.goto(pages.at('plain.html'));
  const popup = await openPopup(context, page);
  await context.setOffline(true);
  const opened = context.waitForEvent('page');
  await popup.locator('.welcome a').click();
  const demo = await opened;
  expect(new URL(demo.url()).protocol).toBe('chrome-extension:');
  await awaitMarks(demo);
  for (const entity of ENTITIES) {
    await pointAt(demo, entity);
    const card = await awaitCard(demo, entity);
    expect(card.claims.length).toBeGreaterThan(0);
    await demo.keyboard.press('Escape');
    await awaitNoCard(demo);
  }
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

test('Back gives the focus to what led on', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  const name = popup.locator('.home [data-follow]').first();
  await name.focus();
  await popup.keyboard.press('Enter');
  await expect(popup.locator('.sheet-head h2')).toBeFocused();
  const further = popup.locator('.sheet [data-follow]');
  if ((await further.count()) > 0) {
    await further.first().press('Enter');
    await expect(popup.locator('.sheet').last().locator('.sheet-head h2')).toBeFocused();
    await popup.locator('.sheet').last().locator('[data-action="back"]').press('Enter');
    await expect(further.first()).toBeFocused();
  }
  await popup.locator('[data-action="back"]').press('Enter');
  await expect(name).toBeFocused();

  await popup.getByRole('searchbox').fill('twerk');
  const result = popup.locator('[data-result]').nth(2);
  await result.press('Enter');
  await expect(popup.locator('.sheet-head h2')).toBeFocused();
  await popup.locator('[data-action="back"]').press('Enter');
  await expect(result).toBeFocused();
});

test('says how far a switch reaches without cutting anything off', async ({ context, page, pages }) => {
  const host = 'a-rather-long-name-of-a-newspaper.with-a-region.news-group.test';
  await page.goto(pages.at('article.html', host));
  const popup = await openPopup(context, page);
  for (const width of [320, 360, 600]) {
    await popup.setViewportSize({ width, height: 560 });
    const options = popup.locator('.reach label');
    await expect(options).toHaveText([`${host} only`, 'news-group.test and all its subdomains']);
    for (const option of await options.all()) {
      const cut = await option.evaluate((label) => {
        const text = label.lastElementChild;
        const range = document.createRange();
        range.selectNodeContents(label);
        const { right } = range.getBoundingClientRect();
        return (
          right > document.documentElement.clientWidth || (text?.scrollWidth ?? 0) > (text?.clientWidth || Infinity)
        );
      });
      expect(cut).toBe(false);
    }
  }
});

test('nothing in the search field is cut off, in any language', async ({ context, page, pages }) => {
  await page.goto(pages.at('plain.html'));
  const popup = await openPopup(context, page);
  for (const language of ['en', 'fr', 'nb']) {
    await popup.evaluate(
      (chosen) =>
        Reflect.get(globalThis, 'chrome').runtime.sendMessage({
          type: 'change-settings',
          changes: { language: chosen },
        }),
      language,
    );
    await popup.reload();
    await popup.waitForSelector(`html[lang="${language}"] [data-state]`);
    await popup.setViewportSize({ width: 320, height: 560 });
    const room = await popup.getByRole('searchbox').evaluate((field) => {
      const style = getComputedStyle(field, '::placeholder');
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas) throw new Error('no canvas');
      canvas.font = `${style.fontSize} ${style.fontFamily}`;
      const { paddingLeft, paddingRight } = getComputedStyle(field);
      const inner = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      return inner - canvas.measureText(field.getAttribute('placeholder') ?? '').width;
    });
    expect(room, language).toBeGreaterThan(0);
  }
});

test('says in words what could not be done, and shows what holds', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  await fillStorage(context);
  await popup.getByRole('switch').click();
  await expect(popup.getByRole('alert')).toContainText('could not be done');
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'on');
  await expect(popup.getByRole('switch')).toBeChecked();
  expect((await marksOf(page)).length).toBeGreaterThan(0);
  await emptyStorage(context);
  await popup.getByRole('switch').click();
  await expect(popup.getByRole('switch')).not.toBeChecked();
  await expect(popup.getByRole('alert')).toHaveCount(0);
});

test('shows the names of hosts in their own letters', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html', 'xn--bcher-kva.test'));
  const popup = await openPopup(context, page);
  await expect(popup.locator('#site')).toHaveText('Annotate bücher.test');
  await page.goto(pages.at('article.html', 'xn--pple-43d.test'));
  const other = await openPopup(context, page);
  await expect(other.locator('#site')).toContainText('xn--pple-43d.test');
});
