/** The card without a mouse: by key, for assistive technology, by touch. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from '../../scripts/drive/chromium';
import { DIST } from '../../scripts/paths';
import { focusInCard, jump } from './calling';
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
  test,
} from './touchline';

test('called, it has the focus, and shows where its mention is', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await jump(context, page, 'martin-solveig', 2);
  await awaitCard(page, 'martin-solveig');
  expect(await focusInCard(page)).toBe('dialog');
  const mark = (await marksOf(page)).filter(({ entity }) => entity === 'martin-solveig')[2]?.boxes[0];
  const ring = await onCard(page, (dialog) => {
    const root = dialog.getRootNode();
    const { x, y, width, height } =
      (root instanceof ShadowRoot && root.querySelector('.ring')?.getBoundingClientRect()) || new DOMRect();
    return { x, y, width, height };
  });
  if (!mark || !ring) throw new Error('no mark, or no ring');
  expect(mark.y).toBeGreaterThan(0);
  expect(mark.y).toBeLessThan(760);
  expect(Math.abs(ring.x + ring.width / 2 - (mark.x + mark.width / 2))).toBeLessThan(2);
  expect(Math.abs(ring.y + ring.height / 2 - (mark.y + mark.height / 2))).toBeLessThan(2);
});

test('Escape gives the focus back', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await page.evaluate(() => {
    const input = document.createElement('input');
    document.body.prepend(input);
    input.focus();
  });
  await jump(context, page, 'ada-hegerberg', 0);
  await awaitCard(page, 'ada-hegerberg');
  await expect.poll(() => focusInCard(page)).toBe('dialog');
  await page.keyboard.press('Escape');
  await awaitNoCard(page);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
});

test('Tab goes through the card and out of it, on from where the reader was', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await page.evaluate(() => {
    for (const id of ['before', 'after']) {
      const button = document.createElement('button');
      button.id = id;
      document.body.append(button);
    }
    document.getElementById('before')?.focus();
  });
  await jump(context, page, 'ballon-dor', 0);
  await awaitCard(page, 'ballon-dor');
  await expect.poll(() => focusInCard(page)).toBe('dialog');
  const stops = (await onCard(page, (dialog) => dialog.querySelectorAll('a[href], button').length)) ?? 0;
  for (let i = 0; i < stops; i += 1) {
    await page.keyboard.press('Tab');
    expect(await focusInCard(page), `stop ${i + 1} of ${stops}`).toMatch(/^(a|button)$/);
  }
  await page.keyboard.press('Tab');
  await awaitNoCard(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('after');
});

test('called again after the focus was in a frame, it still closes', async ({ context, page, pages }) => {
  await page.goto(pages.at('frames.html'));
  await awaitMarks(page);
  await page.locator('#inline').click();
  await jump(context, page, 'ballon-dor', 0);
  await awaitCard(page, 'ballon-dor');
  // Taking the first card down must not send the focus through the frame: that press would be taken for the reader's.
  await jump(context, page, 'ballon-dor', 0);
  await awaitCard(page, 'ballon-dor');
  await page.keyboard.press('Escape');
  await awaitNoCard(page);
});

test('a pointer elsewhere does not close a card that has the focus', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await jump(context, page, 'ada-hegerberg', 0);
  const { box } = await awaitCard(page, 'ada-hegerberg');
  await page.mouse.move(box.x + 30, box.y + 30);
  await page.mouse.move(2, 2, { steps: 3 });
  await page.waitForTimeout(600);
  expect((await readCard(page))?.entity).toBe('ada-hegerberg');
});

test('a tap on a mention opens, a tap elsewhere closes, and a link takes its own', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  const session = await context.newCDPSession(page);
  const tap = async (x: number, y: number) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const { x, y } = await pointOf(page, 'ada-hegerberg');
  await tap(x, y);
  await awaitCard(page, 'ada-hegerberg');
  await tap(5, 5);
  await awaitNoCard(page);
  await page.evaluate(() => {
    const paragraph = document.getElementById('first');
    const link = document.createElement('a');
    link.href = '#here';
    link.append(...(paragraph?.childNodes ?? []));
    paragraph?.append(link);
  });
  await page.waitForTimeout(400);
  await tap(x, y);
  await expect.poll(() => page.url()).toContain('#here');
  await page.waitForTimeout(400);
  expect(await readCard(page)).toBeNull();
});

test.describe('with an open root', () => {
  test('axe finds nothing: light, dark, forced colours, reduced motion', async ({ pages }) => {
    const extension = mkdtempSync(path.join(tmpdir(), 'touchline-open-'));
    cpSync(path.join(DIST, 'chrome'), extension, { recursive: true });
    const script = path.join(extension, 'content-scripts/card.js');
    const closed = readFileSync(script, 'utf8');
    const opened = closed.replace(/mode:"closed"/, 'mode:"open"');
    expect(opened).not.toBe(closed);
    writeFileSync(script, opened);
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

    const context = await launchChromium({ headless: true, extension, hosts: 'MAP *.test 127.0.0.1' });
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      for (const media of [
        { colorScheme: 'light' },
        { colorScheme: 'dark' },
        { forcedColors: 'active' },
        { reducedMotion: 'reduce' },
      ] as const) {
        await page.emulateMedia({
          colorScheme: 'light',
          forcedColors: 'none',
          reducedMotion: 'no-preference',
          ...media,
        });
        await page.goto(pages.at('article.html'));
        await pointAt(page, 'martin-solveig', 1);
        await awaitCard(page, 'martin-solveig');
        await page.waitForTimeout(200);
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe: checker } = globalThis as unknown as {
            axe: {
              run(
                context: object,
                options: object,
              ): Promise<{
                passes: unknown[];
                violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
              }>;
            };
          };
          const result = await checker.run(
            { include: [['div[popover]']] },
            { resultTypes: ['violations', 'passes'], rules: { 'target-size': { enabled: true } } },
          );
          if (result.passes.length < 5) throw new Error('axe has not looked into the card');
          return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
        });
        expect(violations, JSON.stringify(media)).toEqual([]);
        const small = await onCard(page, (dialog) =>
          [...dialog.querySelectorAll('a, button')].flatMap((target) => {
            const { width, height } = target.getBoundingClientRect();
            return width < 24 || height < 24 ? [target.outerHTML] : [];
          }),
        );
        expect(small).toEqual([]);
      }
    } finally {
      await context.close();
    }
  });
});
