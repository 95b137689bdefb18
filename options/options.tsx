/** The options page's one view. */

import { useCallback, useEffect, useState } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import { askBackground } from '../src/ask-background';
import { LANGUAGES, type Language } from '../src/dataset/model';
import { fill, formatDate } from '../src/format';
import type { DatasetStatus, SiteList } from '../src/messages';

interface Loaded {
  readonly sites: SiteList;
  readonly dataset: DatasetStatus;
}

/** Each language by its own name. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français', nb: 'Norsk bokmål' };

export function Options({ firstLanguage }: { readonly firstLanguage: Language }) {
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null);

  const load = useCallback(async () => {
    const [sites, dataset] = await Promise.all([
      askBackground({ type: 'site-list' }),
      askBackground({ type: 'dataset-status' }),
    ]);
    if (!sites.ok || !dataset.ok) return setLoaded('failed');
    document.documentElement.lang = sites.reply.language;
    document.title = optionsLabels[sites.reply.language].title;
    setLoaded({ sites: sites.reply, dataset: dataset.reply });
  }, []);

  useEffect(() => {
    void load();
  }, [load]);

  if (loaded === null) return null;
  if (loaded === 'failed') return <main class="state">{optionsLabels[firstLanguage].failed}</main>;

  const { sites, dataset } = loaded;
  const labels = optionsLabels[sites.language];
  const chooseLanguage = async (value: string) => {
    const language = value === 'auto' ? value : LANGUAGES.find((known) => known === value);
    if (language === undefined) return;
    await askBackground({ type: 'choose-language', language });
    await load();
  };

  return (
    <main>
      <h1>{labels.title}</h1>
      <section>
        <label>
          {labels.language}
          <select value={sites.languageChoice} onChange={({ currentTarget }) => chooseLanguage(currentTarget.value)}>
            <option value="auto">{labels.languageAuto}</option>
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {LANGUAGE_NAMES[language]}
              </option>
            ))}
          </select>
        </label>
      </section>

      <section>
        <h2>{labels.sites}</h2>
        <p class="aside">{labels.sitesHelp}</p>
        {sites.rules.length === 0 && <p class="state">{labels.noSites}</p>}
        <ul class="sites" role="list">
          {sites.rules.map(({ site, rule }) => (
            <li key={site} data-site={site}>
              <span class="site">{site}</span>
              <span>{rule === 'on' ? labels.on : labels.off}</span>
              <button
                type="button"
                aria-label={fill(labels.forget, site)}
                onClick={async () => {
                  await askBackground({ type: 'forget-site', site });
                  await load();
                }}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      </section>

      <section>
        <h2>{labels.dataset}</h2>
        <p>
          {fill(
            labels.datasetLine,
            dataset.version,
            formatDate(dataset.date, sites.language),
            dataset.claims,
            dataset.sources,
            dataset.disputes,
          )}
        </p>
      </section>
    </main>
  );
}
