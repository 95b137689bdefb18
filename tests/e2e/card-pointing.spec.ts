/** When the card opens and closes for a pointer, and what does not keep it from opening. */
import {
  awaitCard,
  awaitMarks,
  awaitNoCard,
  ENTITIES,
  expect,
  marksOf,
  pointAt,
  pointOf,
  readCard,
  test,
} from './touchline';

test('stands beside its mention and inside the viewport', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  for (const entity of ENTITIES) {
    const { x, y } = await pointOf(page, entity);
    await page.mouse.move(x, y);
    const { box } = await awaitCard(page, entity);
    const mark = (await marksOf(page)).find((candidate) => candidate.entity === entity)?.boxes[0];
    if (!mark) throw new Error('the mark is gone');
    const apart =
      box.y >= mark.y + mark.height ||
      box.y + box.height <= mark.y ||
      box.x >= mark.x + mark.width ||
      box.x + box.width <= mark.x;
    expect(apart).toBe(true);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1000);
    expect(box.y + box.height).toBeLessThanOrEqual(760);
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
  }
});

test('opens only for a pointer that rests', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'ada-hegerberg');
  await page.waitForTimeout(120);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(500);
  expect(await readCard(page)).toBeNull();
});

test('opens again for a pointer that slips off and comes back', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'ada-hegerberg');
  await awaitCard(page, 'ada-hegerberg');
  const { x, y } = await pointOf(page, 'ada-hegerberg');
  for (const pause of [20, 100, 200, 290, 350]) {
    await page.mouse.move(2, 2);
    await page.waitForTimeout(pause);
    await page.mouse.move(x, y);
    await page.waitForTimeout(400);
    expect((await readCard(page))?.entity, `after ${pause} ms`).toBe('ada-hegerberg');
  }
});

test('stays while the pointer goes into it, closes after it has left', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'ada-hegerberg');
  const { box } = await awaitCard(page, 'ada-hegerberg');
  await page.mouse.move(box.x + 40, box.y + 40, { steps: 8 });
  await page.waitForTimeout(700);
  expect((await readCard(page))?.entity).toBe('ada-hegerberg');
  await page.mouse.move(2, 2);
  await awaitNoCard(page);
});

test('Escape ends a pending opening and closes an open card, until the pointer comes anew', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'ada-hegerberg');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  expect(await readCard(page)).toBeNull();
  await page.mouse.move(2, 2);
  await pointAt(page, 'ada-hegerberg');
  await awaitCard(page, 'ada-hegerberg');
  await page.keyboard.press('Escape');
  await awaitNoCard(page);
});

test('goes from mention to mention with one card', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'ballon-dor');
  await awaitCard(page, 'ballon-dor');
  const { box } = (await readCard(page)) ?? { box: null };
  const target = (await marksOf(page)).find(
    ({ entity, boxes }) =>
      entity === 'ada-hegerberg' &&
      boxes[0] &&
      box &&
      (boxes[0].x + boxes[0].width / 2 > box.x + box.width || boxes[0].y < box.y),
  )?.boxes[0];
  if (!target) throw new Error('no mention beside the card');
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 5 });
  await awaitCard(page, 'ada-hegerberg');
  expect(await page.evaluate(() => document.querySelectorAll('div[popover]').length)).toBe(1);
});

test('is gone when the page comes back from the back-forward cache, and opens again', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });
  await page.goto(pages.at('plain.html'));
  await page.evaluate(() => history.back());
  await expect.poll(() => page.url()).toContain('article.html');
  expect(await page.evaluate(() => (globalThis as unknown as { persisted?: boolean }).persisted)).toBe(true);
  expect(await readCard(page)).toBeNull();
  expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
  await awaitMarks(page);
  await page.mouse.move(2, 2);
  await pointAt(page, 'ada-hegerberg');
  await awaitCard(page, 'ada-hegerberg');
});

test('opens nothing for forged events', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  const { x, y } = await pointOf(page, 'ada-hegerberg');
  await page.evaluate(
    ({ clientX, clientY }) => {
      const init = { bubbles: true, clientX, clientY, pointerType: 'mouse' };
      for (const type of ['pointerover', 'pointermove', 'mousemove']) {
        document.elementFromPoint(clientX, clientY)?.dispatchEvent(new PointerEvent(type, init));
      }
    },
    { clientX: x, clientY: y },
  );
  await page.waitForTimeout(600);
  expect(await readCard(page)).toBeNull();
});

test('survives its worker', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await pointAt(page, 'ballon-dor');
  await awaitCard(page, 'ballon-dor');
});
