/** One thing that was looked up: a claim with what differs from it, a source with what rests on it, or an entity. */

import { useEffect, useState } from 'preact/hooks';
import { popupLabels } from '#compiled/popup-labels';
import { browser } from '../src/browser';
import type { Dataset, Language } from '../src/dataset/model';
import { sheetOf, sourcesOf } from '../src/dataset-views';
import { fill } from '../src/format';
import { packagedDataset } from '../src/packaged-dataset';
import { describeSource } from './describe-source';
import { Story } from './story';
import type { Subject } from './subjects';

export interface SheetProps {
  readonly subject: Subject;
  /** Something else was looked up from here. */
  readonly hidden: boolean;
  readonly language: Language;
  readonly onLookUp: (subject: Subject) => void;
  readonly onBack: () => void;
}

/** More would make the popup a book; the options page has them all. */
const LISTED = 12;

/** What was focused is hidden with the view before; the heading is where this one begins, once it is there. */
const begin = (heading: HTMLHeadingElement | null) => heading?.focus();

export function Sheet({ subject, hidden, language, onLookUp, onBack }: SheetProps) {
  const labels = popupLabels[language];
  const [dataset, setDataset] = useState<Dataset | null>(null);
  useEffect(() => {
    void packagedDataset().then(setDataset);
  }, []);
  if (!dataset) return null;
  const content = contentOf(dataset, subject, language);

  return (
    <article class="sheet" data-subject={subject.id} hidden={hidden}>
      <div class="sheet-head">
        <button type="button" class="jump" data-action="back" aria-label={labels.back} onClick={onBack}>
          ←
        </button>
        <h2 ref={begin} tabIndex={-1}>
          {content.url ? (
            <a href={content.url} target="_blank" rel="noopener noreferrer">
              {content.title}
            </a>
          ) : (
            content.title
          )}
        </h2>
      </div>
      {content.line && <p class="aside">{content.line}</p>}
      <Story
        story={sheetOf(dataset, content.claims.slice(0, LISTED), language)}
        heading={null}
        language={language}
        onFollow={(id) => onLookUp({ is: 'entity', id })}
      />
      <a
        class="all-results"
        href={browser.runtime.getURL(`options/options.html#${subject.is}=${subject.id}`)}
        target="_blank"
        rel="noopener"
      >
        {labels.inDataset}
      </a>
    </article>
  );
}

interface Content {
  readonly title: string;
  readonly line: string | null;
  readonly url: string | null;
  readonly claims: readonly string[];
}

function contentOf(dataset: Dataset, subject: Subject, language: Language): Content {
  const labels = popupLabels[language];
  if (subject.is === 'entity') {
    const entity = dataset.entities.find(({ id }) => id === subject.id);
    const claims = entity?.bestKnownFor ?? [];
    return {
      title: entity?.name[language] ?? subject.id,
      line: entity?.description[language] ?? null,
      url: null,
      claims,
    };
  }
  if (subject.is === 'source') {
    const source = dataset.sources.find(({ id }) => id === subject.id);
    const claims = dataset.claims.filter((claim) => sourcesOf(claim).includes(subject.id)).map(({ id }) => id);
    const resting = fill(labels.resting, claims.length);
    const line = source ? [describeSource(source, language), resting].filter(Boolean).join(' · ') : null;
    return { title: source?.title ?? source?.publisher ?? subject.id, line, url: source?.url ?? null, claims };
  }
  const claim = dataset.claims.find(({ id }) => id === subject.id);
  const names = dataset.entities.filter(({ id }) => claim?.entities.includes(id)).map(({ name }) => name[language]);
  const topic = dataset.topics.find(({ id }) => id === claim?.topic);
  return { title: topic?.name[language] ?? subject.id, line: names.join(' · '), url: null, claims: [subject.id] };
}
