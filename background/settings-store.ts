/** The settings, in `storage.local`. */
import { browser } from '../src/browser';
import { browserLanguages } from '../src/browser-languages';
import type { Language } from '../src/dataset/model';
import { parseSettings, readersLanguage, type Settings } from '../src/settings';

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** Changes some settings and keeps the others. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...changes } });
}

/** The language in which the reader is shown everything. */
export async function currentLanguage(): Promise<Language> {
  const { language } = await readSettings();
  return readersLanguage(language, browserLanguages());
}
