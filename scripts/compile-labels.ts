/**
 * Sorts the labels of _locales/<language>/messages.json by part, so that the card does not carry those of the options
 * page. A key reads `<part>_<name>`; `manifest_…` keys are the browser's own and stay out.
 */
import { LANGUAGES } from '../src/dataset/model';

type Messages = Readonly<Record<string, string>>;
type LabelTables = Readonly<Record<string, Messages>>;

/** Reads one messages.json. Throws an Error naming language and key if an entry has no text. */
function readMessages(language: string, content: unknown): Messages {
  if (typeof content !== 'object' || content === null) throw new Error(`_locales/${language}: not an object`);
  return Object.fromEntries(
    Object.entries(content).map(([key, entry]) => {
      const message: unknown = typeof entry === 'object' && entry !== null && 'message' in entry ? entry.message : null;
      if (typeof message !== 'string' || message === '') throw new Error(`_locales/${language}: ${key} has no message`);
      return [key, message];
    }),
  );
}

/**
 * The labels by part name, then by language. Throws an Error naming the language and the keys if one language lacks a key that
 * another has.
 */
export function compileLabels(read: (language: string) => unknown): ReadonlyMap<string, LabelTables> {
  const byLanguage = new Map(LANGUAGES.map((language) => [language, readMessages(language, read(language))]));
  const keys = new Set([...byLanguage.values()].flatMap((messages) => Object.keys(messages)));
  for (const [language, messages] of byLanguage) {
    const missing = [...keys].filter((key) => !(key in messages));
    if (missing.length > 0) throw new Error(`_locales/${language}: missing ${missing.join(', ')}`);
  }
  const parts = new Set([...keys].map((key) => key.split('_')[0] ?? '').filter((part) => part !== 'manifest'));
  return new Map([...parts].map((part) => [part, labelTables(part, byLanguage)]));
}

function labelTables(part: string, byLanguage: ReadonlyMap<string, Messages>): LabelTables {
  const prefix = `${part}_`;
  return Object.fromEntries(
    [...byLanguage].map(([language, messages]) => [
      language,
      Object.fromEntries(
        Object.entries(messages)
          .filter(([key]) => key.startsWith(prefix))
          .map(([key, message]) => [key.slice(prefix.length), message]),
      ),
    ]),
  );
}
