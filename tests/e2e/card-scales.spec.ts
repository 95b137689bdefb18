/** The card on screens that have no whole number of pixels for each of a page's: what is rounded apart may not show. */
import { launchChromium } from '../../scripts/drive/chromium';
import { readPicture } from './pixels';
import { awaitCard, test as base, expect, onCard, pointAt, shot } from './touchline';

for (const scale of [1.25, 1.5]) {
  const test = base.extend({
    context: async ({ language }, use) => {
      const context = await launchChromium({ headless: true, language, hosts: 'MAP *.test 127.0.0.1', scale });
      await use(context);
      await context.close();
    },
  });

  test(`at ${scale}, nothing divides the name from what stands under it`, async ({ page, demo }) => {
    await page.goto(demo);
    await pointAt(page, 'martin-solveig', 0);
    await awaitCard(page, 'martin-solveig');
    const edges = await onCard(page, (dialog) => {
      const { right, top } = dialog.querySelector('.body')?.getBoundingClientRect() ?? { right: 0, top: 0 };
      return { right, top };
    });
    const { right, top } = edges ?? { right: 0, top: 0 };
    const file = shot(`card-scale-${scale}`);
    await page.screenshot({ path: file });
    const picture = readPicture(file);
    // A column beside the text, from above the edge to below it.
    const x = Math.round((right - 6) * scale);
    const edge = Math.round(top * scale);
    const colours = Array.from({ length: 12 }, (_, row) => picture.at(x, edge - 4 + row).join(' '));
    expect([...new Set(colours)]).toEqual(['255 253 248']);
  });
}
