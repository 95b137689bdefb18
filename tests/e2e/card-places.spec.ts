/** Where the card stands and when it leaves: scrolling, small views, full screen, dialogs, pages that take it away. */
import { findColour, readPicture } from './pixels';
import {
  awaitCard,
  awaitMarks,
  awaitNoCard,
  expect,
  marksOf,
  onCard,
  pointAt,
  pointOf,
  readCard,
  shot,
  test,
} from './touchline';

const PAPER = [255, 253, 248] as const;

/** How far the card is from the first mark of an entity, in either direction; 0 where it covers it. */
async function distance(page: Parameters<typeof readCard>[0], entity: string): Promise<number> {
  const card = (await readCard(page))?.box;
  const mark = (await marksOf(page)).find((candidate) => candidate.entity === entity)?.boxes[0];
  if (!card || !mark) return Number.NaN;
  const dx = Math.max(card.x - (mark.x + mark.width), mark.x - (card.x + card.width));
  const dy = Math.max(card.y - (mark.y + mark.height), mark.y - (card.y + card.height));
  return Math.max(dx, dy, 0);
}

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

for (const [width, height] of [
  [320, 568],
  [600, 300],
] as const) {
  test(`is all there in a view of ${width} × ${height}`, async ({ page, pages }) => {
    await page.setViewportSize({ width, height });
    await page.goto(pages.at('article.html'));
    await pointAt(page, 'martin-solveig');
    const { box } = await awaitCard(page, 'martin-solveig');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(await distance(page, 'martin-solveig')).toBeGreaterThan(2);
    const overflows = await onCard(page, (dialog) =>
      [dialog, ...dialog.querySelectorAll('.body')].some((part) => part.scrollWidth > part.clientWidth),
    );
    expect(overflows).toBe(false);
  });
}

test('stays inside what is seen of a page that is pinched larger', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  // All in the coordinates of the layout viewport, the driver's pointer too.
  const view = await page.evaluate(() => ({ x: visualViewport?.offsetLeft ?? 0, y: visualViewport?.offsetTop ?? 0 }));
  const mark = (await marksOf(page))
    .flatMap(({ entity, boxes }) => (boxes[0] ? [{ entity, ...boxes[0] }] : []))
    .find(({ x, y, width }) => x + width < view.x + 500 && y < view.y + 380 && x > view.x);
  if (!mark) throw new Error('no mark in view');
  await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
  const { box } = await awaitCard(page, mark.entity);
  expect(box.x).toBeGreaterThanOrEqual(view.x);
  expect(box.x + box.width).toBeLessThanOrEqual(view.x + 500);
  expect(box.y + box.height).toBeLessThanOrEqual(view.y + 380);
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

test('lies above a component in full screen', async ({ page, pages }) => {
  await page.goto(pages.at('hostile/fullscreen.html'));
  await awaitMarks(page);
  await page.click('#go');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('show');
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  const file = shot('fullscreen');
  await page.screenshot({ path: file });
  expect(findColour(readPicture(file), PAPER)?.box.width).toBeGreaterThan(380);
});

test('can be clicked in the dialog that holds the mention', async ({ page, pages }) => {
  await page.goto(pages.at('hostile/dialogs.html'));
  await pointAt(page, 'martin-solveig');
  const { box } = await awaitCard(page, 'martin-solveig');
  expect(await page.evaluate(() => document.querySelector('div[popover]')?.parentElement?.id)).toBe('top');
  const close = await onCard(page, (dialog) => {
    const { x, y, width, height } =
      dialog.querySelector('header button:last-child')?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.move(box.x + 20, box.y + 20, { steps: 4 });
  await page.mouse.click(close?.x ?? 0, close?.y ?? 0);
  await awaitNoCard(page);
  // Escape with a card open closes the card, and only that.
  await page.mouse.move(2, 2);
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  await page.keyboard.press('Escape');
  await awaitNoCard(page);
  expect(await page.evaluate(() => document.querySelectorAll('dialog:modal').length)).toBe(2);
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
