/** What is inside the card: the entity, what is said of it here, where accounts differ, the sources, and the ways on. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { cardLabels } from '#compiled/card-labels';
import { entities } from '#compiled/entities';
import type { CardModel, ClaimView, TopicModel } from '../../src/card-model';
import type { Language } from '../../src/dataset/model';
import { Claim } from '../../src/ui/claim';
import { Disputes } from '../../src/ui/disputes';
import { Sources } from '../../src/ui/sources';
import { CopyButton } from './copy-button';
import { type LookupFailure, type LookupResult, lookUp, lookUpTopic, peek } from './lookup';

/** One page of the card: an entity in a passage, or one of its topics in full. The reader goes on and comes back. */
export type Page =
  | { readonly shows: 'entity'; readonly entity: string; readonly passage: string }
  | { readonly shows: 'topic'; readonly entity: string; readonly topic: string };

type Model = { readonly of: 'entity'; readonly card: CardModel } | { readonly of: 'topic'; readonly topic: TopicModel };

type Content =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly reason: LookupFailure }
  | { readonly is: 'ready'; readonly model: Model };

export interface CardViewProps {
  readonly first: Page;
  readonly language: Language;
  readonly onClose: () => void;
}

export function CardView({ first, language, onClose }: CardViewProps) {
  const [pages, setPages] = useState<readonly Page[]>([first]);
  const page = pages.at(-1) ?? first;
  const content = useContent(page);
  const heading = useRef<HTMLHeadingElement>(null);
  const labels = cardLabels[language];
  const known = entities.find(({ id }) => id === page.entity);

  const go = (next: readonly Page[]) => {
    setPages(next);
    // What was focused is gone with the old page; the heading is where the new one begins.
    heading.current?.focus();
  };
  const follow = (entity: string, claim: ClaimView) => {
    const passage = claim.statement.map((part) => (typeof part === 'string' ? part : part.text)).join('');
    go([...pages, { shows: 'entity', entity, passage: passage.slice(0, 600) }]);
  };

  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby="name"
      tabIndex={-1}
      lang={language}
      dir="ltr"
      data-entity={page.entity}
      data-content={content.is}
      style={{ '--hue': String(known?.mark.hue ?? 0), '--line': known?.mark.line ?? 'solid' }}
    >
      <header>
        {pages.length > 1 && (
          <button type="button" class="icon" aria-label={labels.back} onClick={() => go(pages.slice(0, -1))}>
            ←
          </button>
        )}
        <h2 id="name" tabIndex={-1} ref={heading}>
          {known?.name[language] ?? page.entity}
        </h2>
        <button type="button" class="icon" aria-label={labels.close} onClick={onClose}>
          ✕
        </button>
      </header>
      <div class="body" aria-live="polite" aria-busy={content.is === 'loading'}>
        {content.is === 'loading' && <p class="state">{labels.loading}</p>}
        {content.is === 'failed' && <p class="state">{labels[content.reason]}</p>}
        {content.is === 'ready' && content.model.of === 'entity' && (
          <EntityPage
            card={content.model.card}
            onFollow={follow}
            onTopic={(topic) => go([...pages, { shows: 'topic', entity: page.entity, topic }])}
          />
        )}
        {content.is === 'ready' && content.model.of === 'topic' && (
          <TopicPage topic={content.model.topic} language={language} onFollow={follow} />
        )}
      </div>
    </div>
  );
}

function useContent(page: Page): Content {
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

interface EntityPageProps {
  readonly card: CardModel;
  readonly onFollow: (entity: string, claim: ClaimView) => void;
  readonly onTopic: (topic: string) => void;
}

function EntityPage({ card, onFollow, onTopic }: EntityPageProps) {
  const { language, sources } = card;
  const labels = cardLabels[language];
  return (
    <>
      <p class="description">{card.entity.description}</p>
      {card.claims.length > 0 ? <h3>{labels.inThisPassage}</h3> : <p class="state">{labels.empty}</p>}
      <ul class="claims">
        {card.claims.map((claim) => (
          <li key={claim.id}>
            <Claim claim={claim} sources={sources} language={language} onFollow={onFollow} />
          </li>
        ))}
      </ul>
      {card.disputes.length > 0 && <h3>{labels.accountsDiffer}</h3>}
      <Disputes disputes={card.disputes} sources={sources} language={language} onFollow={onFollow} />
      {sources.length > 0 && <h3>{labels.sources}</h3>}
      <Sources sources={sources} language={language} />
      {card.topics.length > 0 && <h3>{labels.more}</h3>}
      <ul class="topics">
        {card.topics.map(({ id, name, count }) => (
          <li key={id}>
            <button type="button" data-topic={id} onClick={() => onTopic(id)}>
              {name} <span class="count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      <CopyButton model={card} />
    </>
  );
}

interface TopicPageProps {
  readonly topic: TopicModel;
  readonly language: Language;
  readonly onFollow: (entity: string, claim: ClaimView) => void;
}

function TopicPage({ topic, language, onFollow }: TopicPageProps) {
  return (
    <>
      <h3>{topic.topic.name}</h3>
      <ul class="claims">
        {topic.claims.map((claim) => (
          <li key={claim.id}>
            <Claim claim={claim} sources={topic.sources} language={language} onFollow={onFollow} />
          </li>
        ))}
      </ul>
      <h3>{cardLabels[language].sources}</h3>
      <Sources sources={topic.sources} language={language} />
    </>
  );
}
