/**
 * The dataset as people write it: one schema for each kind of source file under src/dataset/.
 * What can be said about one value alone is checked here; what joins several files is checked in checks.ts.
 * The descriptions are what an editor shows beside a field (see scripts/schemas.ts).
 */
import * as v from 'valibot';
import {
  addressSchema,
  dateSchema,
  idSchema,
  languageTagSchema,
  localizedSchema,
  plainSchema,
} from './authored-values';
import { claimKindSchema, disputeSchema, markSchema, sourceSchema } from './model';

/** Names the JSON Schema by which an editor helps; the compiler does not read it. */
const $schema = v.optional(v.string());

const quotationSchema = v.strictObject({
  speaker: v.pipe(plainSchema, v.description('Who said it.')),
  words: v.pipe(plainSchema, v.description('The exact words as the source gives them, without quotation marks.')),
  language: v.pipe(languageTagSchema, v.description('The language of the words: "en", "fr", "nb" …')),
});

const evidenceSchema = v.strictObject({
  source: v.pipe(idSchema, v.description('The id of a source under sources/.')),
  paragraph: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(1, 'paragraphs are counted from 1'))),
    v.description('Which paragraph of the source says so, counted from 1; leave out where it is not known.'),
  ),
  quotation: v.pipe(
    v.optional(quotationSchema),
    v.description('Direct speech: only what stands between quotation marks in the source.'),
  ),
});

const evidenceListSchema = v.pipe(
  v.array(evidenceSchema),
  v.minLength(1, 'a claim needs at least one source'),
  v.description('Where it stands: one source at the least.'),
);

export const aboutFileSchema = v.strictObject({
  $schema,
  version: v.pipe(plainSchema, v.description('The version of the dataset.')),
  date: v.pipe(dateSchema, v.description('The day up to which the dataset was researched; nothing in it lies later.')),
});

export const entityFileSchema = v.strictObject({
  $schema,
  id: v.pipe(idSchema, v.description('The file is called entities/<id>.json.')),
  name: localizedSchema,
  description: v.pipe(localizedSchema, v.description('One neutral line, without a full stop, that will not age.')),
  mark: v.pipe(
    markSchema,
    v.description('The line and the hue (OKLCH, in degrees) that mark it on a page, its own in both.'),
  ),
  bestKnownFor: v.pipe(
    v.array(idSchema),
    v.minLength(3, 'name at least three claims'),
    v.description('Claims, best first: what the card opens with where the passage gives no hint.'),
  ),
});

export const topicsFileSchema = v.strictObject({
  $schema,
  topics: v.pipe(
    v.array(v.strictObject({ id: idSchema, name: localizedSchema })),
    v.description('In the order in which the card lists them.'),
  ),
});

const authoredSourceSchema = v.strictObject({
  id: v.pipe(idSchema, v.description('It stands in the file of its first letter, in order.')),
  publisher: v.pipe(plainSchema, v.description('As a reader knows it; an agency, or who keeps a copy, in brackets.')),
  title: v.pipe(v.nullable(plainSchema), v.description('The headline as printed; null where none was seen.')),
  url: addressSchema,
  published: v.pipe(
    v.nullable(dateSchema),
    v.description('YYYY, YYYY-MM or YYYY-MM-DD; null where it is not established.'),
  ),
  publishedFrom: v.pipe(
    sourceSchema.entries.publishedFrom,
    v.description('Where the date was read: on the page, in its address, or on the label of an archived copy.'),
  ),
});

export const sourcesFileSchema = v.strictObject({ $schema, sources: v.array(authoredSourceSchema) });

const authoredClaimSchema = v.strictObject({
  id: idSchema,
  entities: v.pipe(
    v.array(idSchema),
    v.minLength(1, 'a claim names at least one entity, or no card would show it'),
    v.description('Whose cards show it.'),
  ),
  kind: v.pipe(
    claimKindSchema,
    v.description('fact: reported as such; account: somebody’s version; opinion: a judgement, named as somebody’s.'),
  ),
  statement: v.pipe(localizedSchema, v.description('One sentence in our own words that stands by itself.')),
  date: v.pipe(v.optional(dateSchema), v.description('When it happened.')),
  asOf: v.pipe(v.optional(dateSchema), v.description('For a figure or a state: the date for which it holds.')),
  supersededBy: v.pipe(v.optional(idSchema), v.description('The claim that overtook this one.')),
  evidence: evidenceListSchema,
});

export const claimsFileSchema = v.strictObject({
  $schema,
  topic: v.pipe(idSchema, v.description('The file is called claims/<topic>.json.')),
  claims: v.pipe(v.array(authoredClaimSchema), v.description('The most telling first.')),
});

const authoredDisputeSchema = v.strictObject({
  id: idSchema,
  status: v.pipe(
    disputeSchema.entries.status,
    v.description('open: not settled; explained: the cause is known; compatible: parts of one event.'),
  ),
  description: v.pipe(
    localizedSchema,
    v.description('What differs, in one neutral line; name publishers, not “one article”.'),
  ),
  note: v.pipe(
    v.optional(localizedSchema),
    v.description('How the versions fit together, where there is something to say.'),
  ),
  claims: v.pipe(
    v.array(idSchema),
    v.minLength(2, 'a dispute joins at least two claims'),
    v.description('The versions; the card shows them side by side.'),
  ),
});

export const disputesFileSchema = v.strictObject({ $schema, disputes: v.array(authoredDisputeSchema) });

const rollYearSchema = v.strictObject({
  year: v.pipe(v.number(), v.integer()),
  winner: v.pipe(v.nullable(plainSchema), v.description('As usually spelled; null where the prize was not awarded.')),
  spelled: v.pipe(
    v.optional(v.strictObject({ fr: v.optional(plainSchema), nb: v.optional(plainSchema) })),
    v.description('The name where French or Norwegian newspapers spell it differently: “Lev Yachine”, “Lev Jasjin”.'),
  ),
  club: v.pipe(v.optional(localizedSchema), v.description('Shown behind the name; needed to tell namesakes apart.')),
  country: v.pipe(v.optional(localizedSchema), v.description('Shown behind the name; needed to tell namesakes apart.')),
  fifa: v.pipe(v.optional(v.literal(true)), v.description('The prize was called FIFA Ballon d’Or: men, 2010 to 2015.')),
  alsoAbout: v.pipe(v.optional(v.array(idSchema)), v.description('Entities besides the award whose cards show it.')),
  evidence: evidenceListSchema,
});

export const rollFileSchema = v.strictObject({
  $schema,
  men: v.pipe(v.array(rollYearSchema), v.description('Every year from 1956, in order.')),
  women: v.pipe(v.array(rollYearSchema), v.description('Every year from 2018, in order.')),
});

export type AboutFile = v.InferOutput<typeof aboutFileSchema>;
export type EntityFile = v.InferOutput<typeof entityFileSchema>;
export type TopicsFile = v.InferOutput<typeof topicsFileSchema>;
export type SourcesFile = v.InferOutput<typeof sourcesFileSchema>;
export type ClaimsFile = v.InferOutput<typeof claimsFileSchema>;
export type DisputesFile = v.InferOutput<typeof disputesFileSchema>;
export type RollFile = v.InferOutput<typeof rollFileSchema>;
export type RollYear = v.InferOutput<typeof rollYearSchema>;
