/** The popup's first view: this site and its switch, what stands on the page, and what matters there. */
import { popupLabels } from '#compiled/popup-labels';
import { askBackground } from '../src/ask-background';
import { browser } from '../src/browser';
import { placesOf } from '../src/frames';
import { EntityRow } from './entity-row';
import type { Reading } from './reading';
import { SiteSwitch } from './site-switch';
import type { PopupState } from './state';
import { Story } from './story';
import { Welcome } from './welcome';

export interface HomeProps {
  readonly reading: Reading;
  readonly state: PopupState;
  readonly onChange: (deed: Promise<unknown>) => void;
  readonly onFollow: (entity: string) => void;
  readonly onAnnounce: (text: string) => void;
  readonly onWelcomed: () => void;
}

export function Home({ reading, state, onChange, onFollow, onAnnounce, onWelcomed }: HomeProps) {
  const { status, tabId } = reading;
  const { site, paused, language, story } = status;
  const labels = popupLabels[language];
  const frames = reading.frames ?? [];
  return (
    <>
      {!status.welcomed && <Welcome language={language} onDone={onWelcomed} />}
      {site !== null && state !== 'cannot-run' && (
        <SiteSwitch
          status={status}
          site={site}
          onSwitch={(on, domain) => onChange(askBackground({ type: 'switch-site', tabId, on, domain }))}
        />
      )}
      {state === 'on' && (
        <>
          <section>
            <h2>{labels.onThisPage}</h2>
            <ul class="entities">
              {status.entities
                .map((entity) => ({ ...entity, places: placesOf(frames, entity.id) }))
                .filter(({ places }) => places.length > 0)
                .map((entity) => (
                  <EntityRow key={entity.id} {...entity} tabId={tabId} language={language} onAnnounce={onAnnounce} />
                ))}
            </ul>
          </section>
          <Story story={story} heading={labels.whatMatters} language={language} onFollow={onFollow} />
        </>
      )}
      {state === 'nothing-found' && (
        <>
          <p class="state">{labels.nothingFound}</p>
          <Story story={story} heading={labels.inBrief} language={language} onFollow={onFollow} />
        </>
      )}
      {state === 'off' && <p class="state">{labels.offHere}</p>}
      {state === 'paused' && <p class="state">{labels.paused}</p>}
      {state === 'cannot-run' && <p class="state">{labels.cannotRun}</p>}
      {state === 'no-access' && <NoAccess reading={reading} onGranted={() => onChange(Promise.resolve())} />}
      {state !== 'cannot-run' && (
        <footer>
          <button
            type="button"
            class="pause"
            aria-pressed={paused}
            onClick={() => onChange(askBackground({ type: 'switch-pause', paused: !paused }))}
          >
            {labels.pause}
          </button>
        </footer>
      )}
    </>
  );
}

function NoAccess({ reading, onGranted }: { readonly reading: Reading; readonly onGranted: () => void }) {
  const labels = popupLabels[reading.status.language];
  const grant = async () => {
    if (await browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] })) onGranted();
  };
  return (
    <>
      <p class="state">{labels.noAccess}</p>
      <button type="button" class="main-deed" data-action="grant" onClick={grant}>
        {labels.grant}
      </button>
    </>
  );
}
