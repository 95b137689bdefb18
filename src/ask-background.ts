/** How the popup and the options page ask the background. */
import { browser } from './browser';
import type { BackgroundMessages, Message, Outcome, ReplyOf } from './messages';

/** Asks and gives the outcome; a background that cannot be reached at all is a failure like any other. */
export async function askBackground<Type extends keyof BackgroundMessages>(
  message: Message<BackgroundMessages, Type>,
): Promise<Outcome<ReplyOf<BackgroundMessages, Type>>> {
  try {
    // Where the worker was stopped before it could answer, there is no answer at all.
    return (await browser.runtime.sendMessage(message)) ?? { ok: false, reason: 'failed' };
  } catch {
    return { ok: false, reason: 'failed' };
  }
}
