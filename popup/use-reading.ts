/** The reading that the popup shows: read again after every change, here or elsewhere, and as the page settles. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../src/messages';
import { followTab } from './follow-tab';
import { type Reading, readTab } from './reading';

/** How long marks take to appear after a switch, in milliseconds: the popup looks again until then. */
const SETTLING_MS = [150, 500, 1200];

export interface LiveReading {
  readonly reading: Reading;
  /** What the reader asked for last could not be done. */
  readonly failed: boolean;
  /** A change was asked for, and the page may not have followed it yet. */
  readonly settles: boolean;
  readonly look: () => Promise<void>;
  /** Does something that changes the page, and looks again as it settles. */
  readonly change: (deed: Promise<Outcome<unknown>>) => Promise<void>;
}

export function useReading(first: Reading): LiveReading {
  const [reading, setReading] = useState(first);
  const [failed, setFailed] = useState(false);
  /** How many changes the page has yet to follow. */
  const [settling, settle] = useState(0);
  const { tabId } = first;
  /** Answers may overtake each other: one to an earlier question than the last answered is thrown away. */
  const asked = useRef(0);
  const answered = useRef(0);

  const look = useCallback(async () => {
    asked.current += 1;
    const number = asked.current;
    const next = await readTab(tabId);
    if (!next || number < answered.current) return;
    answered.current = number;
    setReading(next);
  }, [tabId]);

  useEffect(() => followTab(tabId, () => void look()), [tabId, look]);

  const change = async (deed: Promise<Outcome<unknown>>) => {
    setFailed(false);
    settle((count) => count + 1);
    const { ok } = await deed;
    setFailed(!ok);
    await look();
    void lookAsItSettles().then(() => settle((count) => count - 1));
  };
  const lookAsItSettles = () =>
    Promise.all(SETTLING_MS.map((delay) => new Promise((resolve) => setTimeout(resolve, delay)).then(look)));
  return { reading, failed, settles: settling > 0, look, change };
}
