/** What the options page shows: what is stored, and over it what has just been chosen and is on its way to be. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { askBackground } from '../src/ask-background';
import { browser } from '../src/browser';
import type { OptionsModel } from '../src/messages';
import type { SettingsChanges } from '../src/settings';

export interface LiveOptions {
  readonly model: OptionsModel;
  /** The setting that was chosen last could not be stored. */
  readonly failed: boolean;
  readonly load: () => Promise<void>;
  readonly changeSettings: (changes: SettingsChanges) => Promise<void>;
}

export function useOptions(first: OptionsModel): LiveOptions {
  const [stored, setStored] = useState(first);
  const [underWay, setUnderWay] = useState<readonly SettingsChanges[]>([]);
  const [failed, setFailed] = useState(false);
  /** Answers may overtake each other: one to an earlier question than the last answered is thrown away. */
  const asked = useRef(0);
  const answered = useRef(0);

  const load = useCallback(async () => {
    asked.current += 1;
    const number = asked.current;
    const outcome = await askBackground({ type: 'read-options' });
    if (!outcome.ok || number < answered.current) return;
    answered.current = number;
    setStored(outcome.reply);
  }, []);

  // Changed in the popup or in another window meanwhile: this page shows what holds.
  useEffect(() => {
    const follow = () => void load();
    browser.storage.onChanged.addListener(follow);
    return () => browser.storage.onChanged.removeListener(follow);
  }, [load]);

  const changeSettings = async (changes: SettingsChanges) => {
    setFailed(false);
    setUnderWay((others) => [...others, changes]);
    const { ok } = await askBackground({ type: 'change-settings', changes });
    setFailed(!ok);
    await load();
    setUnderWay((others) => others.filter((other) => other !== changes));
  };

  let { settings } = stored;
  for (const changes of underWay) settings = { ...settings, ...changes };
  return { model: { ...stored, settings }, failed, load, changeSettings };
}
