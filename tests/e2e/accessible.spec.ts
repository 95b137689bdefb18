import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { extensionOrigin } from '../../scripts/drive/chromium';
import { awaitMarks, emptyStorage, expect, fillStorage, openPopup, test } from './touchline';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: readonly unknown[] }[];
  }[];
}

/** What axe finds that is serious or critical, in light and in dark. */
async function findings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Evaluated by the debugger: the page's own policy lets no foreign script in.
    const { violations } = (await page.evaluate(`${AXE}; axe.run(document)`)) as AxeResults;
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      found.push(`${colorScheme}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    }
  }
  return found;
}

test('axe finds nothing serious in the popup', async ({ context, page, pages }) => {
  test.slow();
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  expect(await findings(popup), 'first opening').toEqual([]);
  await popup.locator('[data-action="welcomed"]').click();
  for (const details of await popup.locator('details').all()) {
    await details.evaluate((element) => element.setAttribute('open', ''));
  }
  expect(await findings(popup), 'on').toEqual([]);
  await popup.getByRole('searchbox').fill('2018');
  await popup.locator('[data-result]').first().waitFor();
  expect(await findings(popup), 'results').toEqual([]);
  await popup.locator('[data-result]').first().click();
  await popup.locator('[data-subject] [data-claim]').first().waitFor();
  expect(await findings(popup), 'a claim').toEqual([]);
  await popup.getByRole('searchbox').fill('');
  await fillStorage(context);
  await popup.getByRole('switch').click();
  await popup.getByRole('alert').waitFor();
  expect(await findings(popup), 'not done').toEqual([]);
  await emptyStorage(context);
  await popup.getByRole('switch').click();
  await popup.waitForSelector('[data-state="off"]');
  expect(await findings(popup), 'off').toEqual([]);
});

test('axe finds nothing serious in the options page', async ({ context, page }) => {
  // Eight passes of axe.
  test.slow();
  await page.goto(`${await extensionOrigin(context)}/options/options.html`);
  await page.getByRole('textbox', { name: 'Site' }).fill('news.example.org');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.locator('[data-site]').waitFor();
  expect(await findings(page), 'settings').toEqual([]);
  for (const hash of [
    '#topic=apology',
    '#show=sources&topic=apology',
    '#show=disputes&topic=apology',
    '#year=1066&topic=apology',
  ]) {
    await page.goto(`${await extensionOrigin(context)}/options/options.html${hash}`);
    await page.locator('.entry').first().waitFor();
    expect(await findings(page), hash).toEqual([]);
  }
});
