/** The popup's one view. */

import { useCallback, useEffect, useState } from 'preact/hooks';
import { popupLabels } from '#compiled/popup-labels';
import { askBackground } from '../src/ask-background';
import { browser } from '../src/browser';
import type { Language } from '../src/dataset/model';
import { fill } from '../src/format';
import type { TabStatus } from '../src/messages';
import { Brief } from './brief';
import { EntityRow } from './entity-row';
import { countIn, type PageReading, readPage } from './page';
import { popupState } from './state';

interface Reading {
  readonly status: TabStatus;
  readonly page: PageReading | null;
}

/** How long marks take to appear after a switch, in milliseconds: the popup looks again until then. */
const SETTLING_MS = [150, 500, 1200];

export function Popup({ tabId, firstLanguage }: { readonly tabId: number | null; readonly firstLanguage: Language }) {
  const [reading, setReading] = useState<Reading | 'failed' | null>(null);

  const look = useCallback(async () => {
    if (tabId === null) return setReading('failed');
    const outcome = await askBackground({ type: 'tab-status', tabId });
    if (!outcome.ok) return setReading('failed');
    const status = outcome.reply;
    const page = status.access === 'granted' ? await readPage(tabId) : null;
    document.documentElement.lang = status.language;
    setReading({ status, page });
  }, [tabId]);

  useEffect(() => {
    void look();
  }, [look]);

  /** Does something that changes the page, and looks again as it settles. */
  const change = async (deed: Promise<unknown>) => {
    await deed;
    await look();
    for (const delay of SETTLING_MS) setTimeout(look, delay);
  };

  if (reading === null) return <p class="state">{popupLabels[firstLanguage].loading}</p>;
  if (reading === 'failed' || tabId === null) return <p class="state">{popupLabels[firstLanguage].failed}</p>;

  const { status, page } = reading;
  const labels = popupLabels[status.language];
  const state = popupState(status, page);
  const frames = page?.is === 'read' ? page.frames : [];
  const { site, paused, on } = status;

  return (
    <main data-state={state}>
      <header>
        <h1>Touchline</h1>
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {labels.options}
        </button>
      </header>

      {site !== null && state !== 'cannot-run' && (
        <div class="switch-row">
          <span id="site">{fill(labels.annotateSite, site)}</span>
          <button
            type="button"
            role="switch"
            aria-checked={on}
            aria-labelledby="site"
            onClick={() => change(askBackground({ type: 'switch-site', tabId, on: !on }))}
          >
            <span class="knob" />
            <span class="value">{on ? labels.on : labels.off}</span>
          </button>
        </div>
      )}

      <div aria-live="polite">
        {state === 'on' && (
          <section>
            <h2>{labels.onThisPage}</h2>
            <ul class="entities" role="list">
              {status.entities
                .map((entity) => ({ ...entity, count: countIn(frames, entity.id) }))
                .filter(({ count }) => count > 0)
                .map((entity) => (
                  <EntityRow key={entity.id} {...entity} tabId={tabId} frames={frames} language={status.language} />
                ))}
            </ul>
          </section>
        )}
        {state === 'nothing-found' && (
          <section>
            <p class="state">{labels.nothingFound}</p>
            <Brief />
          </section>
        )}
        {state === 'off' && <p class="state">{labels.offHere}</p>}
        {state === 'paused' && <p class="state">{labels.paused}</p>}
        {state === 'cannot-run' && <p class="state">{labels.cannotRun}</p>}
        {state === 'no-access' && <NoAccess status={status} onGranted={() => change(Promise.resolve())} />}
      </div>

      {state !== 'cannot-run' && (
        <footer>
          <button
            type="button"
            class="pause"
            aria-pressed={paused}
            onClick={() => change(askBackground({ type: 'switch-pause', paused: !paused }))}
          >
            {labels.pause}
          </button>
        </footer>
      )}
    </main>
  );
}

function NoAccess({ status, onGranted }: { readonly status: TabStatus; readonly onGranted: () => void }) {
  const labels = popupLabels[status.language];
  const grant = async () => {
    if (await browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] })) onGranted();
  };
  return (
    <>
      <p class="state">{labels.noAccess}</p>
      <button type="button" class="grant" data-action="grant" onClick={grant}>
        {labels.grant}
      </button>
    </>
  );
}
