/** The popup’s search over the dataset, and the way back from what it finds. */
import { awaitMarks, expect, openPopup, test } from './touchline';

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
