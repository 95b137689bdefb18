/** What a page of the card shows, and how far it has come. */
import { useEffect, useState } from 'preact/hooks';
import type { CardModel, TopicModel } from '../../src/card-model';
import { type LookupFailure, type LookupResult, lookUp, lookUpTopic, peek } from './lookup';

/** One page of the card: an entity in a passage, or one of its topics in full. The reader goes on and comes back. */
export type Page =
  | { readonly shows: 'entity'; readonly entity: string; readonly passage: string }
  | { readonly shows: 'topic'; readonly entity: string; readonly topic: string };

export type Model =
  | { readonly of: 'entity'; readonly card: CardModel }
  | { readonly of: 'topic'; readonly topic: TopicModel };

export type Content =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly reason: LookupFailure }
  | { readonly is: 'ready'; readonly model: Model };

export function useContent(page: Page): Content {
  const [loaded, setLoaded] = useState<{ readonly page: Page; readonly content: Content } | null>(null);
  const there = page.shows === 'entity' ? peek(page.entity, page.passage) : null;
  useEffect(() => {
    if (there) return;
    let current = true;
    load(page).then((result) => {
      if (!current) return;
      setLoaded({
        page,
        content: result.ok ? { is: 'ready', model: result.model } : { is: 'failed', reason: result.reason },
      });
    });
    return () => {
      current = false;
    };
  }, [page, there]);
  if (there) return { is: 'ready', model: { of: 'entity', card: there } };
  return loaded?.page === page ? loaded.content : { is: 'loading' };
}

async function load(page: Page): Promise<LookupResult<Model>> {
  if (page.shows === 'entity') {
    const result = await lookUp(page.entity, page.passage);
    return result.ok ? { ok: true, model: { of: 'entity', card: result.model } } : result;
  }
  const result = await lookUpTopic(page.entity, page.topic);
  return result.ok ? { ok: true, model: { of: 'topic', topic: result.model } } : result;
}
