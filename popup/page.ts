/** What stands on the page of a tab: asks the annotator of each of its frames. */
import { browser } from '../src/browser';
import type { FrameMessages, MentionCounts, Message, Outcome, ReplyOf } from '../src/messages';

export interface Frame {
  readonly frameId: number;
  readonly counts: MentionCounts;
}

export type PageReading =
  | { readonly is: 'read'; readonly frames: readonly Frame[] }
  /** The browser keeps extensions out of this page. */
  | { readonly is: 'closed' };

/** Reads every frame of a tab. Frames without an annotator hold no mention and are left out. */
export async function readPage(tabId: number): Promise<PageReading> {
  let frameIds: readonly number[];
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // Runs in the content scripts' own world of each frame; the key is the annotator's (content-scripts/annotator).
      func: () => globalThis.touchlineAnnotator === true,
    });
    frameIds = results.filter(({ result }) => result === true).map(({ frameId }) => frameId);
  } catch {
    return { is: 'closed' };
  }
  const frames = await Promise.all(
    frameIds.map(async (frameId) => {
      const outcome = await askFrame(tabId, frameId, { type: 'count-mentions' });
      return outcome.ok ? { frameId, counts: outcome.reply } : null;
    }),
  );
  return { is: 'read', frames: frames.filter((frame) => frame !== null) };
}

async function askFrame<Type extends keyof FrameMessages>(
  tabId: number,
  frameId: number,
  message: Message<FrameMessages, Type>,
): Promise<Outcome<ReplyOf<FrameMessages, Type>>> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId });
  } catch {
    // The frame has gone meanwhile.
    return { ok: false, reason: 'unknown' };
  }
}

/** How often an entity is mentioned in all frames together. */
export function countIn(frames: readonly Frame[], entity: string): number {
  return frames.reduce((sum, { counts }) => sum + (counts[entity] ?? 0), 0);
}

/** Where the nth mention of an entity stands, counted from 0 through all frames; null if there are not so many. Pure. */
export function locate(
  frames: readonly Frame[],
  entity: string,
  occurrence: number,
): { readonly frameId: number; readonly occurrence: number } | null {
  let before = 0;
  for (const { frameId, counts } of frames) {
    const here = counts[entity] ?? 0;
    if (occurrence < before + here) return { frameId, occurrence: occurrence - before };
    before += here;
  }
  return null;
}

/** Scrolls the tab to a mention and opens its card there. */
export async function jumpTo(
  tabId: number,
  frames: readonly Frame[],
  entity: string,
  occurrence: number,
): Promise<void> {
  const place = locate(frames, entity, occurrence);
  if (!place) return;
  await askFrame(tabId, place.frameId, { type: 'jump-to-mention', entity, occurrence: place.occurrence });
}
