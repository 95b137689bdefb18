/** What of the dataset is shown: by kind, entity, topic, year, and words. */
import { optionsLabels } from '#compiled/options-labels';
import type { Dataset, Language } from '../src/dataset/model';
import { fill } from '../src/format';
import { yearsOf } from './filter';
import { EVERYTHING, type Filter, hashOf, SHOWN, type Shown } from './route';

export interface FilterBarProps {
  readonly dataset: Dataset;
  readonly filter: Filter;
  readonly language: Language;
  /** How many of each kind the filter lets through. */
  readonly counts: Readonly<Record<Shown, number>>;
}

/** The address changes with the filter, so that what is shown can be linked to; typing leaves no trail behind it. */
function show(filter: Filter): void {
  history.replaceState(null, '', hashOf(filter));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

export function FilterBar({ dataset, filter, language, counts }: FilterBarProps) {
  const labels = optionsLabels[language];
  const totals: Readonly<Record<Shown, number>> = {
    claims: dataset.claims.length,
    sources: dataset.sources.length,
    disputes: dataset.disputes.length,
  };
  // One claim, source or dispute was linked to: any other choice begins from everything again.
  const change = (changes: Partial<Filter>) =>
    show({ ...filter, claim: null, source: null, dispute: null, ...changes });
  const isFiltered = hashOf({ ...filter, show: 'claims' }) !== hashOf(EVERYTHING);
  return (
    <search class="filter-bar">
      <input
        type="search"
        value={filter.search}
        placeholder={labels.search}
        aria-label={labels.search}
        onInput={({ currentTarget }) => change({ search: currentTarget.value })}
      />
      <div class="filters">
        <Select
          label={labels.filter_entity}
          all={labels.filter_all}
          value={filter.entity}
          options={dataset.entities.map(({ id, name }) => [id, name[language]])}
          onSelect={(entity) => change({ entity })}
        />
        <Select
          label={labels.filter_topic}
          all={labels.filter_all}
          value={filter.topic}
          options={dataset.topics.map(({ id, name }) => [id, name[language]])}
          onSelect={(topic) => change({ topic })}
        />
        <Select
          label={labels.filter_year}
          all={labels.filter_all}
          value={filter.year}
          options={yearsOf(dataset).map((year) => [year, year])}
          onSelect={(year) => change({ year })}
        />
        {isFiltered && (
          <button type="button" data-action="clear" onClick={() => show({ ...EVERYTHING, show: filter.show })}>
            {labels.clear}
          </button>
        )}
      </div>
      <nav class="kinds" aria-label={labels.show}>
        {SHOWN.map((shown) => (
          <a
            key={shown}
            href={hashOf({ ...filter, claim: null, dispute: null, show: shown })}
            aria-current={filter.show === shown ? 'true' : undefined}
            data-show={shown}
          >
            {labels[`show_${shown}`]}{' '}
            <span class="count">
              {counts[shown] === totals[shown] ? totals[shown] : fill(labels.shown, counts[shown], totals[shown])}
            </span>
          </a>
        ))}
      </nav>
    </search>
  );
}

interface SelectProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly (readonly [string, string])[];
  readonly onSelect: (value: string | null) => void;
}

function Select({ label, all, value, options, onSelect }: SelectProps) {
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={({ currentTarget }) => onSelect(currentTarget.value || null)}>
        <option value="">{all}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
