/** The popup while something changes: its tab, what is switched, where the focus is. */
import { extensionOrigin } from '../../scripts/drive/chromium';
import { awaitMarks, awaitNoMarks, expect, marksOf, openPopup, test } from './touchline';

test('follows its tab: names that come later, and another site', async ({ context, page, pages }) => {
  await page.goto(pages.at('plain.html'));
  const popup = await openPopup(context, page);
  const state = popup.locator('[data-state]');
  await expect(state).toHaveAttribute('data-state', 'nothing-found');
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Ada Hegerberg won it.' }));
  });
  await expect(state).toHaveAttribute('data-state', 'on');
  await expect(popup.locator('[data-entity="ada-hegerberg"]')).toHaveAttribute('data-count', '1');
  await page.goto(pages.at('article.html', 'elsewhere.test'));
  await expect(popup.locator('#site')).toContainText('elsewhere.test');
  await popup.getByRole('switch').click();
  await awaitNoMarks(page);
});

test('a switch is for the site that was shown, not for one that the tab has gone to', async ({
  context,
  page,
  pages,
}) => {
  await page.goto(pages.at('article.html', 'elsewhere.test'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  const outcome = await popup.evaluate(
    (tabId) =>
      Reflect.get(globalThis, 'chrome').runtime.sendMessage({
        type: 'switch-site',
        tabId,
        shown: 'news.test',
        on: false,
        domain: null,
      }),
    Number(new URL(popup.url()).searchParams.get('tab')),
  );
  expect(outcome).toEqual({ ok: false, reason: 'unknown' });
  await expect(popup.getByRole('switch')).toBeChecked();
  expect((await marksOf(page)).length).toBeGreaterThan(0);
});

test('switched on, it says so once, and nothing else meanwhile', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  await popup.getByRole('switch').click();
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'off');
  await popup.evaluate(() => {
    const main = document.querySelector('[data-state]');
    const seen: string[] = [];
    Object.assign(window, { seen });
    if (main)
      new MutationObserver(() => seen.push(main.getAttribute('data-state') ?? '')).observe(main, {
        attributeFilter: ['data-state'],
      });
  });
  await popup.getByRole('switch').click();
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'on');
  await popup.waitForTimeout(1500);
  expect(await popup.evaluate(() => Reflect.get(window, 'seen'))).toEqual(['on']);
});

test('the first opening’s “Got it” hands the focus on to the switch', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  const popup = await openPopup(context, page);
  await popup.locator('[data-action="welcomed"]').press('Enter');
  await expect(popup.locator('.welcome')).toHaveCount(0);
  await expect(popup.getByRole('switch')).toBeFocused();
});

test('while all is paused the switch says so and switches nothing, and the way back is in sight', async ({
  context,
  page,
  pages,
}) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  const pause = popup.locator('[aria-pressed]');
  await expect(pause).toHaveText('Pause everywhere');
  await expect(pause).toBeInViewport();
  await pause.click();
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'paused');
  await expect(pause).toHaveText('Resume everywhere');
  const toggle = popup.getByRole('switch');
  await expect(toggle).toHaveText('Paused');
  await expect(toggle).toBeDisabled();
  await toggle.click({ force: true });
  await expect(popup.getByRole('radio').first()).toBeDisabled();
  await pause.click();
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'on');
  await expect(toggle).toBeChecked();
});

test('the same words twice are said twice', async ({ context, page, pages }) => {
  await page.goto(pages.at('plain.html'));
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Ada Hegerberg won it.' }));
  });
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  await popup.evaluate(() => {
    const line = document.querySelector('[role="status"]');
    const said: string[] = [];
    Object.assign(window, { said });
    if (line)
      new MutationObserver(() => line.textContent && said.push(line.textContent)).observe(line, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  const next = popup.locator('[data-entity="ada-hegerberg"] [data-action="next"]');
  for (const times of [1, 2]) {
    await next.click();
    await expect.poll(() => popup.evaluate(() => Reflect.get(window, 'said').length)).toBe(times);
  }
});

test('knows its own demo page, in words', async ({ context, page }) => {
  await page.goto(`${await extensionOrigin(context)}/demo/demo.html`);
  const popup = await openPopup(context, page);
  await expect(popup.locator('.home > .state')).toContainText('This is Touchline’s own demo page');
});

test('Escape takes one thing back at a time', async ({ context, page, pages }) => {
  await page.goto(pages.at('plain.html'));
  const popup = await openPopup(context, page);
  const field = popup.getByRole('searchbox');
  await field.fill('twerk');
  const result = popup.locator('[data-result]').first();
  await result.press('Enter');
  await expect(popup.locator('.sheet-head h2')).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(popup.locator('.sheet')).toHaveCount(0);
  await expect(result).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
});
