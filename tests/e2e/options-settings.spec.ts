/** The settings of the options page, in it and in the pages that are open. */
import { openOptions, stored } from './options-page';
import {
  awaitCard,
  awaitMarks,
  awaitNoCard,
  expect,
  extensionWorker,
  marksOf,
  openPopup,
  pointOf,
  test,
} from './touchline';

declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

test.describe('settings', () => {
  test('the delay is tried out while the slider moves, and stored once', async ({ context }) => {
    const options = await openOptions(context);
    await options.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      Reflect.get(globalThis, 'chrome').storage.onChanged.addListener(
        (changes: { readonly settings?: { readonly newValue: { readonly openDelay: number } } }) =>
          seen.push(changes.settings?.newValue.openDelay ?? 0),
      );
    });
    const slider = options.locator('#openDelay');
    const output = options.locator('output');
    await slider.focus();
    for (let step = 1; step <= 8; step += 1) {
      await options.keyboard.press('ArrowRight');
      await expect(output).toHaveText(`${250 + step * 50} ms`);
    }
    const seen = () => options.evaluate((): number[] => Reflect.get(window, 'seen'));
    await expect.poll(async () => (await seen()).at(-1)).toBe(650);
    // Once after a rest, not with each of the eight steps; a busy machine may rest in between.
    expect((await seen()).length).toBeLessThan(4);
    const box = await slider.boundingBox();
    if (!box) throw new Error('no slider');
    await options.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await options.mouse.down();
    await options.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 12 });
    await options.mouse.up();
    await expect(output).toHaveText('1500 ms');
    await expect.poll(async () => (await seen()).at(-1)).toBe(1500);
    expect((await seen()).length).toBeLessThan(7);
    await expect(slider).toHaveValue('1500');
    // Whoever leaves at once has chosen as well.
    await slider.press('Home');
    await options.close();
    await expect.poll(async () => (await stored(context)).settings).toMatchObject({ openDelay: 100 });
  });

  test('reach open pages: first mentions only, opening by a click, the delay', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    const all = await awaitMarks(page);
    const options = await openOptions(context);
    await options.locator('input[name="firstOnly"]').check();
    await expect.poll(async () => (await marksOf(page)).length).toBe(3);
    const popup = await openPopup(context, page);
    const counts = await popup
      .locator('[data-count]')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-count'))));
    expect(
      counts.reduce((sum, count) => sum + count, 0),
      'the popup counts them all',
    ).toBe(all.length);

    await options.bringToFront();
    await options.locator('input[name="openBy"][value="click"]').check();
    await expect(options.locator('#openDelay')).toHaveCount(0);
    await page.bringToFront();
    const { x, y } = await pointOf(page, 'ada-hegerberg');
    await page.mouse.move(x, y);
    await page.waitForTimeout(600);
    await awaitNoCard(page);
    await page.mouse.click(x, y);
    await awaitCard(page, 'ada-hegerberg');
  });

  test('the style of marks changes on open pages, without another key', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    const look = () =>
      page.evaluate(() => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(
          document.body,
          '::highlight(touchline-ada-hegerberg)',
        );
        return {
          tinted: !/, 0\)$|\/ 0\)$/.test(backgroundColor),
          underlined: textDecorationLine.includes('underline'),
        };
      });
    const keys = await page.evaluate(() => [...CSS.highlights.keys()].sort());
    await expect.poll(look).toEqual({ tinted: true, underlined: true });
    const options = await openOptions(context);
    await options.locator('input[name="marks"][value="underline"]').check();
    await expect.poll(look).toEqual({ tinted: false, underlined: true });
    await options.locator('input[name="marks"][value="tint"]').check();
    await expect.poll(look).toEqual({ tinted: true, underlined: false });
    await page.reload();
    await awaitMarks(page);
    await expect.poll(look).toEqual({ tinted: true, underlined: false });
    await options.locator('input[name="marks"][value="both"]').check();
    await expect.poll(look).toEqual({ tinted: true, underlined: true });
    expect(await page.evaluate(() => [...CSS.highlights.keys()].sort())).toEqual(keys);
  });

  test('the language is that of the whole page, the shortcuts too', async ({ context }) => {
    const options = await openOptions(context);
    await options.locator('#language').selectOption('nb');
    await expect(options.locator('[data-command="next-mention"]')).toContainText('Gå til neste omtale');
    await expect(options.locator('[data-command="next-mention"] kbd')).toHaveText('Alt+Shift+3');
    await expect(options.locator('html')).toHaveAttribute('lang', 'nb');
  });

  test('that are spoilt fall back one by one, and the page says which', async ({ context }) => {
    const worker = await extensionWorker(context);
    await worker.evaluate(() =>
      chrome.storage.local.set({ settings: { language: 'fr', marks: 7, openDelay: 'soon', badge: false } }),
    );
    const options = await openOptions(context);
    await expect(options.getByRole('alert')).toHaveAttribute('data-spoilt', 'marks openDelay');
    await expect(options.locator('h1')).toHaveText('Options de Touchline');
    await expect(options.locator('input[name="badge"]')).not.toBeChecked();
    await options.getByRole('alert').getByRole('button').press('Enter');
    await expect(options.getByRole('alert')).toHaveCount(0);
    await expect(options.getByRole('heading', { name: 'Réglages' })).toBeFocused();
    expect((await stored(context)).settings).toMatchObject({
      language: 'fr',
      marks: 'both',
      openDelay: 250,
      badge: false,
    });
  });
});
