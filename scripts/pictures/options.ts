/** Every state of the options page. */
import type { BrowserContext } from '@playwright/test';
import { extensionOrigin } from '../drive/chromium';
import { store } from '../drive/extension';
import { picture, withoutRoom } from './take';

const OPTIONS = { width: 1000, height: 900 };

export async function takeOptions(context: BrowserContext): Promise<void> {
  const options = await context.newPage();
  await options.setViewportSize(OPTIONS);
  const visit = async (hash: string, ready: string) => {
    await options.goto('about:blank');
    await options.goto(`${await extensionOrigin(context)}/options/options.html${hash}`);
    await options.waitForSelector(ready);
  };
  await store(context, {
    sites: { otherwise: 'on', rules: { 'intranet.example.org': 'off', '*.bbc.co.uk': 'off', 'www.bbc.co.uk': 'on' } },
    settings: { openDelay: 'soon', marks: 'tint', welcomed: true },
  });
  await visit('', '[data-spoilt]');
  await picture(options, 'options-spoilt-settings');
  await store(context, { settings: { welcomed: true } });
  await visit('', '[data-site]');
  await options.locator('.sample-mark').first().hover();
  await options.locator('.sample-card').waitFor();
  await picture(options, 'options');
  await withoutRoom(context, async () => {
    await options.locator('input[name="firstOnly"]').click();
    await options.getByRole('alert').waitFor();
    await picture(options, 'options-not-done', false);
  });
  await visit('', '[data-site]');
  await options.locator('[data-site] .icon').first().click();
  await options.locator('[data-action="undo"]').waitFor();
  await picture(options, 'options-undo');
  await options.locator('input[type="file"]').setInputFiles({
    name: 'sites.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"touchline":"sites","version":1,"otherwise":"on","rules":{"*.co.uk":"off"}}'),
  });
  await options.locator('[data-error="true"]').waitFor();
  await picture(options, 'options-bad-file');
  await visit('#dataset', '[data-claim]');
  await picture(options, 'dataset-claims', false);
  await visit('#show=sources', '[data-source]');
  await picture(options, 'dataset-sources', false);
  await visit('#show=disputes', '[data-dispute]');
  await picture(options, 'dataset-disputes', false);
  await visit('#claim=apology-bad-joke', '[data-claim]');
  await picture(options, 'dataset-one-claim', false);
  await visit('#claim=nope', '[data-unknown]');
  await picture(options, 'dataset-unknown', false);
  await options.setViewportSize({ width: 320, height: 800 });
  await visit('', '[data-site]');
  await picture(options, 'options-narrow');
  await visit('#dataset', '[data-claim]');
  await picture(options, 'dataset-narrow', false);
  await options.setViewportSize(OPTIONS);
  for (const language of ['fr', 'nb'] as const) {
    await store(context, { settings: { welcomed: true, language } });
    await visit('', `html[lang="${language}"] [data-site]`);
    await picture(options, `options-${language}`);
  }
  await store(context, { settings: { welcomed: true } });
}
