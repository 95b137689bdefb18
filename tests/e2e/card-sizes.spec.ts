/** The card in views of every size: narrow, low, pinched, zoomed by the page or by the browser. */
import { distance } from './card-distance';
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
  test,
} from './touchline';

declare const chrome: {
  readonly tabs: {
    query(about: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
};

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
