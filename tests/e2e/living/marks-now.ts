import type { Page } from '@playwright/test';
import { expect, marksOf } from '../touchline';

/** What is marked, in the order of the page within each entity. */
export async function textsOf(page: Page): Promise<readonly string[]> {
  return (await marksOf(page)).map(({ text }) => text).sort();
}

/** What design promises, with a little for a machine that has other things to do. */
const RIGHT_WITHIN_MS = 500;
const BUSY_MACHINE_MS = 1500;

/** Waits until exactly these are marked, as long as a reader may have to. */
export async function awaitTexts(page: Page, texts: readonly string[]): Promise<void> {
  await expect
    .poll(() => textsOf(page), { timeout: RIGHT_WITHIN_MS + BUSY_MACHINE_MS, intervals: [50] })
    .toEqual([...texts].sort());
}

/**
 * Records at every frame and in every task what the marks show, from now on. The function it gives tells all texts that
 * were ever marked: a wrong word among them was on screen, however short.
 */
export async function watchMarkedTexts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenTexts: seen });
    const look = () => {
      for (const highlight of CSS.highlights.values()) {
        for (const range of highlight) {
          if (!range.startContainer.isConnected) continue;
          const live = document.createRange();
          try {
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            seen.add(live.toString());
          } catch {
            seen.add('(outside its text)');
          }
        }
      }
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => [...((window as unknown as { seenTexts: Set<string> }).seenTexts ?? [])].sort());
}
