/** Where the card stands and when it leaves: scrolling, small views, full screen, dialogs, pages that take it away. */
import type { Page } from '@playwright/test';
import { focusInCard, jump } from './calling';
import { findColour, readPicture } from './pixels';
import {
  awaitCard,
  awaitMarks,
  awaitNoCard,
  expect,
  extensionWorker,
  marksOf,
  onCard,
  pointAt,
  pointOf,
  readCard,
  shot,
  test,
} from './touchline';

declare const chrome: {
  readonly tabs: {
    query(about: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
};

const PAPER = [255, 253, 248] as const;

/** How far the card is from the first mark of an entity, in either direction; 0 where it covers it. */
async function distance(page: Page, entity: string): Promise<number> {
  const card = (await readCard(page))?.box;
  const mark = (await marksOf(page)).find((candidate) => candidate.entity === entity)?.boxes[0];
  if (!card || !mark) return Number.NaN;
  const dx = Math.max(card.x - (mark.x + mark.width), mark.x - (card.x + card.width));
  const dy = Math.max(card.y - (mark.y + mark.height), mark.y - (card.y + card.height));
  return Math.max(dx, dy, 0);
}

/** Runs in the card: the id of what the host stands in. */
const parentOfHost = (dialog: Element): string | null => {
  const root = dialog.getRootNode();
  return root instanceof ShadowRoot ? (root.host.parentElement?.id ?? null) : null;
};

/** Points at the mark of an entity in the paragraph that says something. */
async function pointInto(page: Page, words: string, entity: string): Promise<void> {
  const find = () =>
    page.evaluate(
      ([key, said]) => {
        for (const range of CSS.highlights.get(String(key)) ?? []) {
          if (!range.startContainer.textContent?.includes(String(said))) continue;
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          const { x, y, width, height } = live.getBoundingClientRect();
          return width > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
        }
        return null;
      },
      [`touchline-${entity}`, words],
    );
  await expect.poll(find).not.toBeNull();
  const at = await find();
  await page.mouse.move(at?.x ?? 0, at?.y ?? 0);
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

test('leaves both lines of a broken mention free in a narrow view', async ({ page, pages }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(pages.at('article.html'));
  await page.evaluate(() => {
    const question = document.getElementById('question');
    if (question) question.textContent = 'Martin Solveig asked.';
    question?.style.setProperty('width', '5em');
    question?.style.setProperty('margin-top', '120px');
  });
  const lines = async () => (await marksOf(page)).find(({ entity }) => entity === 'martin-solveig')?.boxes ?? [];
  await expect.poll(async () => (await lines()).length).toBe(2);
  for (const which of [0, 1]) {
    await pointOf(page, 'martin-solveig');
    const line = (await lines())[which];
    await page.mouse.move((line?.x ?? 0) + 10, (line?.y ?? 0) + 10);
    const { box } = await awaitCard(page, 'martin-solveig');
    for (const { y, height } of await lines()) expect(box.y >= y + height || box.y + box.height <= y).toBe(true);
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await awaitNoCard(page);
  }
});

test('has its own size and place where the page is zoomed while it is open', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'martin-solveig');
  const { width } = (await awaitCard(page, 'martin-solveig')).box;
  for (const zoom of ['1.3', '0.8', '1']) {
    await page.evaluate((to) => document.documentElement.style.setProperty('zoom', to), zoom);
    await expect.poll(async () => (await readCard(page))?.box.width, `at ${zoom}`).toBeCloseTo(width, 0);
    await expect.poll(() => distance(page, 'martin-solveig'), `at ${zoom}`).toBeGreaterThan(2);
    expect(await distance(page, 'martin-solveig'), `at ${zoom}`).toBeLessThan(16);
  }
});

test('measures itself anew in a view of another width', async ({ page, pages }) => {
  await page.setViewportSize({ width: 330, height: 1400 });
  await page.goto(pages.at('article.html'));
  // Something short, whose height depends on its width.
  await pointAt(page, 'ballon-dor', 2);
  await awaitCard(page, 'ballon-dor');
  const short = () =>
    onCard(page, (dialog) => {
      for (const part of dialog.querySelectorAll('.claims ~ *')) part.remove();
      return dialog.getBoundingClientRect().height;
    });
  const narrow = (await short()) ?? 0;
  await page.setViewportSize({ width: 900, height: 1400 });
  await expect.poll(async () => (await readCard(page))?.box.width).toBe(400);
  expect((await readCard(page))?.box.height).toBeLessThan(narrow);
  const overflows = () =>
    onCard(page, (dialog) => {
      const body = dialog.querySelector('.body');
      return body ? body.scrollHeight - body.clientHeight : null;
    });
  await page.setViewportSize({ width: 330, height: 1400 });
  await expect.poll(async () => (await readCard(page))?.box.width).toBeLessThan(330);
  expect(await overflows()).toBe(0);
});

test('keeps beside its mention at another zoom of the browser', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const worker = await extensionWorker(context);
  const zoom = (factor: number) =>
    worker.evaluate(
      async ([address, to]) => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
        if (tab) await chrome.tabs.setZoom(tab.id, Number(to));
      },
      [page.url(), factor] as const,
    );
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  for (const factor of [2, 0.5, 1]) {
    await zoom(factor);
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(factor);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await pointAt(page, 'martin-solveig');
    await awaitCard(page, 'martin-solveig');
    await expect.poll(() => distance(page, 'martin-solveig')).toBeGreaterThan(2);
    expect(await distance(page, 'martin-solveig')).toBeLessThan(16);
    const { x, y, width, height } = (await awaitCard(page, 'martin-solveig')).box;
    const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect([x >= 0, y >= 0, x + width <= view.width, y + height <= view.height]).toEqual([true, true, true, true]);
  }
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

/** Opens a part of the page of components. */
const openPart = (page: Page, name: string) =>
  page.evaluate((called) => {
    const part = document.querySelector(called);
    if (part && 'open' in part && typeof part.open === 'function') part.open();
  }, name);

test('can be pressed in a dialog of a component in a dialog of a component', async ({ page, pages }) => {
  await page.goto(pages.at('hostile/components.html'));
  await openPart(page, 'outer-part');
  await pointInto(page, 'On stage', 'martin-solveig');
  const { box } = await awaitCard(page, 'martin-solveig');
  expect(await onCard(page, parentOfHost)).toBe('inner');
  // Into it, where it stays, and on to another page of it.
  await page.mouse.move(box.x + 30, box.y + 40, { steps: 6 });
  await page.waitForTimeout(700);
  expect((await readCard(page))?.entity).toBe('martin-solveig');
  const close = await onCard(page, (dialog) => {
    const { x = 0, y = 0 } = dialog.querySelector('header button:last-child')?.getBoundingClientRect() ?? {};
    return { x: x + 10, y: y + 10 };
  });
  await page.mouse.click(close?.x ?? 0, close?.y ?? 0);
  await awaitNoCard(page);
});

test('called behind a dialog of a component it stands in that dialog', async ({ context, page, pages }) => {
  await page.goto(pages.at('hostile/components.html'));
  await awaitMarks(page);
  await openPart(page, 'outer-part');
  await jump(context, page, 'ada-hegerberg', 1);
  await awaitCard(page, 'ada-hegerberg');
  expect(await onCard(page, parentOfHost)).toBe('inner');
  expect(await focusInCard(page)).toBe('dialog');
});

test('is seen over a component’s part in full screen', async ({ page, pages }) => {
  await page.goto(pages.at('hostile/components.html'));
  await page.evaluate(() =>
    addEventListener('click', () => {
      const part = document.querySelector('full-part');
      if (part && 'open' in part && typeof part.open === 'function') part.open();
    }),
  );
  await page.mouse.click(5, 300);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('full-part');
  await pointInto(page, 'waited for', 'ada-hegerberg');
  await awaitCard(page, 'ada-hegerberg');
  expect(await onCard(page, parentOfHost)).toBe('full');
  const file = shot('fullscreen-component');
  await page.screenshot({ path: file });
  expect(findColour(readPicture(file), PAPER)?.box.width).toBeGreaterThan(380);
});
