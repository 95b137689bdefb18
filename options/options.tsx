/** The options page's frame: the way to its parts, and the part that the address names. */

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import type { Dataset } from '../src/dataset/model';
import type { OptionsModel } from '../src/messages';
import { packagedDataset } from '../src/packaged-dataset';
import { DatasetView } from './dataset';
import { type Route, readRoute } from './route';
import { SettingsSection } from './settings';
import { ShortcutsSection } from './shortcuts';
import { SitesSection } from './sites';
import { titleOf } from './title';
import { useOptions } from './use-options';

function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

export function Options({ first }: { readonly first: OptionsModel }) {
  const { model, failed, load, changeSettings } = useOptions(first);
  const route = useRoute();
  const [dataset, setDataset] = useState<Dataset | null>(null);
  const { language, settings, spoilt, sites } = model;
  const labels = optionsLabels[language];

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = titleOf(route, language, dataset);
  }, [language, route, dataset]);

  const readsDataset = route.view === 'dataset';
  useEffect(() => {
    if (readsDataset) void packagedDataset().then(setDataset);
  }, [readsDataset]);

  const section = route.view === 'settings' ? route.section : null;
  useEffect(() => {
    if (section !== null) document.getElementById(section)?.scrollIntoView();
  }, [section]);

  return (
    <>
      <header>
        <h1>{labels.title}</h1>
        <nav aria-label={labels.sections}>
          <a href="#settings" aria-current={route.view === 'settings' && section === null ? 'page' : undefined}>
            {labels.settings}
          </a>
          <a href="#sites" aria-current={section === 'sites' ? 'page' : undefined}>
            {labels.sites}
          </a>
          <a href="#shortcuts" aria-current={section === 'shortcuts' ? 'page' : undefined}>
            {labels.shortcuts}
          </a>
          <a href="#dataset" aria-current={route.view === 'dataset' ? 'page' : undefined}>
            {labels.dataset}
          </a>
        </nav>
      </header>
      {route.view === 'dataset' ? (
        <DatasetView dataset={dataset} filter={route.filter} language={language} />
      ) : (
        <main>
          <SettingsSection
            settings={settings}
            spoilt={spoilt}
            failed={failed}
            language={language}
            onChange={changeSettings}
          />
          <SitesSection choices={sites} language={language} onChanged={load} />
          <ShortcutsSection language={language} />
        </main>
      )}
    </>
  );
}
