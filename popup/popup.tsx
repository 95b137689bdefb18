/** The popup's frame: the head with the search, and below it the page, the results, or one thing that was looked up. */

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { popupLabels } from '#compiled/popup-labels';
import { askBackground } from '../src/ask-background';
import { browser } from '../src/browser';
import { Home } from './home';
import { type Reading, readTab } from './reading';
import { Search } from './search';
import { Sheet, type Subject } from './sheet';
import { type PopupState, popupState } from './state';

/** How long marks take to appear after a switch, in milliseconds: the popup looks again until then. */
const SETTLING_MS = [150, 500, 1200];

const STATE_LABELS = {
  on: 'state_on',
  off: 'state_off',
  paused: 'state_paused',
  'no-access': 'state_noAccess',
  'cannot-run': 'state_cannotRun',
  'nothing-found': 'state_nothingFound',
} as const satisfies Readonly<Record<PopupState, string>>;

export function Popup({ first }: { readonly first: Reading }) {
  const [reading, setReading] = useState(first);
  const [query, setQuery] = useState(first.status.query ?? '');
  const [subjects, setSubjects] = useState<readonly Subject[]>([]);
  const [announcement, announce] = useState('');
  const { tabId, status } = reading;
  const labels = popupLabels[status.language];
  const state = popupState(status, reading.frames);

  useLayoutEffect(() => {
    document.documentElement.lang = status.language;
  }, [status.language]);

  const look = useCallback(async () => {
    const next = await readTab(tabId);
    if (next) setReading(next);
  }, [tabId]);

  /** Does something that changes the page, and looks again as it settles. */
  const change = async (deed: Promise<unknown>) => {
    await deed;
    await look();
    for (const delay of SETTLING_MS) setTimeout(look, delay);
  };

  // Said aloud when it changes, not at the first opening: then the popup itself is read.
  const stateBefore = useRef(state);
  useEffect(() => {
    if (stateBefore.current !== state) announce(labels[STATE_LABELS[state]]);
    stateBefore.current = state;
  }, [state, labels]);

  const subject = subjects.at(-1);
  const shown = subject ? 'subject' : query.trim() === '' ? 'home' : 'results';
  const lookUp = (next: Subject) => setSubjects([...subjects, next]);

  return (
    <main data-state={state}>
      <header>
        <h1>Touchline</h1>
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {labels.options}
        </button>
      </header>
      <Search
        query={query}
        language={status.language}
        showsResults={shown === 'results'}
        onQuery={(next) => {
          setQuery(next);
          setSubjects([]);
        }}
        onLookUp={lookUp}
        onAnnounce={announce}
      />
      {subject && (
        <Sheet
          key={subjects.length}
          subject={subject}
          language={status.language}
          onLookUp={lookUp}
          onBack={() => setSubjects(subjects.slice(0, -1))}
        />
      )}
      {shown === 'home' && (
        <Home
          reading={reading}
          state={state}
          onChange={change}
          onFollow={(entity) => lookUp({ is: 'entity', id: entity })}
          onAnnounce={announce}
          onWelcomed={() => change(askBackground({ type: 'change-settings', changes: { welcomed: true } }))}
        />
      )}
      <p class="unseen" role="status">
        {announcement}
      </p>
    </main>
  );
}
