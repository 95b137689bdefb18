/** Asks the background what a card shows, once per mention and passage. */
import { browser } from '../../../src/browser';
import type { CardModel, TopicModel } from '../../../src/card-model';
import type { Message, Outcome, PageMessages, ReplyOf } from '../../../src/messages';

/** Why there is nothing to show. `updated`: the extension was updated under this page, which must be loaded again. */
export type LookupFailure = 'updated' | 'failed';
export type LookupResult<Model> =
  | { readonly ok: true; readonly model: Model }
  | { readonly ok: false; readonly reason: LookupFailure };

/** Passages kept; a reader goes back and forth between few. */
const CACHE_SIZE = 50;

const cards = new Map<string, Promise<LookupResult<CardModel>>>();

async function ask<Type extends 'lookup' | 'lookup-topic'>(
  message: Message<PageMessages, Type>,
): Promise<LookupResult<ReplyOf<PageMessages, Type>>> {
  try {
    const outcome: Outcome<ReplyOf<PageMessages, Type>> = await browser.runtime.sendMessage(message);
    return outcome.ok ? { ok: true, model: outcome.reply } : { ok: false, reason: 'failed' };
  } catch {
    // The background cannot be reached at all: after an update, this script is nobody's any more.
    return { ok: false, reason: isOrphaned() ? 'updated' : 'failed' };
  }
}

/** Whether the extension was updated or removed under this page. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** What the card of an entity shows in a passage. Asked once; a failure is not kept. */
export function lookUp(entity: string, passage: string): Promise<LookupResult<CardModel>> {
  const key = `${entity}\n${passage}`;
  const known = cards.get(key);
  if (known) return known;
  const result = ask({ type: 'lookup', entity, passage });
  cards.set(key, result);
  const oldest = cards.keys().next();
  if (cards.size > CACHE_SIZE && !oldest.done) cards.delete(oldest.value);
  result.then(({ ok }) => {
    if (!ok) cards.delete(key);
  });
  return result;
}

/** One topic of an entity in full. */
export function lookUpTopic(entity: string, topic: string): Promise<LookupResult<TopicModel>> {
  return ask({ type: 'lookup-topic', entity, topic });
}
