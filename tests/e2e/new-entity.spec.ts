/** An entity that is data and nothing else is marked, looked up and shown like the three that Touchline comes with. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../../scripts/drive/chromium';
import { fromRoot } from '../../scripts/paths';
import { buildWithPack, type OtherBuild } from './new-entity';
import { awaitCard, awaitMarks, test as base, expect, openPopup, pointAt } from './touchline';

const MODRIC = 'luka-modric';

const test = base.extend<object, { readonly other: OtherBuild }>({
  other: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner wants the pattern
    async ({}, use) => {
      const other = await buildWithPack(fromRoot('tests/fixtures/new-entity'));
      await use(other);
      other.remove();
    },
    { scope: 'worker' },
  ],
  context: async ({ other, language }, use) => {
    const context = await launchChromium({
      headless: true,
      language,
      extension: other.chrome,
      hosts: 'MAP *.test 127.0.0.1',
    });
    await use(context);
    await context.close();
  },
});

test('a new entity is found in three scripts, with an own mark', async ({ page, pages, other }) => {
  await page.goto(pages.at('new-entity.html'));
  const marks = await awaitMarks(page);
  expect(marks.filter(({ entity }) => entity === MODRIC).map(({ text }) => text)).toEqual([
    'Luka Modrić',
    'Modrić',
    'Modric',
    'Лука Модрич',
    'ルカ・モドリッチ',
  ]);
  // Another bearer of the name stands alone in a sentence of his own: the rules are those of every person.
  expect(marks.some(({ text }) => text.includes('Toni'))).toBe(false);
  expect(marks.filter(({ entity }) => entity === 'ballon-dor')).toHaveLength(1);

  const sheet = readFileSync(path.join(other.chrome, 'content-scripts/marks-both.css'), 'utf8');
  expect(sheet).toMatch(/::highlight\(touchline-luka-modric\) \{[^}]*0\.16 155 [^}]*underline double/);
});

test('its card answers the passage, and the popup counts it', async ({ context, page, pages }) => {
  await page.goto(pages.at('new-entity.html'));
  await pointAt(page, MODRIC, 0);
  const points = await awaitCard(page, MODRIC);
  expect(points.name).toBe('Luka Modrić');
  expect(points.claims[0]?.text).toContain('753 points');
  expect(points.sources.map(({ url }) => url)).toContain(
    'https://kliker.info/france-football-luka-modric-je-osvajac-zlatne-lopte-za-2018-godinu/',
  );

  await page.keyboard.press('Escape');
  await pointAt(page, MODRIC, 1);
  await expect.poll(async () => (await awaitCard(page, MODRIC)).claims[0]?.text).toContain('Croatia');

  const popup = await openPopup(context, page);
  await expect(popup.locator(`[data-entity="${MODRIC}"]`)).toHaveAttribute('data-count', '5');
});
