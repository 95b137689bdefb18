/** A page that moves while a card is on its way, or that hides its mentions behind something. */
import { focusInCard, jump } from './calling';
import { awaitCard, awaitMarks, expect, onCard, pointAt, readCard, test } from './touchline';

test('the card is of what is under the pointer when it opens, not of what was there before', async ({
  page,
  pages,
}) => {
  await page.goto(pages.at('blank.html'));
  await page.evaluate(() => {
    document.body.innerHTML =
      '<div style="font: 30px/40px sans-serif"><p id="one">Ada Hegerberg won.</p><p>Martin Solveig asked.</p></div>';
  });
  await awaitMarks(page);
  await pointAt(page, 'ada-hegerberg');
  await page.waitForTimeout(80);
  // As a late picture or an advertisement does.
  await page.evaluate(() => document.querySelector('#one')?.remove());
  await awaitCard(page, 'martin-solveig');
});

test('no card opens for a mention that has moved away', async ({ page, pages }) => {
  await page.goto(pages.at('blank.html'));
  await page.evaluate(() => {
    document.body.innerHTML = '<p style="font: 30px/40px sans-serif">Ada Hegerberg won.</p>';
  });
  await awaitMarks(page);
  await pointAt(page, 'ada-hegerberg');
  await page.waitForTimeout(80);
  await page.evaluate(() => document.body.style.setProperty('padding-top', '300px'));
  await page.waitForTimeout(900);
  expect(await readCard(page)).toBeNull();
});

for (const [where, style, inner] of [
  ['scrolled out of a box', 'height: 120px; overflow: auto', 'height: 400px'],
  ['to the right in a box', 'width: 300px; overflow: auto; white-space: nowrap', 'display: inline-block; width: 900px'],
] as const) {
  test(`a mention ${where} is brought into view`, async ({ context, page, pages }) => {
    await page.goto(pages.at('blank.html'));
    await page.evaluate(
      ([outer, gap]) => {
        document.body.innerHTML = `<div id="box" style="${outer}"><span style="${gap}; display: inline-block"></span><span>Ada Hegerberg</span></div>`;
      },
      [style, inner] as const,
    );
    await awaitMarks(page);
    await jump(context, page, 'ada-hegerberg', 0);
    await awaitCard(page, 'ada-hegerberg');
    const moved = await page.evaluate(() => {
      const box = document.querySelector('#box');
      return (box?.scrollTop ?? 0) + (box?.scrollLeft ?? 0);
    });
    expect(moved).toBeGreaterThan(50);
  });
}

test('Shift+Tab from the heading of a page that was led to goes to Back, and Back to where it was left', async ({
  context,
  page,
  pages,
}) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await jump(context, page, 'martin-solveig', 0);
  await awaitCard(page, 'martin-solveig');
  const scrolled = () => onCard(page, (dialog) => dialog.querySelector('.body')?.scrollTop);
  await onCard(page, (dialog) => dialog.querySelector('.body')?.scrollTo(0, 60));
  await onCard(page, (dialog) => dialog.querySelector<HTMLElement>('[data-follow="ada-hegerberg"]')?.click());
  await awaitCard(page, 'ada-hegerberg');
  expect(await scrolled()).toBe(0);
  expect(await focusInCard(page)).toBe('h2');
  await page.keyboard.press('Shift+Tab');
  expect(await focusInCard(page)).toBe('button');
  await page.keyboard.press('Enter');
  await awaitCard(page, 'martin-solveig');
  await expect.poll(scrolled).toBe(60);
});

test('a modal dialog that opens closes the card that it would cover', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  await page.evaluate(() => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.textContent = 'Cookies?';
    dialog.showModal();
  });
  await expect.poll(() => readCard(page)).toBeNull();
});
