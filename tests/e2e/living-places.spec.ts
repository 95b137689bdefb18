/** Where marks appear: whatever tree of the frame the text stands in, and however the page hides and shows it. */
import { extensionOrigin } from '../../scripts/drive/chromium';
import { test } from './living/living-test';
import { awaitTexts, openMarked, textsOf, watchMarkedTexts } from './living/marks-now';
import { type Look, lookOf } from './living/painted';
import { readPicture } from './pixels';
import { awaitCard, awaitNoCard, expect, marksOf, pointAt, shot } from './touchline';

type Page = Parameters<typeof marksOf>[0];

/** How each mark of the page's top frame looks, in the order of the page. */
async function looksOf(page: Page, name: string): Promise<readonly Look[]> {
  const file = shot(name);
  await page.screenshot({ path: file });
  const picture = readPicture(file);
  return (await marksOf(page)).map((mark) => lookOf(picture, mark));
}

test.describe('shadow roots', () => {
  const FOUR = Array.from({ length: 4 }, () => 'Ada Hegerberg');

  test('marks are painted in every kind, in every style, and the page sees no sheet', async ({
    context,
    page,
    living,
    complaints,
  }) => {
    await openMarked(page, living.at('roots.html'), FOUR);
    const all = (look: Look) => Array.from({ length: 4 }, () => look);
    await expect.poll(() => looksOf(page, 'roots-both')).toEqual(all({ tinted: true, underlined: true }));

    const options = await context.newPage();
    await options.goto(`${await extensionOrigin(context)}/options/options.html`);
    for (const [style, look] of [
      ['underline', { tinted: false, underlined: true }],
      ['tint', { tinted: true, underlined: false }],
    ] as const) {
      await options.bringToFront();
      await options.locator(`input[name="marks"][value="${style}"]`).check();
      await page.bringToFront();
      await expect.poll(() => looksOf(page, `roots-${style}`)).toEqual(all(look));
    }
    expect(
      await page.evaluate(() => {
        const open = document.querySelector('#open')?.shadowRoot;
        const roots = [
          document,
          open,
          open?.querySelector('div')?.shadowRoot,
          document.querySelector('#declared')?.shadowRoot,
        ];
        return roots.map((root) => [root?.adoptedStyleSheets.length, root?.styleSheets.length]);
      }),
    ).toEqual([
      [0, 1],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(complaints).toEqual([]);
  });

  test('the card opens on each mention', async ({ page, living }) => {
    await openMarked(page, living.at('roots.html'), FOUR);
    for (let occurrence = 0; occurrence < 4; occurrence += 1) {
      await pointAt(page, 'ada-hegerberg', occurrence);
      await awaitCard(page, 'ada-hegerberg');
      await page.keyboard.press('Escape');
      await awaitNoCard(page);
      await page.mouse.move(2, 2);
    }
  });

  test('what happens in a nested one is followed', async ({ page, living }) => {
    await openMarked(page, living.at('roots.html'), FOUR);
    const seen = await watchMarkedTexts(page);
    await page.evaluate(() => {
      const nested = document.querySelector('#open')?.shadowRoot?.querySelector('div')?.shadowRoot;
      const text = nested?.querySelector('p')?.firstChild as Text;
      text.insertData(0, 'Much later, ');
      nested?.append('And Martin Solveig.');
      document.querySelector('#declared')?.remove();
    });
    await awaitTexts(page, ['Ada Hegerberg', 'Ada Hegerberg', 'Ada Hegerberg', 'Martin Solveig']);
    expect(await seen()).toEqual(['Ada Hegerberg', 'Martin Solveig']);
  });
});

test.describe('other kinds of documents', () => {
  test('XHTML', async ({ page, living, complaints }) => {
    await openMarked(page, living.at('places.xhtml'), ['Ada Hegerberg', 'Martin Solveig', 'Ballon d’Or']);
    // Chromium draws no lines under SVG text, and paints no highlight on CDATA sections.
    expect(await looksOf(page, 'xhtml')).toEqual([
      { tinted: true, underlined: true },
      { tinted: false, underlined: false },
      { tinted: true, underlined: false },
    ]);
    await pointAt(page, 'martin-solveig');
    await awaitCard(page, 'martin-solveig');
    await page.screenshot({ path: shot('xhtml-card') });
    expect(complaints).toEqual([]);
  });

  test('an SVG document: pieces of a text are joined, texts are not', async ({ page, living, complaints }) => {
    await openMarked(page, living.at('drawing.svg'), ['Ada Hegerberg', 'Ballon d’Or']);
    // Chromium draws no lines under SVG text.
    expect(await looksOf(page, 'svg')).toEqual([
      { tinted: true, underlined: false },
      { tinted: true, underlined: true },
    ]);
    await pointAt(page, 'ballon-dor');
    await awaitCard(page, 'ballon-dor');
    await page.screenshot({ path: shot('svg-card') });
    expect(complaints).toEqual([]);
  });

  test('a drawing inside a page, whose labels stand side by side without a space', async ({ page, living }) => {
    await page.goto(living.at('chart.html'));
    // "Hegerberg" by itself, since the page names her; not together with the "Ada" in another label.
    await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig', 'Martin Solveig', 'Ballon d’Or', 'Hegerberg']);
    const tinted = (await looksOf(page, 'chart')).map((look) => look.tinted);
    expect(tinted).toEqual([true, true, true, true, true]);
  });

  test('quirks mode', async ({ page, living }) => {
    await page.goto(living.at('quirks.html'));
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
    await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig', 'Solveig', 'Ballon d’Or']);
    await pointAt(page, 'ada-hegerberg');
    await awaitCard(page, 'ada-hegerberg');
  });
});

test.describe('text that is hidden and shown', () => {
  test('is marked as soon as it can be seen, and never where it cannot', async ({ page, living }) => {
    await openMarked(page, living.at('folded.html'), [
      'Ada Hegerberg',
      'Ada Hegerberg',
      'Martin Solveig',
      'Ballon d’Or',
    ]);
    const looks = await looksOf(page, 'folded');
    expect(looks.filter(({ tinted, underlined }) => tinted || underlined)).toEqual([]);

    await page.evaluate(() => {
      document.querySelector('#details')?.setAttribute('open', '');
      document.querySelector('#until-found')?.removeAttribute('hidden');
      document.querySelector<HTMLElement>('#skipped')?.style.setProperty('content-visibility', 'visible');
      document.querySelector('#tall')?.remove();
    });
    await expect
      .poll(
        async () => (await looksOf(page, 'unfolded')).filter(({ tinted, underlined }) => tinted && underlined).length,
      )
      .toBe(4);
    const template = () => {
      const { content } = document.querySelector('#template') as HTMLTemplateElement;
      document.body.append(content.cloneNode(true));
    };
    await page.evaluate(template);
    await awaitTexts(page, ['Ada Hegerberg', 'Ada Hegerberg', 'Ada Hegerberg', 'Martin Solveig', 'Ballon d’Or']);
    expect(await textsOf(page)).toHaveLength(5);
  });
});
