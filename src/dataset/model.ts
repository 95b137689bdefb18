/**
 * The dataset as the parts of Touchline read it: plain, compiled, complete in every language.
 * The authored files under src/dataset/ are checked and turned into this by the compiler (compile.ts).
 */
import * as v from 'valibot';
import { compiledCuesSchema } from '../ranking/cue-schema';

/** The languages in which every statement, description and topic name exists. */
export const LANGUAGES = ['en', 'fr', 'nb'] as const;
export type Language = (typeof LANGUAGES)[number];

const text = v.pipe(v.string(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'));
const localized = v.strictObject({ en: text, fr: text, nb: text });
/** A year, a month or a day: "2018", "2018-12", "2018-12-03". */
const partialDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'));
const httpsAddress = v.pipe(v.string(), v.regex(/^https:\/\/[^\s<>"]+$/, 'an address is https'));

export type Localized = v.InferOutput<typeof localized>;

/** Lines that both an underline and the edge of a card can have. */
export const MARK_LINES = ['solid', 'dashed', 'dotted', 'double'] as const;

/** How mentions of an entity are marked on a page: told apart by the line as well as by the colour. */
export const markSchema = v.strictObject({
  /** Hue in OKLCH, in degrees; lightness and chroma follow the page's scheme. */
  hue: v.pipe(v.number(), v.minValue(0), v.maxValue(360)),
  line: v.picklist(MARK_LINES),
});

export const entitySchema = v.strictObject({
  id,
  name: localized,
  /** One line under the name in the card. */
  description: localized,
  mark: markSchema,
  /** Claims that say what the entity is best known for, best first: what the card shows for a passage without a cue. */
  bestKnownFor: v.array(id),
});

export const topicSchema = v.strictObject({
  id,
  name: localized,
});

export const sourceSchema = v.strictObject({
  id,
  publisher: text,
  /** The headline as printed; null where none is established. */
  title: v.nullable(text),
  /** The page's address; null where only the publisher is established. */
  url: v.nullable(httpsAddress),
  /** When it was published, as far as established; null where it is not. */
  published: v.nullable(partialDate),
  /**
   * Where the date of publication was read: on the page, in its address, or on the label of an archived copy, which
   * may be the day of the copy instead. Absent where `published` is null.
   */
  publishedFrom: v.optional(v.picklist(['page', 'address', 'archive'])),
});

const quotationSchema = v.strictObject({
  speaker: text,
  /** The exact words, without quotation marks, in the language in which the source gives them. */
  words: text,
  /** BCP 47 tag of the language of `words`. */
  language: text,
});

export const evidenceSchema = v.strictObject({
  source: id,
  /** The paragraph in the source, counted from 1, where it is known. */
  paragraph: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  quotation: v.optional(quotationSchema),
});

/** Fact: reported as such. Account: somebody's version of what happened or was said. Opinion: a judgement. */
export const claimKindSchema = v.picklist(['fact', 'account', 'opinion']);

export const claimSchema = v.strictObject({
  id,
  topic: id,
  entities: v.pipe(v.array(id), v.minLength(1)),
  kind: claimKindSchema,
  statement: localized,
  /** When what the claim tells of happened. */
  date: v.optional(partialDate),
  /** The date for which a figure or a state holds. */
  asOf: v.optional(partialDate),
  /** The claim that overtook this one. */
  supersededBy: v.optional(id),
  evidence: v.pipe(v.array(evidenceSchema), v.minLength(1)),
});

export const disputeSchema = v.strictObject({
  id,
  /** What differs, in one neutral line. */
  description: localized,
  /** Open: not settled. Explained: the cause of the difference is known. Compatible: parts of one event. */
  status: v.picklist(['open', 'explained', 'compatible']),
  /** One more neutral line, where there is something to say about how the accounts fit together. */
  note: v.optional(localized),
  /** The claims that differ, two at the least. */
  claims: v.pipe(v.array(id), v.minLength(2)),
});

/** Structured results of the award; each names the claim that states it with its sources. */
export const rollEntrySchema = v.strictObject({
  year: v.pipe(v.number(), v.integer(), v.minValue(1956)),
  prize: v.picklist(['men', 'women']),
  /** The winner's name; null for the year in which the prize was not awarded. */
  winner: v.nullable(text),
  claim: id,
});

export const datasetSchema = v.strictObject({
  version: text,
  /** The day up to which the dataset was researched. */
  date: partialDate,
  entities: v.array(entitySchema),
  topics: v.array(topicSchema),
  sources: v.array(sourceSchema),
  claims: v.array(claimSchema),
  disputes: v.array(disputeSchema),
  roll: v.array(rollEntrySchema),
  /** What the ranking reads (src/ranking/rank.ts). */
  cues: compiledCuesSchema,
});

export type Entity = v.InferOutput<typeof entitySchema>;
export type Topic = v.InferOutput<typeof topicSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type ClaimKind = v.InferOutput<typeof claimKindSchema>;
export type Claim = v.InferOutput<typeof claimSchema>;
export type Dispute = v.InferOutput<typeof disputeSchema>;
export type RollEntry = v.InferOutput<typeof rollEntrySchema>;
export type Dataset = v.InferOutput<typeof datasetSchema>;
