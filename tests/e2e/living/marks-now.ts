import { readMarks } from '../../../scripts/drive/reading';
import { expect } from '../touchline';

/** A frame or the top frame of a page, whichever tool drives it. */
export interface Frame {
  evaluate<Result>(run: () => Result): Promise<Result>;
}

/** What is marked in a frame, or in a page's top frame, sorted. */
export async function textsOf(frame: Frame): Promise<readonly string[]> {
  return (await frame.evaluate(readMarks)).map(({ text }) => text).sort();
}

/** What design promises, with a little for a machine that has other things to do. */
const RIGHT_WITHIN_MS = 500;
const BUSY_MACHINE_MS = 4500;

/** Waits until exactly these are marked, as long as a reader may have to. */
export async function awaitTexts(frame: Frame, texts: readonly string[]): Promise<void> {
  await expect
    .poll(() => textsOf(frame), { timeout: RIGHT_WITHIN_MS + BUSY_MACHINE_MS, intervals: [50] })
    .toEqual([...texts].sort());
}

/** A browser that has just started, with all it has to do then, takes longer for its first page. */
const FIRST_PAGE_MS = 15_000;

/** Opens a page and waits until exactly these are marked. */
export async function openMarked(
  page: Frame & { goto(address: string): Promise<unknown> },
  address: string,
  texts: readonly string[],
): Promise<void> {
  await page.goto(address);
  await expect.poll(() => textsOf(page), { timeout: FIRST_PAGE_MS }).toEqual([...texts].sort());
}

/**
 * Records at every frame and in every task what the marks show, from now on. The function it gives tells all texts that
 * were ever marked: a wrong word among them was on screen, however short.
 */
export async function watchMarkedTexts(page: Frame): Promise<() => Promise<readonly string[]>> {
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
  return async () => {
    // What is there now may have come since the last frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    return page.evaluate(() => [...((window as unknown as { seenTexts: Set<string> }).seenTexts ?? [])].sort());
  };
}
