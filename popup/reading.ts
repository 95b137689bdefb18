/** Reads all that the popup shows: first the page, then the background, once each. */
import { askBackground } from '../src/ask-background';
import { browser } from '../src/browser';
import { type Frame, mentionsOf, readFrames } from '../src/frames';
import type { TabStatus } from '../src/messages';

export interface Reading {
  readonly tabId: number;
  readonly status: TabStatus;
  /** Null where the browser keeps extensions out of the page. */
  readonly frames: readonly Frame[] | null;
}

/** Null where the background does not answer, or knows no such tab. */
export async function readTab(tabId: number): Promise<Reading | null> {
  const frames = (await isReadable(tabId)) ? await readFrames(tabId) : null;
  const outcome = await askBackground({ type: 'tab-status', tabId, mentions: mentionsOf(frames ?? []) });
  return outcome.ok ? { tabId, status: outcome.reply, frames } : null;
}

/** The browser names the address of a tab only where access is granted; a script for any other would wait for ever. */
async function isReadable(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).url !== undefined;
  } catch {
    return false;
  }
}
