/** The card itself: its heading, its way back, and whichever page the reader is on. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cardLabels } from '#compiled/card-labels';
import { entities } from '#compiled/entities';
import type { ClaimView } from '../../src/card-model';
import type { Entity, Language } from '../../src/dataset/model';
import { type Page, useContent } from './content';
import { EntityPage, TopicPage } from './story';

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
  const body = useRef<HTMLDivElement>(null);
  const labels = cardLabels[language];
  const known = entities.find(({ id }) => id === page.entity);

  /** How far each page was scrolled when the reader went on from it. */
  const places = useRef(new Map<Page, number>());

  // A new page begins at its top, one come back to where it was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the page is another one, or has its content
  useLayoutEffect(() => {
    if (body.current) body.current.scrollTop = places.current.get(page) ?? 0;
  }, [page, content.is]);

  const go = (next: readonly Page[]) => {
    places.current.set(page, body.current?.scrollTop ?? 0);
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
    >
      {known && <div class="line" style={lineOf(known.mark)} />}
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
      <div class="body" ref={body} aria-live="polite" aria-busy={content.is === 'loading'}>
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
          <TopicPage topic={content.model.topic} onFollow={follow} />
        )}
      </div>
    </div>
  );
}

/** Set as plain properties: a page could have registered custom ones of the same names. */
function lineOf({ hue, line }: Entity['mark']) {
  return { borderTopStyle: line, borderTopColor: `oklch(58% 0.15 ${hue})` };
}
