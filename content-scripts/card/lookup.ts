/** Asks the background what a card shows, once per mention and passage. */
import type { CardModel, TopicModel } from '../../src/card-model';
import type { Message, PageMessages, ReplyOf } from '../../src/messages';
import { askBackground, isOrphaned } from '../runtime';

/** Why there is nothing to show. `updated`: the extension was updated under this page, which must be loaded again. */
export type LookupFailure = 'updated' | 'failed';
export type LookupResult<Model> =
  | { readonly ok: true; readonly model: Model }
  | { readonly ok: false; readonly reason: LookupFailure };

/** Passages kept; a reader goes back and forth between few. */
const CACHE_SIZE = 50;

const cards = new Map<string, Promise<LookupResult<CardModel>>>();
/** Those that have come. A card that opens with its content is laid out once, not twice. */
const arrived = new Map<string, CardModel>();

async function ask<Type extends 'lookup' | 'lookup-topic'>(
  message: Message<PageMessages, Type>,
): Promise<LookupResult<ReplyOf<PageMessages, Type>>> {
  const outcome = await askBackground(message);
  if (outcome.ok) return { ok: true, model: outcome.reply };
  return { ok: false, reason: isOrphaned() ? 'updated' : 'failed' };
}

/** What the card of an entity shows in a passage. Asked once; a failure is not kept. */
export function lookUp(entity: string, passage: string): Promise<LookupResult<CardModel>> {
  const key = keyOf(entity, passage);
  const known = cards.get(key);
  if (known) return known;
  const result = ask({ type: 'lookup', entity, passage });
  cards.set(key, result);
  const oldest = cards.keys().next();
  if (cards.size > CACHE_SIZE && !oldest.done) {
    cards.delete(oldest.value);
    arrived.delete(oldest.value);
  }
  result.then((outcome) => {
    if (!outcome.ok) cards.delete(key);
    else if (cards.has(key)) arrived.set(key, outcome.model);
  });
  return result;
}

/** Forgets every card: the reader has chosen another language. */
export function forgetCards(): void {
  cards.clear();
  arrived.clear();
}

/** What `lookUp` has got already; null where it is still to be asked, or on its way. */
export function peek(entity: string, passage: string): CardModel | null {
  return arrived.get(keyOf(entity, passage)) ?? null;
}

const keyOf = (entity: string, passage: string): string => `${entity}\n${passage}`;

/** One topic of an entity in full. */
export function lookUpTopic(entity: string, topic: string): Promise<LookupResult<TopicModel>> {
  return ask({ type: 'lookup-topic', entity, topic });
}

/** Opens the options page at an entity, or at one of its topics. */
export function showDataset(entity: string, topic: string | null): void {
  void askBackground({ type: 'show-in-dataset', entity, topic });
}
