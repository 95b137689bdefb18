/** The frames of a tab and the mentions in them: for the popup, the badge and the commands. */
import './annotator-handle';
import './scout-handle';
import { browser } from './browser';
import type { FrameMessages, FrameReading, Message, Outcome, PageMention, ReplyOf } from './messages';

export interface Frame {
  readonly frameId: number;
  readonly reading: FrameReading;
}

/** Where a mention stands: the frame, and its number there in the order of the frame. */
export interface Place {
  readonly frameId: number;
  readonly index: number;
}

/**
 * Reads every frame of a tab that holds an annotator, in one go; the tab's own document comes first. Null where the
 * browser keeps extensions out of the page.
 */
export async function readFrames(tabId: number): Promise<readonly Frame[] | null> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // Without it the browser waits for every frame to finish loading, and some never do.
      injectImmediately: true,
      // Runs in the content scripts' own world of each frame.
      func: () => globalThis.touchlineAnnotator?.read() ?? null,
    });
    return results
      .map(({ frameId, result }) => ({ frameId, reading: (result ?? null) as FrameReading | null }))
      .filter((frame): frame is Frame => frame.reading !== null)
      .sort((a, b) => a.frameId - b.frameId);
  } catch {
    return null;
  }
}

/** How many mentions there are in a tab, over all frames; 0 where nothing can be read. */
export async function countMentions(tabId: number): Promise<number> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // Without it the browser waits for every frame to finish loading, and some never do.
      injectImmediately: true,
      func: () => globalThis.touchlineAnnotator?.count() ?? 0,
    });
    return results.reduce((sum, { result }) => sum + Number(result ?? 0), 0);
  } catch {
    return 0;
  }
}

/** Has every scout of a tab tell anew of its trigger word, because something else was decided for the site. */
export async function askScouts(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => globalThis.touchlineScout?.askAgain(),
    });
  } catch {
    // Where the browser keeps extensions out there is no scout.
  }
}

/** Asks the annotator of one frame. Never rejects: a frame that has gone meanwhile knows nothing. */
export async function askFrame<Type extends keyof FrameMessages>(
  tabId: number,
  frameId: number,
  message: Message<FrameMessages, Type>,
): Promise<Outcome<ReplyOf<FrameMessages, Type>>> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId });
  } catch {
    return { ok: false, reason: 'unknown' };
  }
}

/** Every mention of a tab, or of one entity, frame by frame. Pure. */
export function placesOf(frames: readonly Frame[], entity?: string): readonly Place[] {
  return frames.flatMap(({ frameId, reading }) =>
    reading.entities.flatMap((found, index) => (entity === undefined || found === entity ? [{ frameId, index }] : [])),
  );
}

/** The mention that was last gone to, in whichever frame; null before the first. Pure. */
export function currentPlace(frames: readonly Frame[]): Place | null {
  let latest: { readonly at: number; readonly place: Place } | null = null;
  for (const { frameId, reading } of frames) {
    const { current } = reading;
    if (current && current.at > (latest?.at ?? 0))
      latest = { at: current.at, place: { frameId, index: current.index } };
  }
  return latest?.place ?? null;
}

/**
 * The place after or before another, round and round: after the last comes the first. Where `from` is not one of the
 * places, the nearest one on the way is next. Null where there is none at all. Pure.
 */
export function stepFrom(places: readonly Place[], from: Place | null, step: 1 | -1): Place | null {
  if (places.length === 0) return null;
  if (from === null) return places.at(step === 1 ? 0 : -1) ?? null;
  const isAfter = (place: Place) =>
    place.frameId > from.frameId || (place.frameId === from.frameId && place.index > from.index);
  const isBefore = (place: Place) =>
    place.frameId < from.frameId || (place.frameId === from.frameId && place.index < from.index);
  return step === 1
    ? (places.find(isAfter) ?? places[0] ?? null)
    : (places.findLast(isBefore) ?? places.at(-1) ?? null);
}

export function samePlace(a: Place, b: Place): boolean {
  return a.frameId === b.frameId && a.index === b.index;
}

/** Scrolls the tab to a mention and opens its card there. */
export async function goTo(tabId: number, { frameId, index }: Place): Promise<void> {
  await askFrame(tabId, frameId, { type: 'go-to-mention', index });
}

/** The passages that a page's story is ranked by: each costs a ranking, and the first ones say what a page is about. */
const MAX_PASSAGES = 16;

/** What the frames tell of their passages, as much of it as a story needs. Pure. */
export function mentionsOf(frames: readonly Frame[]): readonly PageMention[] {
  return frames.flatMap(({ reading }) => reading.mentions).slice(0, MAX_PASSAGES);
}
