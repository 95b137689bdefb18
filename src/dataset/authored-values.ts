/** The kinds of value from which the authored files are made; each message is written for the person who errs. */
import * as v from 'valibot';

const MARKUP = /<\/?[a-z!]|&(#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words and numbers joined by hyphens'),
);

/** Words for readers: plain text, not empty, no markup. */
export const plainSchema = v.pipe(
  v.string(),
  v.nonEmpty('the text is empty'),
  v.check((words) => words === words.trim(), 'the text begins or ends with a space'),
  v.check((words) => !MARKUP.test(words), 'the text holds HTML; only plain text is shown'),
);

/** The same text in every language of the dataset: English, French, Norwegian Bokmål. */
export const localizedSchema = v.strictObject({ en: plainSchema, fr: plainSchema, nb: plainSchema });

/** YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists. */
export const dateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isRealDate, 'there is no such date'),
);

export const addressSchema = v.pipe(
  v.string('a source needs the address of its page'),
  v.regex(/^https:\/\/[^\s<>"]+$/, 'an address begins with https:// and holds no space'),
  v.check(isAsBrowsersWriteIt, 'the address is not written as browsers write it; paste it from the address bar'),
);

export const languageTagSchema = v.pipe(
  v.string(),
  v.check(isLanguageTag, 'a language is a tag such as "en", "fr" or "nb"'),
);

function isRealDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

/** One page, one spelling: no default port, nothing but ASCII. */
function isAsBrowsersWriteIt(address: string): boolean {
  return URL.canParse(address) && new URL(address).href === address;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    // The one way in which the platform says that a tag is malformed.
    return false;
  }
}
