/** The list of exceptions, to be searched, switched and forgotten. */
import { useState } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import type { Language } from '../src/dataset/model';
import { fill } from '../src/format';
import { readableSite } from '../src/readable-site';
import { type Pattern, partsOf, type SiteRule, type SiteRules } from '../src/sites';
import { useHandOnFocus } from '../src/ui/hand-on-focus';
import { addSiteField } from './add-site';

export interface SiteListProps {
  readonly rules: SiteRules;
  readonly language: Language;
  readonly onSwitch: (pattern: Pattern, rule: SiteRule) => void;
  readonly onForget: (pattern: Pattern) => void;
}

/** From here on a list is long enough to be searched. */
const SEARCHABLE = 8;

export function SiteList({ rules, language, onSwitch, onForget }: SiteListProps) {
  const labels = optionsLabels[language];
  const [search, setSearch] = useState('');
  const patterns = Object.keys(rules).sort((a, b) => sortKey(a).localeCompare(sortKey(b)));
  const isSearched = patterns.length >= SEARCHABLE;
  const asked = isSearched ? search.trim().toLowerCase() : '';
  const shown = patterns.filter(
    (pattern) => pattern.includes(asked) || readableSite(partsOf(pattern).site).includes(asked),
  );
  return (
    <>
      {isSearched && (
        <input
          type="search"
          class="site-search"
          value={search}
          placeholder={labels.searchSites}
          aria-label={labels.searchSites}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      )}
      {shown.length === 0 && <p class="state">{patterns.length === 0 ? labels.noSites : labels.noSitesFound}</p>}
      <ul class="sites">
        {shown.map((pattern) => (
          <SiteRow
            key={pattern}
            pattern={pattern}
            on={rules[pattern] === 'on'}
            language={language}
            onSwitch={onSwitch}
            onForget={onForget}
          />
        ))}
      </ul>
    </>
  );
}

interface SiteRowProps extends Omit<SiteListProps, 'rules'> {
  readonly pattern: Pattern;
  readonly on: boolean;
}

function SiteRow({ pattern, on, language, onSwitch, onForget }: SiteRowProps) {
  const labels = optionsLabels[language];
  const name = nameOf(pattern, language);
  const ref = useHandOnFocus<HTMLLIElement>(
    ({ nextElementSibling, previousElementSibling }) =>
      (nextElementSibling ?? previousElementSibling)?.querySelector<HTMLElement>('.icon') ?? addSiteField(),
  );
  return (
    <li ref={ref} data-site={pattern}>
      <span class="site">{name}</span>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-label={fill(labels.switchRule, name)}
        onClick={() => onSwitch(pattern, on ? 'off' : 'on')}
      >
        <span class="knob" />
        <span class="value">{on ? labels.on : labels.off}</span>
      </button>
      <button type="button" class="icon" aria-label={fill(labels.forget, name)} onClick={() => onForget(pattern)}>
        ✕
      </button>
    </li>
  );
}

/** What a rule is for, in words. */
export function nameOf(pattern: Pattern, language: Language): string {
  const { site, reach } = partsOf(pattern);
  const name = readableSite(site);
  return reach === 'host' ? name : fill(optionsLabels[language].wholeDomain, name);
}

/** By domain, so that the hosts of one stand together: "uk.co.bbc.www". */
function sortKey(pattern: Pattern): string {
  return partsOf(pattern).site.split('.').reverse().join('.');
}
