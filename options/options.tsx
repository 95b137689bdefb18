/** The options page's frame: the way to its parts, and the part that the address names. */

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import type { Language } from '../src/dataset/model';
import type { OptionsModel } from '../src/messages';
import { DatasetView } from './dataset';
import { type Route, readRoute } from './route';
import { SettingsSection } from './settings';
import { ShortcutsSection } from './shortcuts';
import { SitesSection } from './sites';
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

/** What a deep link shows, by name; the settings, as the page opens, are the page itself. */
function titleOf(route: Route, language: Language): string {
  const labels = optionsLabels[language];
  if (route.view === 'settings') return route.section === null ? labels.title : `${labels[route.section]} – Touchline`;
  const { show, claim, source, dispute } = route.filter;
  const one = claim ?? source ?? dispute;
  return `${one === null ? labels.dataset : `${labels[`show_${show}`]}: ${one}`} – Touchline`;
}

export function Options({ first }: { readonly first: OptionsModel }) {
  const { model, failed, load, changeSettings } = useOptions(first);
  const route = useRoute();
  const { language, settings, spoilt, sites } = model;
  const labels = optionsLabels[language];

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = titleOf(route, language);
  }, [language, route]);

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
        <DatasetView filter={route.filter} language={language} />
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
