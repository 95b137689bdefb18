/** The popup's frame: the head with the search, and below it the page, the results, or one thing that was looked up. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { popupLabels } from '#compiled/popup-labels';
import { askBackground } from '../src/ask-background';
import { browser } from '../src/browser';
import { useAnnouncement } from './announcement';
import { Home } from './home';
import type { Reading } from './reading';
import { Search } from './search';
import { Sheet } from './sheet';
import { type PopupState, popupState, settledState } from './state';
import { useSubjects } from './subjects';
import { useReading } from './use-reading';

const STATE_LABELS = {
  on: 'state_on',
  off: 'state_off',
  paused: 'state_paused',
  'no-access': 'state_noAccess',
  'cannot-run': 'state_cannotRun',
  'nothing-found': 'state_nothingFound',
} as const satisfies Readonly<Record<PopupState, string>>;

export interface PopupProps {
  readonly first: Reading;
  /** What the reader wants looked up; null if nothing in particular. */
  readonly asked: string | null;
}

export function Popup({ first, asked }: PopupProps) {
  const { reading, failed, settles, look, change } = useReading(first);
  const [query, setQuery] = useState(asked ?? '');
  const { subjects, lookUp, back, leave } = useSubjects();
  const { announcement, announce } = useAnnouncement();
  const { status } = reading;
  const labels = popupLabels[status.language];
  const stateBefore = useRef(popupState(first.status, first.frames));
  const state = settledState(stateBefore.current, reading, settles);

  useLayoutEffect(() => {
    document.documentElement.lang = status.language;
  }, [status.language]);

  // Said aloud when it changes, not at the first opening: then the popup itself is read.
  useEffect(() => {
    if (stateBefore.current !== state) announce(labels[STATE_LABELS[state]]);
    stateBefore.current = state;
  }, [state, labels, announce]);

  const shown = subjects.length > 0 ? 'subject' : query.trim() === '' ? 'home' : 'results';

  const main = useRef<HTMLElement>(null);
  const goBack = () => {
    if (shown === 'subject') return back();
    setQuery('');
    main.current?.querySelector('input')?.focus();
  };
  // Escape takes back one thing; where there is none to take back it is the browser's, and closes the popup.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || shown === 'home') return;
      event.preventDefault();
      goBack();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  // What is not shown is hidden, not taken away: the reader comes back to it as it was.
  return (
    <main ref={main} data-state={state}>
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
          leave();
        }}
        onLookUp={lookUp}
        onAnnounce={announce}
      />
      {subjects.map((subject, index) => (
        <Sheet
          // biome-ignore lint/suspicious/noArrayIndexKey: what was looked up from it is a step further
          key={index}
          subject={subject}
          hidden={index < subjects.length - 1}
          language={status.language}
          onLookUp={lookUp}
          onBack={back}
        />
      ))}
      <div class="home" hidden={shown !== 'home'}>
        {failed && (
          <p class="failure" role="alert">
            {labels.notDone}
          </p>
        )}
        <Home
          reading={reading}
          state={state}
          onChange={change}
          onLook={look}
          onFollow={(entity) => lookUp({ is: 'entity', id: entity })}
          onAnnounce={announce}
          onWelcomed={() => change(askBackground({ type: 'change-settings', changes: { welcomed: true } }))}
        />
      </div>
      <p class="unseen" role="status">
        {announcement}
      </p>
    </main>
  );
}
