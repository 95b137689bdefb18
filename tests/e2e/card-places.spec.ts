/** Where the card stands and when it leaves: scrolling, what the page moves, frames, paper, pages that take it away. */
import { distance } from './card-distance';
import { awaitCard, awaitMarks, awaitNoCard, expect, pointAt, pointOf, readCard, test } from './touchline';

test('scrolls with its mention and closes when that leaves the view', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'ada-hegerberg');
  const before = await awaitCard(page, 'ada-hegerberg');
  await page.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }));
  await expect.poll(async () => (await readCard(page))?.box.y).toBeCloseTo(before.box.y - 30, 0);
  expect(await distance(page, 'ada-hegerberg')).toBeGreaterThan(2);
  await page.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
  await awaitNoCard(page);
});

test('follows its mention in a box that scrolls, and closes when the box hides it', async ({ page, pages }) => {
  await page.goto(pages.at('hostile/scroller.html'));
  await pointAt(page, 'martin-solveig');
  const before = await awaitCard(page, 'martin-solveig');
  const scroll = (top: number) => page.evaluate((by) => document.getElementById('box')?.scrollBy({ top: by }), top);
  await scroll(20);
  await expect.poll(async () => (await readCard(page))?.box.y).toBeCloseTo(before.box.y - 20, 0);
  await scroll(300);
  await awaitNoCard(page);
});

test('follows its mention where the page moves it', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'martin-solveig');
  const before = await awaitCard(page, 'martin-solveig');
  await page.evaluate(() => document.body.style.setProperty('translate', '0 40px'));
  await expect.poll(async () => (await readCard(page))?.box.y).toBeCloseTo(before.box.y + 40, 0);
});

test('is not printed', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  // Letters and boxes that are printed make a document longer; nothing else of it changes but the time.
  const length = async () => (await page.pdf({ printBackground: true })).length;
  const without = await length();
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  expect(await length()).toBe(without);
  expect((await readCard(page))?.entity).toBe('martin-solveig');
});

test('inside a frame it has the frame’s space', async ({ page, pages }) => {
  await page.goto(pages.at('frames.html'));
  const frame = page.frames().find((candidate) => candidate.url().includes('framed.html'));
  if (!frame) throw new Error('no frame');
  await expect.poll(() => frame.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  const inner = await frame.evaluate(() => {
    const range = [...(CSS.highlights.get('touchline-ada-hegerberg') ?? [])][0];
    const live = document.createRange();
    if (range) live.setStart(range.startContainer, range.startOffset);
    if (range) live.setEnd(range.endContainer, range.endOffset);
    const { x, y, width, height } = live.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2, width: innerWidth, height: innerHeight };
  });
  const outer = await (await frame.frameElement()).boundingBox();
  if (!outer) throw new Error('the frame is not shown');
  await page.mouse.move(outer.x + inner.x, outer.y + inner.y);
  await expect.poll(() => frame.evaluate(() => document.querySelectorAll('div[popover]').length)).toBe(1);
});

test('is put back twice where a page takes it away, then stays away', async ({ page, pages }) => {
  await page.goto(pages.at('hostile/remover.html'));
  const removed = () => page.evaluate(() => (globalThis as unknown as { readonly removed: readonly string[] }).removed);
  await pointAt(page, 'martin-solveig');
  await expect.poll(removed).toEqual(['html', 'body', 'body']);
  const { x, y } = await pointOf(page, 'martin-solveig');
  for (let i = 0; i < 6; i += 1) {
    await page.mouse.move(x + (i % 2), y);
    await page.waitForTimeout(100);
  }
  expect(await removed()).toHaveLength(3);
  expect(await readCard(page)).toBeNull();
});
