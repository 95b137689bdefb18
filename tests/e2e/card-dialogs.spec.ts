/** The card over what lies on top of a page: dialogs and full screen, of the page and of its components. */
import type { Page } from '@playwright/test';
import { focusInCard, jump } from './calling';
import { findColour, readPicture } from './pixels';
import { awaitCard, awaitMarks, awaitNoCard, expect, onCard, pointAt, readCard, shot, test } from './touchline';

const PAPER = [255, 253, 248] as const;

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

/** Opens a part of the page of components. */
const openPart = (page: Page, name: string) =>
  page.evaluate((called) => {
    const part = document.querySelector(called);
    if (part && 'open' in part && typeof part.open === 'function') part.open();
  }, name);

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
