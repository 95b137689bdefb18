/**
 * The corner of the extension API that content scripts need. They go without the polyfill (9.7 KB minified): both
 * browsers have these four under this name, with promises.
 */
import type { Message, Outcome, PageMessages, ReplyOf } from '../src/messages';

/** Replies at once, or not at all. */
export type Listener = (
  message: unknown,
  sender: { readonly id?: string },
  reply: (outcome: Outcome<unknown>) => void,
) => void;

interface Runtime {
  /** Undefined once the extension was updated or removed under this page. */
  readonly id?: string;
  sendMessage(message: { readonly type: keyof PageMessages }): Promise<unknown>;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

declare const chrome: { readonly runtime?: Runtime };

/**
 * Undefined where the extension was updated or removed under this page. Asked for when it is needed: the first look at it
 * costs a page a third of what reading its text does.
 */
export const runtime = (): Runtime | undefined => chrome.runtime;

/** Whether the extension was updated or removed under this page: nothing can be asked any more. */
export function isOrphaned(): boolean {
  return runtime()?.id === undefined;
}

/**
 * Asks the background and gives the outcome; one that cannot be reached is a failure like any other. Never rejects. Asked
 * once more where there is no answer: the worker was stopped midway, and to ask again wakes it. Nothing that a page may ask
 * for does harm when it is done twice.
 */
export async function askBackground<Type extends keyof PageMessages>(
  message: Message<PageMessages, Type>,
): Promise<Outcome<ReplyOf<PageMessages, Type>>> {
  return (await answerTo(message)) ?? (await answerTo(message)) ?? { ok: false, reason: 'failed' };
}

/** Null where there is none: the background answers every message with an outcome. */
async function answerTo<Type extends keyof PageMessages>(
  message: Message<PageMessages, Type>,
): Promise<Outcome<ReplyOf<PageMessages, Type>> | null> {
  try {
    return ((await runtime()?.sendMessage(message)) as Outcome<ReplyOf<PageMessages, Type>> | undefined) ?? null;
  } catch {
    return null;
  }
}
