/** Points at a mention in Chromium, for the scripts that take pictures. */
import type { Page } from '@playwright/test';
import { readCard } from './chromium';
import { readMarks } from './reading';

/** How far below the window's upper edge the mention's paragraph stands, in CSS pixels. */
const ROOM_ABOVE = 120;

/** How long the card may take, in milliseconds. */
const PATIENCE_MS = 5000;

/** Scrolls to the nth mention of an entity, counted from 0, and points at it until its card is there. Throws where none comes. */
export async function openCard(page: Page, entity: string, occurrence: number): Promise<void> {
  const key = `touchline-${entity}`;
  await page.waitForFunction((name) => CSS.highlights.has(name), key);
  await page.evaluate(
    ([name, at, room]) => {
      const range = [...(CSS.highlights.get(name) ?? [])][at];
      const { top } = range?.startContainer.parentElement?.getBoundingClientRect() ?? { top: 0 };
      scrollTo({ top: scrollY + top - room, behavior: 'instant' });
    },
    [key, occurrence, ROOM_ABOVE] as const,
  );
  const box = (await page.evaluate(readMarks)).filter((mark) => mark.entity === entity)[occurrence]?.boxes[0];
  if (!box) throw new Error(`the page does not mention ${entity} so often`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const end = Date.now() + PATIENCE_MS;
  while ((await readCard(page))?.content !== 'ready') {
    if (Date.now() > end) throw new Error(`no card of ${entity} opened`);
    await page.waitForTimeout(100);
  }
}
