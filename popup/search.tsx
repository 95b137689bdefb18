/** The search field, and what it finds in the whole dataset as somebody types. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { popupLabels } from '#compiled/popup-labels';
import { browser } from '../src/browser';
import type { Dataset, Language } from '../src/dataset/model';
import { createSearch } from '../src/dataset-search';
import { fill, pluralOf } from '../src/format';
import { packagedDataset } from '../src/packaged-dataset';
import { describeSource } from './describe-source';
import type { Subject } from './subjects';

/** How many of each kind are listed; the options page has them all. */
const LISTED = 8;

export interface SearchProps {
  readonly query: string;
  readonly language: Language;
  readonly showsResults: boolean;
  readonly onQuery: (query: string) => void;
  readonly onLookUp: (subject: Subject) => void;
  readonly onAnnounce: (text: string) => void;
}

export function Search({ query, language, showsResults, onQuery, onLookUp, onAnnounce }: SearchProps) {
  const labels = popupLabels[language];
  const [dataset, setDataset] = useState<Dataset | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const load = useCallback(() => void packagedDataset().then(setDataset), []);
  const isAsked = query !== '';
  useEffect(() => {
    if (isAsked) load();
  }, [isAsked, load]);

  const search = useMemo(() => (dataset ? createSearch(dataset, language) : null), [dataset, language]);
  const results = useMemo(() => search?.(query), [search, query]);
  const groups = results ? groupsOf(results, language) : [];
  const count = groups.reduce((sum, { total }) => sum + total, 0);
  const summary = fill(pluralOf(language, count, labels.results_one, labels.results_other), count);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when the number changes, not whenever a label is made anew
  useEffect(() => {
    if (showsResults && results) onAnnounce(count === 0 ? labels.noResults : summary);
  }, [showsResults, results, count]);

  /** The arrows lead from the field through the results and back. */
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field.current, ...(list.current?.querySelectorAll<HTMLElement>('button, a') ?? [])];
    const { activeElement } = document;
    const at = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
    if (at < 0) return;
    event.preventDefault();
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field and the results inside
    <div class="search" onKeyDown={walk}>
      <input
        ref={field}
        type="search"
        value={query}
        placeholder={labels.search_hint}
        aria-label={labels.search}
        spellcheck={false}
        autocomplete="off"
        onFocus={load}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = groups;
          if (event.key === 'Enter' && showsResults && first?.rows[0]) onLookUp(first.rows[0].subject);
          if (event.key === 'Escape' && query !== '') {
            // The first Escape empties the field, the next one is the browser's and closes the popup.
            event.preventDefault();
            onQuery('');
          }
        }}
      />
      {query.trim() !== '' && results && (
        <div class="results" ref={list} hidden={!showsResults}>
          {count === 0 && <p class="state">{labels.noResults}</p>}
          {groups.map(({ id, heading, rows, total }) => (
            <section key={id} data-results={id}>
              <h2>
                {heading} <span class="aside">{total}</span>
              </h2>
              <ul>
                {rows.map(({ key, subject, text, aside }) => (
                  <li key={key}>
                    <button type="button" class="result" data-result={key} onClick={() => onLookUp(subject)}>
                      {text} {aside && <span class="aside">{aside}</span>}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {count > 0 && (
            <a
              class="all-results"
              href={browser.runtime.getURL(`options/options.html#search=${encodeURIComponent(query)}`)}
              target="_blank"
              rel="noopener"
            >
              {labels.allResults}
            </a>
          )}
        </div>
      )}
    </div>
  );
}

interface Row {
  readonly key: string;
  readonly subject: Subject;
  readonly text: string;
  readonly aside: string;
}

interface Group {
  readonly id: 'winners' | 'claims' | 'sources';
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly total: number;
}

function groupsOf(
  { winners, claims, sources }: ReturnType<ReturnType<typeof createSearch>>,
  language: Language,
): readonly Group[] {
  const labels = popupLabels[language];
  const group = (id: Group['id'], heading: string, total: number, rows: readonly Row[]): Group => ({
    id,
    heading,
    rows,
    total,
  });
  return [
    group(
      'winners',
      labels.winners,
      winners.length,
      winners.slice(0, LISTED).map(({ claim, year, winner, prize }) => ({
        key: claim,
        subject: { is: 'claim', id: claim },
        text: `${year} · ${winner ?? labels.notAwarded}`,
        aside: prize === 'men' ? labels.men : labels.women,
      })),
    ),
    group(
      'claims',
      labels.claims,
      claims.length,
      claims.slice(0, LISTED).map(({ id, statement }) => ({
        key: id,
        subject: { is: 'claim', id },
        text: statement[language],
        aside: '',
      })),
    ),
    group(
      'sources',
      labels.sourcesFound,
      sources.length,
      sources.slice(0, LISTED).map((source) => ({
        key: source.id,
        subject: { is: 'source', id: source.id },
        text: source.title ?? source.publisher,
        aside: describeSource(source, language),
      })),
    ),
  ].filter(({ total }) => total > 0);
}
