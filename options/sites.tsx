/** The reader's rules for sites: what holds everywhere else, the list of exceptions, and what can be done with it. */

import { useState } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import { askBackground } from '../src/ask-background';
import type { Language } from '../src/dataset/model';
import { fill } from '../src/format';
import { type Pattern, partsOf, type SiteChoices, type SiteRule } from '../src/sites';
import { AddSite } from './add-site';
import { SitesFileButtons } from './sites-file-buttons';

export interface SitesSectionProps {
  readonly choices: SiteChoices;
  readonly language: Language;
  /** Called after the background has made a change. */
  readonly onChanged: () => Promise<void>;
}

/** What has just been done, and how to take it back. */
interface Notice {
  readonly text: string;
  readonly isError: boolean;
  readonly undo: SiteChoices | null;
}

/** From here on a list is long enough to be searched. */
const SEARCHABLE = 8;

export function SitesSection({ choices, language, onChanged }: SitesSectionProps) {
  const labels = optionsLabels[language];
  const [notice, setNotice] = useState<Notice | null>(null);
  const [search, setSearch] = useState('');
  const { otherwise, rules } = choices;
  const patterns = Object.keys(rules).sort((a, b) => sortKey(a).localeCompare(sortKey(b)));
  const shown = patterns.filter((pattern) => pattern.includes(search.trim().toLowerCase()));

  const say = (text: string, undo: SiteChoices | null) => setNotice({ text, isError: false, undo });
  const setRule = async (pattern: Pattern, rule: SiteRule | null) => {
    await askBackground({ type: 'set-rule', pattern, rule });
    await onChanged();
  };
  const setAll = async (next: SiteChoices) => {
    await askBackground({ type: 'set-sites', ...next });
    await onChanged();
  };

  return (
    <section id="sites">
      <h2>{labels.sites}</h2>
      <fieldset class="field inline">
        <legend>{labels.otherwise}</legend>
        {(['on', 'off'] as const).map((value) => (
          <label key={value} class="option">
            <input
              type="radio"
              name="otherwise"
              value={value}
              checked={otherwise === value}
              onChange={() => setAll({ otherwise: value, rules })}
            />
            {labels[`otherwise_${value}`]}
          </label>
        ))}
      </fieldset>
      <p class="aside">{labels.sitesHelp}</p>

      <AddSite
        language={language}
        rule={otherwise === 'on' ? 'off' : 'on'}
        onAdd={async (pattern, rule) => {
          await setRule(pattern, rule);
          say(fill(labels.added, nameOf(pattern, language)), choices);
        }}
        onError={(text) => setNotice({ text, isError: true, undo: null })}
      />

      {/* Always there, so that what comes into it is read aloud. */}
      <div class="notice" role={notice?.isError ? 'alert' : 'status'} data-error={notice?.isError}>
        {notice && <span>{notice.text}</span>}
        {notice?.undo && (
          <button
            type="button"
            data-action="undo"
            onClick={async () => {
              if (!notice.undo) return;
              await setAll(notice.undo);
              say(labels.undone, null);
            }}
          >
            {labels.undo}
          </button>
        )}
      </div>

      {patterns.length >= SEARCHABLE && (
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
        {shown.map((pattern) => {
          const name = nameOf(pattern, language);
          const on = rules[pattern] === 'on';
          return (
            <li key={pattern} data-site={pattern}>
              <span class="site">{name}</span>
              <button
                type="button"
                role="switch"
                aria-checked={on}
                aria-label={fill(labels.switchRule, name)}
                onClick={() => setRule(pattern, on ? 'off' : 'on')}
              >
                <span class="knob" />
                <span class="value">{on ? labels.on : labels.off}</span>
              </button>
              <button
                type="button"
                class="icon"
                aria-label={fill(labels.forget, name)}
                onClick={async () => {
                  await setRule(pattern, null);
                  say(fill(labels.removed, name), choices);
                }}
              >
                ✕
              </button>
            </li>
          );
        })}
      </ul>
      <SitesFileButtons
        choices={choices}
        language={language}
        onImport={async (next) => {
          await setAll(next);
          say(fill(labels.imported, Object.keys(next.rules).length), choices);
        }}
        onError={(text) => setNotice({ text, isError: true, undo: null })}
      />
    </section>
  );
}

/** What a rule is for, in words. */
function nameOf(pattern: Pattern, language: Language): string {
  const { site, reach } = partsOf(pattern);
  return reach === 'host' ? site : fill(optionsLabels[language].wholeDomain, site);
}

/** By domain, so that the hosts of one stand together: "uk.co.bbc.www". */
function sortKey(pattern: Pattern): string {
  return partsOf(pattern).site.split('.').reverse().join('.');
}
