/** The sites of the options page: added, forgotten, imported, and changed in two places at once. */
import { readFileSync } from 'node:fs';
import { extensionOrigin } from '../../scripts/drive/chromium';
import { openOptions, stored, upload } from './options-page';
import { awaitCard, awaitMarks, awaitNoMarks, expect, marksOf, openPopup, pointAt, test } from './touchline';

test.describe('sites', () => {
  test('are added, by address or as a whole domain, and apply at once', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html', 'www.news.test'));
    await awaitMarks(page);
    const options = await openOptions(context);
    const field = options.getByRole('textbox', { name: 'Site' });
    await field.fill('https://other.news.test/some/page');
    await options.getByRole('checkbox', { name: 'the whole domain' }).check();
    await options.getByRole('button', { name: 'Add' }).click();
    await expect(options.locator('[data-site="*.news.test"]')).toContainText('news.test and all its subdomains');
    await awaitNoMarks(page);
    await options.locator('[data-action="undo"]').click();
    await expect(options.locator('[data-site]')).toHaveCount(0);
    await awaitMarks(page);

    await field.fill('no site');
    await field.press('Enter');
    await expect(options.getByRole('alert')).toContainText('“no site” is not a site');
    await field.fill('*.co.uk');
    await field.press('Enter');
    await expect(options.getByRole('alert')).toContainText('no domain of its own');
    await expect(options.locator('[data-site]')).toHaveCount(0);
  });

  test('can be off everywhere, with exceptions', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    const options = await openOptions(context);
    await options.locator('input[name="otherwise"][value="off"]').check();
    await awaitNoMarks(page);
    const popup = await openPopup(context, page);
    await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'off');
    await popup.getByRole('switch').click();
    await awaitMarks(page);
    const elsewhere = await context.newPage();
    await elsewhere.goto(pages.at('article.html', 'elsewhere.test'));
    await elsewhere.waitForTimeout(700);
    expect(await marksOf(elsewhere)).toEqual([]);
  });

  test('go out to a file and come back; a bad file changes nothing and says why', async ({ context }) => {
    const options = await openOptions(context);
    const good = {
      touchline: 'sites',
      version: 1,
      otherwise: 'off',
      rules: { 'a.example': 'on', '*.bbc.co.uk': 'off' },
    };
    await upload(options, JSON.stringify(good));
    await expect(options.locator('[data-site]')).toHaveCount(2);
    await expect(options.locator('.notice')).toContainText('Sites imported: 2');
    const download = options.waitForEvent('download');
    await options.locator('[data-action="export"]').click();
    expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toEqual(good);

    const before = await stored(context);
    for (const [content, says] of [
      ['{"touch', 'not JSON'],
      ['{"touchline":"sites","version":1,"otherwise":"maybe","rules":{}}', 'wrong at: otherwise'],
      ['{"touchline":"sites","version":1,"otherwise":"on","rules":{"ok.example":"on","*.co.uk":"off"}}', '“*.co.uk”'],
    ] as const) {
      await upload(options, content);
      await expect(options.getByRole('alert')).toContainText(says);
      expect(await stored(context)).toEqual(before);
    }
  });
});

test.describe('sites that are changed in two places', () => {
  test('undo takes back one change, and keeps what was switched in the popup meanwhile', async ({
    context,
    page,
    pages,
  }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    const popup = await openPopup(context, page);
    const options = await openOptions(context);
    await options.getByRole('textbox', { name: 'Site' }).fill('other.example');
    await options.getByRole('button', { name: 'Add' }).click();
    await expect(options.locator('[data-site="other.example"]')).toBeVisible();
    await popup.getByRole('switch').click();
    await expect(popup.getByRole('switch')).not.toBeChecked();
    await expect(options.locator('[data-site="news.test"]'), 'seen here at once').toBeVisible();
    await options.locator('[data-action="undo"]').click();
    await expect(options.locator('[data-site="other.example"]')).toHaveCount(0);
    await expect(options.locator('.notice')).toContainText('Undone');
    expect((await stored(context)).sites).toEqual({ otherwise: 'on', rules: { 'news.test': 'off' } });
    expect(await marksOf(page)).toEqual([]);
  });

  test('undo leaves alone what was decided anew meanwhile, and says so', async ({ context }) => {
    const options = await openOptions(context);
    await options.getByRole('textbox', { name: 'Site' }).fill('other.example');
    await options.getByRole('button', { name: 'Add' }).click();
    await options.locator('[data-action="undo"]').waitFor();
    const elsewhere = await openOptions(context);
    await elsewhere.locator('[data-site="other.example"]').getByRole('switch').click();
    await expect(options.locator('[data-site="other.example"]').getByRole('switch')).toBeChecked();
    await options.locator('[data-action="undo"]').click();
    await expect(options.locator('.notice')).toContainText('Changed elsewhere');
    expect((await stored(context)).sites).toEqual({ otherwise: 'on', rules: { 'other.example': 'on' } });
  });

  test('what holds everywhere else is chosen without touching the exceptions', async ({ context }) => {
    const options = await openOptions(context);
    // In one go: the page has had no time to learn of the rule that another window has just made.
    await options.evaluate(() => {
      Reflect.get(globalThis, 'chrome').runtime.sendMessage({ type: 'set-rule', pattern: 'a.example', rule: 'off' });
      document.querySelector<HTMLElement>('input[name="otherwise"][value="off"]')?.click();
    });
    await expect
      .poll(async () => (await stored(context)).sites)
      .toEqual({ otherwise: 'off', rules: { 'a.example': 'off' } });
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
