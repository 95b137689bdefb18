/** Small things of the options page: where the focus goes, the preview's icon, the title. */
import { openOptions, upload } from './options-page';
import { expect, test } from './touchline';

test('sites hand the focus on when what held it goes', async ({ context }) => {
  const options = await openOptions(context);
  const rules = { 'a.example': 'off', 'b.example': 'off' };
  await upload(options, JSON.stringify({ touchline: 'sites', version: 1, otherwise: 'on', rules }));
  const forget = (site: string) => options.locator(`[data-site="${site}"] .icon`);
  await forget('a.example').press('Enter');
  await expect(forget('b.example')).toBeFocused();
  await forget('b.example').press('Enter');
  const field = options.locator('.add-site input[type="text"]');
  await expect(field).toBeFocused();
  // Until then Undo takes back what was done before.
  await expect(options.locator('.notice')).toContainText('b.example');
  await options.locator('[data-action="undo"]').press('Enter');
  await expect(options.locator('[data-action="undo"]')).toHaveCount(0);
  await expect(field).toBeFocused();
});

test('sites forget the tick of the whole domain where there is none', async ({ context }) => {
  const options = await openOptions(context);
  const tick = options.locator('.add-site input[type="checkbox"]');
  await options.locator('.add-site input[type="text"]').fill('localhost');
  await tick.check();
  await options.locator('.add-site button').click();
  await expect(options.getByRole('alert')).toContainText('no domain of its own');
  await expect(tick).not.toBeChecked();
});

test('the preview shows the icon with the number of mentions, or without', async ({ context }) => {
  const options = await openOptions(context);
  const badge = options.locator('.sample-badge');
  await expect(badge).toHaveText(/^\d$/);
  await options.locator('input[name="badge"]').uncheck();
  await expect(badge).toHaveCount(0);
});

test('the title says what a deep link shows', async ({ context }) => {
  const options = await openOptions(context);
  await expect(options).toHaveTitle('Touchline options');
  for (const [hash, title] of [
    ['#sites', 'Sites – Touchline'],
    ['#dataset', 'Dataset – Touchline'],
    ['#entity=ada-hegerberg&topic=apology', 'Claims: Ada Hegerberg, The apology – Touchline'],
    [
      '#claim=apology-bad-joke',
      'Claims: As ESPN quotes him, Solveig called his question a joke, and most … – Touchline',
    ],
    ['#show=sources', 'Dataset – Touchline'],
    ['#claim=nope', 'Dataset – Touchline'],
  ] as const) {
    await options.evaluate((next) => {
      location.hash = next;
    }, hash);
    await expect(options).toHaveTitle(title);
  }
});
