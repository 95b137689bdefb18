/** The options page where the browser refuses to store anything more. */
import { openOptions, upload } from './options-page';
import { emptyStorage, expect, fillStorage, test } from './touchline';

test.describe('what cannot be stored', () => {
  test('is said in words, and what holds is shown', async ({ context }) => {
    const options = await openOptions(context);
    await options.getByRole('textbox', { name: 'Site' }).fill('kept.example');
    await options.getByRole('button', { name: 'Add' }).click();
    await options.locator('[data-site="kept.example"]').waitFor();
    await fillStorage(context);

    await options.getByRole('textbox', { name: 'Site' }).fill('other.example');
    await options.getByRole('button', { name: 'Add' }).click();
    await expect(options.getByRole('alert')).toContainText('could not be done');
    await expect(options.locator('[data-site]')).toHaveCount(1);
    await expect(options.getByRole('textbox', { name: 'Site' })).toHaveValue('other.example');
    await options.locator('input[name="otherwise"][value="off"]').click();
    await expect(options.getByRole('radio', { name: 'on', exact: true })).toBeChecked();
    await upload(
      options,
      '{"touchline":"sites","version":1,"otherwise":"off","rules":{"a.example":"on","b.example":"on"}}',
    );
    await expect(options.getByRole('alert')).toContainText('could not be done');
    await expect(options.locator('[data-site="kept.example"]')).toBeVisible();

    const settings = options.locator('#settings');
    await settings.locator('input[name="firstOnly"]').click();
    await expect(settings.getByRole('alert')).toContainText('could not be done');
    await expect(settings.locator('input[name="firstOnly"]')).not.toBeChecked();
    await settings.locator('#language').selectOption('nb');
    await expect(settings.locator('#language')).toHaveValue('auto');
    await expect(options.locator('h1')).toHaveText('Touchline options');

    await emptyStorage(context);
    await settings.locator('input[name="firstOnly"]').click();
    await expect(settings.getByRole('alert')).toHaveCount(0);
    await expect(settings.locator('input[name="firstOnly"]')).toBeChecked();
  });
});
