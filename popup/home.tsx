/** The popup's first view: this site and its switch, what stands on the page, and what matters there. */
import { popupLabels } from '#compiled/popup-labels';
import { askBackground } from '../src/ask-background';
import { fill, pluralOf } from '../src/format';
import type { Outcome } from '../src/messages';
import { EntityList } from './entity-list';
import { NoAccess } from './no-access';
import type { Reading } from './reading';
import { SiteSwitch } from './site-switch';
import type { PopupState } from './state';
import { Story } from './story';
import { Welcome } from './welcome';

export interface HomeProps {
  readonly reading: Reading;
  readonly state: PopupState;
  readonly onChange: (deed: Promise<Outcome<unknown>>) => Promise<void>;
  readonly onLook: () => void;
  readonly onFollow: (entity: string) => void;
  readonly onAnnounce: (text: string) => void;
  readonly onWelcomed: () => void;
}

export function Home({ reading, state, onChange, onLook, onFollow, onAnnounce, onWelcomed }: HomeProps) {
  const { status, tabId } = reading;
  const { site, paused, language, story } = status;
  const labels = popupLabels[language];
  return (
    <>
      {!status.welcomed && <Welcome language={language} onDone={onWelcomed} />}
      {site !== null && state !== 'cannot-run' && (
        <SiteSwitch
          key={site}
          status={status}
          site={site}
          onSwitch={(on, domain) => onChange(askBackground({ type: 'switch-site', tabId, shown: site, on, domain }))}
        />
      )}
      {state !== 'cannot-run' && (
        <button
          type="button"
          class="pause"
          aria-pressed={paused}
          onClick={() => onChange(askBackground({ type: 'switch-pause', paused: !paused }))}
        >
          {paused ? labels.resume : labels.pause}
        </button>
      )}
      {state === 'on' && (
        <>
          <EntityList reading={reading} onLook={onLook} onAnnounce={onAnnounce} />
          <ClosedFrames reading={reading} />
          <Story story={story} heading={labels.whatMatters} language={language} onFollow={onFollow} />
        </>
      )}
      {state === 'nothing-found' && (
        <>
          <p class="state">{labels.nothingFound}</p>
          <ClosedFrames reading={reading} />
          <Story story={story} heading={labels.inBrief} language={language} onFollow={onFollow} />
        </>
      )}
      {/* Just switched on, the state is still the one before until the page is read: its words would be wrong already. */}
      {state === 'off' && !reading.status.on && <p class="state">{labels.offHere}</p>}
      {state === 'paused' && reading.status.paused && <p class="state">{labels.paused}</p>}
      {state === 'cannot-run' && <p class="state">{reading.isDemo ? labels.demo : labels.cannotRun}</p>}
      {state === 'no-access' && <NoAccess language={language} onAsked={onChange} />}
    </>
  );
}

/** What stands in such a frame is neither marked nor counted: nobody should take it for read. */
function ClosedFrames({ reading: { closedFrames, status } }: { readonly reading: Reading }) {
  if (closedFrames === 0) return null;
  const labels = popupLabels[status.language];
  const label = pluralOf(status.language, closedFrames, labels.closedFrames_one, labels.closedFrames_other);
  return <p class="state aside">{fill(label, closedFrames)}</p>;
}
