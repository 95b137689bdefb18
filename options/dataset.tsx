/** The dataset to browse: every claim, every source, every point on which accounts differ. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import { askBackground } from '../src/ask-background';
import type { Dataset, Language } from '../src/dataset/model';
import { createSearch } from '../src/dataset-search';
import { fill, formatDate } from '../src/format';
import type { DatasetStatus } from '../src/messages';
import { Claims } from './claims';
import { DisputeList } from './disputes';
import { claimsFor, disputesFor, knownFilter, sourcesFor } from './filter';
import { FilterBar } from './filter-bar';
import type { Filter } from './route';
import { SourceList } from './source-list';

interface DatasetViewProps {
  /** Null until it is read. */
  readonly dataset: Dataset | null;
  readonly filter: Filter;
  readonly language: Language;
}

export function DatasetView({ dataset, filter, language }: DatasetViewProps) {
  const labels = optionsLabels[language];
  const [status, setStatus] = useState<DatasetStatus | null>(null);
  useEffect(() => {
    void askBackground({ type: 'dataset-status' }).then((outcome) => outcome.ok && setStatus(outcome.reply));
  }, []);
  if (!dataset) return <main class="dataset" />;
  return (
    <main class="dataset">
      <section>
        <h2>{labels.dataset}</h2>
        {status && (
          <p>
            {fill(
              labels.datasetLine,
              status.version,
              formatDate(status.date, language),
              status.claims,
              status.sources,
              status.disputes,
            )}
          </p>
        )}
        <dl class="about">
          <div>
            <dt>{labels.licence}</dt>
            <dd>{labels.licence_text}</dd>
          </div>
          {status && (
            <div>
              <dt>{labels.hash}</dt>
              <dd>
                <code data-hash={status.hash}>{status.hash}</code>
              </dd>
            </div>
          )}
        </dl>
      </section>
      <Browse dataset={dataset} filter={filter} language={language} />
    </main>
  );
}

interface BrowseProps {
  readonly dataset: Dataset;
  readonly filter: Filter;
  readonly language: Language;
}

function Browse({ dataset, filter: asked, language }: BrowseProps) {
  const labels = optionsLabels[language];
  const { filter, unknown } = useMemo(() => knownFilter(dataset, asked), [dataset, asked]);
  const search = useMemo(() => createSearch(dataset, language), [dataset, language]);
  const claims = useMemo(() => claimsFor(dataset, filter, search), [dataset, filter, search]);
  const sources = useMemo(() => sourcesFor(dataset, filter, search), [dataset, filter, search]);
  const disputes = useMemo(() => disputesFor(dataset, filter, search), [dataset, filter, search]);
  const counts = { claims: claims.length, sources: sources.length, disputes: disputes.length };
  return (
    <section>
      {unknown && (
        <p class="failure" role="alert" data-unknown={unknown.key}>
          {fill(labels[`unknown_${unknown.key}`], unknown.value)}
        </p>
      )}
      <FilterBar dataset={dataset} filter={filter} language={language} counts={counts} />
      {counts[filter.show] === 0 && <p class="state">{labels.nothing}</p>}
      {filter.show === 'claims' && <Claims dataset={dataset} claims={claims} language={language} />}
      {filter.show === 'sources' && <SourceList sources={sources} language={language} />}
      {filter.show === 'disputes' && <DisputeList dataset={dataset} disputes={disputes} language={language} />}
    </section>
  );
}
