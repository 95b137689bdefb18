/**
 * The dataset as people write it: one schema for each kind of source file under src/dataset/.
 * What can be said about one value alone is checked here; what joins several files is checked in checks.ts.
 */
import * as v from 'valibot';
import { claimKindSchema, LANGUAGES, type Language, markSchema } from './model';

/** The languages that must be filled in; the others may be empty and then show the English text. */
export const REQUIRED_LANGUAGES: readonly Language[] = ['en'];

const MARKUP = /<\/?[a-z!]|&(#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words and numbers joined by hyphens'),
);

/** Words for readers: plain text, not empty, no markup. */
const plain = v.pipe(
  v.string(),
  v.check((words) => words.trim() !== '', 'the text is empty'),
  v.check((words) => words === words.trim(), 'the text begins or ends with a space'),
  v.check((words) => !MARKUP.test(words), 'the text holds HTML; only plain text is shown'),
);
const plainOrEmpty = v.union([v.literal(''), plain]);

function inLanguage(language: Language) {
  return REQUIRED_LANGUAGES.includes(language) ? plain : plainOrEmpty;
}

const localizedSchema = v.strictObject({ en: inLanguage('en'), fr: inLanguage('fr'), nb: inLanguage('nb') });

/** YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists. */
const dateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isRealDate, 'there is no such date'),
);

const addressSchema = v.pipe(
  v.string(),
  v.regex(/^https:\/\/[^\s<>"]+$/, 'an address begins with https:// and holds no space'),
  v.check(isAsBrowsersWriteIt, 'the address is not written as browsers write it; paste it from the address bar'),
);

const languageTagSchema = v.pipe(v.string(), v.check(isLanguageTag, 'a language is a tag such as "en", "fr" or "nb"'));

const editorSchema = v.optional(v.string());

const quotationSchema = v.strictObject({ speaker: plain, words: plain, language: languageTagSchema });

const evidenceSchema = v.strictObject({
  source: idSchema,
  paragraph: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1, 'paragraphs are counted from 1'))),
  quotation: v.optional(quotationSchema),
});

const evidenceListSchema = v.pipe(v.array(evidenceSchema), v.minLength(1, 'a claim needs at least one source'));

export const aboutFileSchema = v.strictObject({ $schema: editorSchema, version: plain, date: dateSchema });

export const entityFileSchema = v.strictObject({
  $schema: editorSchema,
  id: idSchema,
  name: localizedSchema,
  description: localizedSchema,
  mark: markSchema,
  bestKnownFor: v.pipe(v.array(idSchema), v.minLength(3, 'name at least three claims')),
});

export const topicsFileSchema = v.strictObject({
  $schema: editorSchema,
  topics: v.array(v.strictObject({ id: idSchema, name: localizedSchema })),
});

export const sourcesFileSchema = v.strictObject({
  $schema: editorSchema,
  sources: v.array(
    v.strictObject({
      id: idSchema,
      publisher: plain,
      title: v.nullable(plain),
      url: v.nullable(addressSchema),
      published: v.nullable(dateSchema),
      publishedFrom: v.optional(
        v.picklist(['page', 'address', 'archive'], 'publishedFrom is page, address or archive'),
      ),
    }),
  ),
});

export const claimsFileSchema = v.strictObject({
  $schema: editorSchema,
  topic: idSchema,
  claims: v.array(
    v.strictObject({
      id: idSchema,
      entities: v.pipe(
        v.array(idSchema),
        v.minLength(1, 'a claim names at least one entity, or no card would show it'),
      ),
      kind: claimKindSchema,
      statement: localizedSchema,
      date: v.optional(dateSchema),
      asOf: v.optional(dateSchema),
      supersededBy: v.optional(idSchema),
      evidence: evidenceListSchema,
    }),
  ),
});

export const disputesFileSchema = v.strictObject({
  $schema: editorSchema,
  disputes: v.array(
    v.strictObject({
      id: idSchema,
      status: v.picklist(['open', 'explained', 'compatible'], 'status is open, explained or compatible'),
      description: localizedSchema,
      note: v.optional(localizedSchema),
      claims: v.pipe(v.array(idSchema), v.minLength(2, 'a dispute joins at least two claims')),
    }),
  ),
});

const rollYearSchema = v.strictObject({
  year: v.pipe(v.number(), v.integer()),
  winner: v.nullable(plain),
  club: v.optional(localizedSchema),
  country: v.optional(localizedSchema),
  fifa: v.optional(v.literal(true)),
  alsoAbout: v.optional(v.array(idSchema)),
  evidence: evidenceListSchema,
});

export const rollFileSchema = v.strictObject({
  $schema: editorSchema,
  men: v.array(rollYearSchema),
  women: v.array(rollYearSchema),
});

export type AuthoredLocalized = v.InferOutput<typeof localizedSchema>;
export type AuthoredEvidence = v.InferOutput<typeof evidenceSchema>;
export type AboutFile = v.InferOutput<typeof aboutFileSchema>;
export type EntityFile = v.InferOutput<typeof entityFileSchema>;
export type TopicsFile = v.InferOutput<typeof topicsFileSchema>;
export type SourcesFile = v.InferOutput<typeof sourcesFileSchema>;
export type ClaimsFile = v.InferOutput<typeof claimsFileSchema>;
export type DisputesFile = v.InferOutput<typeof disputesFileSchema>;
export type RollFile = v.InferOutput<typeof rollFileSchema>;
export type RollYear = v.InferOutput<typeof rollYearSchema>;

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

/** True where every language of the dataset is required. */
export const ALL_LANGUAGES_REQUIRED = LANGUAGES.every((language) => REQUIRED_LANGUAGES.includes(language));
