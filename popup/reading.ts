/** Reads all that the popup shows: first the page, then the background, once each. */
import { askBackground } from '../src/ask-background';
import { browser } from '../src/browser';
import { type Frame, mentionsOf, readFrames } from '../src/frames';
import type { TabStatus } from '../src/messages';
import { countClosedFrames } from './closed-frames';

/** Comes with the extension: it works without a network, and sends nobody anywhere. */
export const DEMO = browser.runtime.getURL('demo/demo.html');

export interface Reading {
  readonly tabId: number;
  readonly status: TabStatus;
  /** Null where the browser keeps extensions out of the page. */
  readonly frames: readonly Frame[] | null;
  /** How many frames of the page the browser keeps extensions out of. */
  readonly closedFrames: number;
  /** Our own demo: it is annotated by its own script, and no site. */
  readonly isDemo: boolean;
}

/** Null where the background does not answer, or knows no such tab. */
export async function readTab(tabId: number): Promise<Reading | null> {
  const address = await addressOf(tabId);
  const [frames, closedFrames] =
    address === undefined ? [null, 0] : await Promise.all([readFrames(tabId), countClosedFrames(tabId)]);
  const outcome = await askBackground({ type: 'tab-status', tabId, mentions: mentionsOf(frames ?? []) });
  const isDemo = address?.split('#')[0] === DEMO;
  return outcome.ok ? { tabId, status: outcome.reply, frames, closedFrames, isDemo } : null;
}

/** The browser names the address of a tab only where access is granted; a script for any other would wait for ever. */
async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}
