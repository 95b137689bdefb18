/** What the reader can choose, as one schema with defaults. Kept in `storage.local` by the background alone. */
import * as v from 'valibot';
import { LANGUAGES, type Language } from './dataset/model';

const languageChoice = v.picklist(['auto', ...LANGUAGES]);

export const settingsSchema = v.object({
  /** `auto` follows the browser. */
  language: v.optional(v.fallback(languageChoice, 'auto'), 'auto'),
  /** Annotations are off everywhere for the time being. */
  paused: v.optional(v.fallback(v.boolean(), false), false),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** Reads stored settings; a value that does not fit falls back to its default alone, the others are kept. */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(settingsSchema, stored ?? {});
  return result.success ? result.output : v.parse(settingsSchema, {});
}

/** The reader's language: the chosen one, else the browser's, else English. Takes BCP 47 tags, best first. */
export function readersLanguage(choice: Settings['language'], browserLanguages: readonly string[]): Language {
  if (choice !== 'auto') return choice;
  for (const tag of browserLanguages) {
    const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
    // Norwegian comes as "no", "nb" or "nn"; all read Bokmål.
    const language = primary === 'no' || primary === 'nn' ? 'nb' : primary;
    const known = LANGUAGES.find((candidate) => candidate === language);
    if (known) return known;
  }
  return 'en';
}
