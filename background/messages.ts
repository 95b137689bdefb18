/** Receives every message to the background: who may send it, what it must look like, who answers it. */
import * as v from 'valibot';
import { browser, type Runtime } from '../src/browser';
import type { BackgroundMessages, Outcome, PayloadOf, ReplyOf } from '../src/messages';
import { messageSchemas } from './message-schemas';

/** Where a message comes from. `other` is whatever is not ours: it is refused. */
export type Origin = 'page' | 'extension-page' | 'other';

/** Thrown by handlers where what is asked for does not exist: no fault of ours, and not to be logged as one. */
export class UnknownError extends Error {}

type Handler<T extends keyof BackgroundMessages> = (
  payload: PayloadOf<BackgroundMessages, T>,
  sender: Runtime.MessageSender,
) => Promise<ReplyOf<BackgroundMessages, T>>;

export type Handlers = {
  readonly [T in keyof BackgroundMessages]: { readonly from: readonly Origin[]; readonly handle: Handler<T> };
};

/** Tells content scripts from our own pages. All of it is said by the browser, nothing by the message. */
export function originOf(sender: Runtime.MessageSender): Origin {
  if (sender.id !== browser.runtime.id) return 'other';
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return 'extension-page';
  return sender.tab ? 'page' : 'other';
}

/** Answers messages by a table of handlers. Call at top level: a worker that was asleep is woken for its listeners. */
export function answerMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(handlers, message, sender),
  );
}

/** The outcome of one message. Never rejects. */
async function answer(handlers: Handlers, message: unknown, sender: Runtime.MessageSender): Promise<Outcome<unknown>> {
  const type = typeOf(message);
  return type === null ? { ok: false, reason: 'refused' } : answerTyped(handlers, type, message, sender);
}

function typeOf(message: unknown): keyof BackgroundMessages | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  const { type } = message;
  return typeof type === 'string' && isMessageType(type) ? type : null;
}

function isMessageType(type: string): type is keyof BackgroundMessages {
  return Object.hasOwn(messageSchemas, type);
}

async function answerTyped<T extends keyof BackgroundMessages>(
  handlers: Handlers,
  type: T,
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Outcome<ReplyOf<BackgroundMessages, T>>> {
  const { from, handle } = handlers[type];
  if (!from.includes(originOf(sender))) return { ok: false, reason: 'refused' };
  const payload = v.safeParse(messageSchemas[type], message);
  if (!payload.success) return { ok: false, reason: 'refused' };
  try {
    return { ok: true, reply: await handle(payload.output, sender) };
  } catch (error) {
    if (error instanceof UnknownError) return { ok: false, reason: 'unknown' };
    console.error(`Touchline: ${type} failed`, error);
    return { ok: false, reason: 'failed' };
  }
}
