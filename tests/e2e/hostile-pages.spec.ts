/** Pages that mean no good: they are marked, cards open on them, and nothing of ours is said in their consoles. */
import { listenForErrors } from './faults';
import { HOSTILE, type HostileName, type HostileServer, serveHostilePages } from './hostile-server';
import {
  awaitCard,
  awaitMarks,
  awaitNoCard,
  expect,
  type Fixtures,
  marksOf,
  onCard,
  pointAt,
  readCard,
  test,
} from './touchline';

let server: HostileServer;
test.beforeAll(async () => {
  server = await serveHostilePages();
});
test.afterAll(() => server.close());

/** Where the page's own world is broken, or too deep or too big for the remote protocol, only the host of a card can be looked for. */
const BLIND: readonly HostileName[] = ['prototypes replaced', 'nested 10,000 levels', '1,000,000 text nodes'];

for (const name of Object.keys(HOSTILE) as HostileName[]) {
  test(name, async ({ context, page }) => {
    test.setTimeout(90_000);
    const errors = listenForErrors(context);
    await page.goto(server.at(name));
    if (BLIND.includes(name)) {
      await page.waitForTimeout(name === '1,000,000 text nodes' ? 10_000 : 2000);
      const { x, y } = await inOwnWorld(page, MIDDLE_OF_NAME);
      await page.mouse.move(x, y);
      await expect.poll(() => inOwnWorld(page, COUNT_HOSTS)).toBe(1);
      await page.waitForTimeout(500);
      await page.keyboard.press('Escape');
      await expect.poll(() => inOwnWorld(page, COUNT_HOSTS)).toBe(0);
    } else {
      await expect.poll(async () => (await marksOf(page)).length, { timeout: 40_000 }).toBeGreaterThan(1);
      await page.mouse.move(2, 2);
      await pointAt(page, 'martin-solveig');
      expect((await awaitCard(page, 'martin-solveig')).claims.length).toBe(3);
      const links = await onCard(page, (dialog) =>
        [...dialog.querySelectorAll('a')].map((link) => [link.href, link.target]),
      );
      for (const [href, target] of links ?? []) {
        expect(href).toMatch(/^https:\/\/(?!evil\.test)/);
        expect(target).toBe('_blank');
      }
      await page.keyboard.press('Escape');
      await awaitNoCard(page);
    }
    // (That a sandboxed frame may run no script is said by the browser, of anybody's.)
    expect(errors.filter((error) => !error.includes('sandboxed'))).toEqual([]);
  });
}

const COUNT_HOSTS = `document.querySelectorAll('div[popover]').length`;
const MIDDLE_OF_NAME = `(() => {
  const text = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild).at(-1);
  const start = text.data.indexOf('Martin Solveig');
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + 14);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
})()`;

/** Evaluates in a world of its own, as ours is: nothing that the page has replaced is replaced there. */
async function inOwnWorld(page: Fixtures['page'], expression: string) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const contextId = world.executionContextId;
  const { result } = await session.send('Runtime.evaluate', { contextId, returnByValue: true, expression });
  await session.detach();
  return result.value;
}

test('marks that a page clears from the registry come back', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  const before = (await awaitMarks(page)).length;
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.body.append('.');
  });
  await expect.poll(async () => (await marksOf(page)).length, { timeout: 2000 }).toBe(before);
});

test('a page that moves, hides or removes the card’s host cannot read it, break it or keep it', async ({
  context,
  page,
  pages,
}) => {
  const errors = listenForErrors(context);
  await page.goto(pages.at('article.html'));
  for (const deed of ['move', 'hide', 'close', 'read', 'remove'] as const) {
    await page.mouse.move(2, 2);
    await awaitNoCard(page);
    await pointAt(page, 'martin-solveig');
    await awaitCard(page, 'martin-solveig');
    const seen = await page.evaluate((what) => {
      const host = document.querySelector<HTMLElement>('div[popover]');
      if (what === 'move') document.body.prepend(host ?? '');
      if (what === 'hide') host?.style.setProperty('display', 'none', 'important');
      if (what === 'close') host?.hidePopover();
      if (what === 'remove') host?.remove();
      return { shadow: host?.shadowRoot ?? null, text: host?.textContent, html: host?.innerHTML };
    }, deed);
    expect(seen).toEqual({ shadow: null, text: '', html: '' });
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('div[popover]').length), deed).toBe(0);
  }
  await pointAt(page, 'ada-hegerberg');
  await awaitCard(page, 'ada-hegerberg');
  expect(errors).toEqual([]);
});

test('a million changes in a row leave the page usable, and the marks right', async ({ page, pages }) => {
  test.setTimeout(90_000);
  await page.goto(pages.at('article.html'));
  const before = (await awaitMarks(page)).length;
  await page.evaluate(async () => {
    const line = document.createElement('p');
    line.append('0');
    document.body.append(line);
    for (let count = 0; count < 1_000_000; count += 1) {
      if (line.firstChild) line.firstChild.nodeValue = String(count);
      if (count % 50_000 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await expect.poll(async () => (await marksOf(page)).length).toBe(before);
  await pointAt(page, 'ada-hegerberg');
  await awaitCard(page, 'ada-hegerberg');
});

test('forged events open nothing, press nothing and close nothing', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  const forge = (x: number, y: number) =>
    page.evaluate(
      ([clientX, clientY]) => {
        const init = {
          bubbles: true,
          composed: true,
          cancelable: true,
          clientX,
          clientY,
          pointerType: 'touch',
          key: 'Escape',
        };
        const target = document.elementFromPoint(clientX ?? 0, clientY ?? 0) ?? document.body;
        for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click', 'pointerout'])
          target.dispatchEvent(new PointerEvent(type, init));
        for (const type of ['keydown', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, init));
        for (const type of ['blur', 'scroll', 'pageshow', 'visibilitychange']) {
          window.dispatchEvent(new Event(type));
          document.dispatchEvent(new Event(type));
        }
      },
      [x, y] as const,
    );
  const box = (await awaitMarks(page)).find(({ entity }) => entity === 'martin-solveig')?.boxes[0];
  await forge((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await page.waitForTimeout(700);
  expect(await readCard(page)).toBeNull();
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  await forge(2, 2);
  await page.waitForTimeout(700);
  expect((await readCard(page))?.entity).toBe('martin-solveig');
});

test('a forged pagehide takes neither marks nor an open card away', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await page.waitForTimeout(500);
  expect((await marksOf(page)).length).toBe(10);
  expect((await readCard(page))?.entity).toBe('martin-solveig');
});

test('forged returns from the back-forward cache keep the worker from nobody', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const other = await context.newPage();
  await other.goto(pages.at('article.html', 'other.test'));
  await page.evaluate(() => {
    for (let at = 0; at < 3000; at += 1) dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await other.bringToFront();
  const start = Date.now();
  await pointAt(other, 'martin-solveig');
  await awaitCard(other, 'martin-solveig');
  // With every one of them believed it takes the worker several seconds to come to this card.
  expect(Date.now() - start).toBeLessThan(4000);
});
