/** Documents that come, go and are replaced: written late, arriving in pieces, kept in the back-forward cache. */
import { test } from './living/living-test';
import { awaitTexts, openMarked, textsOf, watchMarkedTexts } from './living/marks-now';
import { streamPage } from './living/streaming';
import { awaitCard, awaitNoMarks, expect, openPopup, pointAt } from './touchline';

const STORY = ['Ada Hegerberg', 'Ballon d’Or', 'Martin Solveig', 'Solveig'];

test.describe('a page that replaces itself', () => {
  for (const [how, replace] of [
    [
      'by document.open in one go',
      () => {
        document.open();
        document.write('<title>New</title><p id="new">Another page about Ada Hegerberg.</p>');
        document.close();
      },
    ],
    [
      'by document.open and slowly',
      async () => {
        document.open();
        for (const piece of ['<title>New</title><p id="new">Another ', 'page about Ada', ' Heger', 'berg.</p>']) {
          document.write(piece);
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
        document.close();
      },
    ],
    [
      'by another body',
      () => {
        const body = document.createElement('body');
        body.innerHTML = '<p id="new">Another page about Ada Hegerberg.</p>';
        document.body = body;
      },
    ],
    [
      'by another root element',
      () => {
        const root = document.createElement('html');
        root.innerHTML = '<body><p id="new">Another page about Ada Hegerberg.</p></body>';
        document.documentElement.replaceWith(root);
      },
    ],
    [
      'by no root element for a while',
      async () => {
        const root = document.documentElement;
        root.remove();
        await new Promise((resolve) => setTimeout(resolve, 700));
        root.innerHTML = '<body><p id="new">Another page about Ada Hegerberg.</p></body>';
        document.append(root);
      },
    ],
  ] as const) {
    for (const from of ['story.html', 'empty.html'] as const) {
      test(`${how}, ${from === 'story.html' ? 'marks and all' : 'without a mention until then'}`, async ({
        page,
        living,
        complaints,
      }) => {
        await page.goto(living.at(from));
        if (from === 'story.html') await awaitTexts(page, STORY);
        else await page.waitForTimeout(500);
        const seen = await watchMarkedTexts(page);
        await page.evaluate(replace);
        await awaitTexts(page, ['Ada Hegerberg']);
        await page.evaluate(() => document.querySelector('#new')?.append(' And about Martin Solveig.'));
        await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig']);
        await pointAt(page, 'martin-solveig');
        await awaitCard(page, 'martin-solveig');
        expect((await seen()).filter((text) => !STORY.includes(text))).toEqual([]);
        expect(complaints).toEqual([]);
      });
    }
  }
});

test('a page that arrives in pieces and writes into itself while it does', async ({ page, complaints }) => {
  const streamed = await streamPage(
    [
      '<!doctype html><meta charset="utf-8"><title>Slow</title><p>On stage Ada Heg',
      'erberg stood.</p><script>document.write("<p>The host was Martin <b>Sol"); document.write("veig</b>.</p>")</script>',
      '<p>The prize is the <i>Ballon',
      ' d’Or</i>.</p>',
    ],
    300,
  );
  await page.goto(streamed.at('slow.test'));
  await awaitTexts(page, ['Ada Hegerberg', 'Ballon d’Or', 'Martin Solveig']);
  expect(complaints).toEqual([]);
  streamed.close();
});

test.describe('the back-forward cache', () => {
  test('a page that comes back is marked within a second', async ({ page, living }) => {
    await openMarked(page, living.at('story.html'), STORY);
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto(living.at('empty.html', 'elsewhere.test'));
    await page.goBack({ waitUntil: 'commit' });
    const since = Date.now();
    expect(await page.evaluate(() => 'kept' in window), 'it was in the cache').toBe(true);
    await awaitTexts(page, STORY);
    expect(Date.now() - since).toBeLessThan(1000);
    await page.evaluate(() => document.querySelector('#one')?.append(' So said Martin Solveig.'));
    await awaitTexts(page, [...STORY, 'Martin Solveig']);
  });

  test('a site that was switched off meanwhile shows none when it comes back', async ({ context, page, living }) => {
    await openMarked(page, living.at('story.html'), STORY);
    const other = await context.newPage();
    await other.goto(living.at('story.html'));
    await awaitTexts(other, STORY);
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto(living.at('empty.html', 'elsewhere.test'));

    const popup = await openPopup(context, other);
    await popup.getByRole('switch').click();
    await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'off');
    await awaitNoMarks(other);
    await page.bringToFront();
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => 'kept' in window), 'it was in the cache').toBe(true);
    const seen = await watchMarkedTexts(page);
    await page.waitForTimeout(1000);
    expect(await textsOf(page)).toEqual([]);
    expect(await seen()).toEqual([]);
  });

  test('what a page without a mention gets later on, after it has come back, is marked', async ({ page, living }) => {
    await page.goto(living.at('empty.html'));
    await page.waitForTimeout(400);
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto(living.at('story.html', 'elsewhere.test'));
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => 'kept' in window), 'it was in the cache').toBe(true);
    await page.evaluate(() => document.body.append('At last, Ada Hegerberg.'));
    await awaitTexts(page, ['Ada Hegerberg']);
  });
});
