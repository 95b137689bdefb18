/** Text for people: labels with something put in, and dates as far as they are known. Pure. */
import type { Language } from './dataset/model';

/** Puts values into a label in place of $1, $2 … */
export function fill(label: string, ...values: readonly (string | number)[]): string {
  return label.replace(/\$(\d)/g, (placeholder, digit: string) => String(values[Number(digit) - 1] ?? placeholder));
}

/** The label for one, or for any other number. */
export function pluralOf(language: Language, count: number, one: string, other: string): string {
  return new Intl.PluralRules(language).select(count) === 'one' ? one : other;
}

const PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** British order for English: the day stands before the month, as in the other languages. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', nb: 'nb-NO' };

/**
 * A date in a reader's language, as precise as it is known.
 * @param date YYYY, YYYY-MM or YYYY-MM-DD; anything else is returned as it stands
 */
export function formatDate(date: string, language: Language): string {
  const parts = date.split('-');
  const options = PARTS[parts.length - 1];
  const time = Date.parse(`${date}${parts.length === 1 ? '-01-01' : parts.length === 2 ? '-01' : ''}T00:00:00Z`);
  if (!options || Number.isNaN(time)) return date;
  return formatter(language, parts.length, options).format(time);
}

/** Kept: making one takes longer than everything else about a date, and a card has dozens. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, precision: number, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}
