/** The settings, in `storage.local`. */
import { browser } from '../src/browser';
import { browserLanguages } from '../src/browser-languages';
import type { Language } from '../src/dataset/model';
import {
  type ReadSettings,
  readersLanguage,
  readStoredSettings,
  type Settings,
  type SettingsChanges,
} from '../src/settings';

const KEY = 'settings';

/** The settings, and which of those stored could not be read. */
export async function readSettingsWithFaults(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(KEY);
  return readStoredSettings(stored[KEY]);
}

export async function readSettings(): Promise<Settings> {
  return (await readSettingsWithFaults()).settings;
}

/** Changes follow each other: two at once would each write what it read before the other. */
let lastChange: Promise<unknown> = Promise.resolve();

/** Changes some settings and keeps the others. What could not be read is written anew with its default. */
export function changeSettings(changes: SettingsChanges): Promise<void> {
  const next = lastChange.then(async () =>
    browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...changes } }),
  );
  lastChange = next.catch(() => undefined);
  return next;
}

/** The language in which the reader is shown everything. */
export async function currentLanguage(): Promise<Language> {
  return languageOf(await readSettings());
}

export function languageOf({ language }: Settings): Language {
  return readersLanguage(language, browserLanguages());
}
