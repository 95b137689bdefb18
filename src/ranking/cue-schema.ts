/**
 * The cues of the ranking: as a person writes them (src/dataset/cues/*.json) and as the worker reads them.
 *
 * Words are named sets of forms in many languages ("knee": knee, genou, kne, Knie …). Stories say which words speak of
 * which claims, and how strongly. Winners say which words speak of a year of the award.
 */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
/** "knee", or "dance+stage": all of them together. */
const weights = v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\+[a-z0-9-]+)*$/)), v.number());
/** By language tag ("en", "fr", "nb" …, "any"): whole words or phrases; `*` at the end or start of a word leaves it open. */
const forms = v.record(v.pipe(v.string(), v.regex(/^(any|[a-z]{2,3})$/)), v.array(text));

const storySchema = v.strictObject({
  /** For people: what the story is. */
  story: text,
  /** Words that speak of the story as a whole, with their weight: about 1 for a hint, 4 for a clear cue; negative against it. */
  about: weights,
  /** The story counts only if one of these words stands in the passage. Default: no condition. */
  needs: v.optional(v.array(text)),
  /** The years the story belongs to: a passage that names only other years is hardly about it. */
  years: v.optional(v.array(v.number())),
  /** The claims that tell it, the most telling first, each with the words that single it out. */
  claims: v.record(text, weights),
});

const winnerSchema = v.strictObject({
  years: v.array(v.number()),
  prize: v.picklist(['men', 'women']),
  /** Forms of the winner's name; left out where a word with the winner's key has them. */
  name: v.optional(v.array(text)),
  /** Words that point at the winner without a name: country, club, position. */
  hints: v.optional(weights),
  /** The name counts only beside one of these words, or the year: for names that others are better known by. */
  nameNeeds: v.optional(v.array(text)),
});

export const cueFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  comment: v.optional(v.string()),
  words: v.optional(v.record(text, forms)),
  /**
   * Little words by which a language is known. A form counts only in passages of its own language ("gift" is a present in
   * English and "married" in Norwegian); forms under languages that are not listed here count in all.
   */
  languages: v.optional(v.record(v.string(), v.array(text))),
  /** Number words: "15" → fifteen, quinze, femten … */
  numbers: v.optional(v.record(v.pipe(v.string(), v.regex(/^\d+$/)), v.array(text))),
  stories: v.optional(v.array(storySchema)),
  winners: v.optional(v.record(text, winnerSchema)),
});

/** [weight, word, word …]: the weight counts if all the words stand in the passage. Words are indexes. */
const compiledCue = v.array(v.number());

export const compiledCuesSchema = v.strictObject({
  /** [language, its little words joined by `|`]. The place in this list is the language's bit. */
  languages: v.array(v.tuple([v.string(), v.string()])),
  /**
   * The folded forms of each word, by the languages they belong to: `3:form|form;:form`. Before the colon stand the bits
   * in base 36, nothing for all languages. A few hundred strings load faster than thousands.
   */
  words: v.array(v.string()),
  /** Which word says that the women's prize is meant, the men's prize, and the award's own name. */
  roles: v.strictObject({ women: v.number(), men: v.number(), award: v.number() }),
  /** Entity id → the word that is its name. It stands in every passage about the entity and says nothing there. */
  names: v.record(v.string(), v.number()),
  /** [number, word]. */
  numbers: v.array(v.tuple([v.number(), v.number()])),
  stories: v.array(
    v.strictObject({
      about: v.array(compiledCue),
      needs: v.array(v.number()),
      years: v.array(v.number()),
      /** [claim, its own cues]. Claims are indexes too. */
      claims: v.array(v.tuple([v.number(), v.array(compiledCue)])),
    }),
  ),
  winners: v.array(
    v.strictObject({
      claim: v.number(),
      year: v.number(),
      prize: v.picklist(['men', 'women']),
      name: v.number(),
      nameNeeds: v.array(v.number()),
      hints: v.array(compiledCue),
    }),
  ),
  /** [claim id, the years in its date and statement, the other numbers in its statement]. */
  claims: v.array(v.tuple([v.string(), v.array(v.number()), v.array(v.number())])),
});

export type CueFile = v.InferOutput<typeof cueFileSchema>;
export type CompiledCues = v.InferOutput<typeof compiledCuesSchema>;
export type CompiledStory = CompiledCues['stories'][number];
export type CompiledWinner = CompiledCues['winners'][number];
export type CompiledCue = CompiledCues['stories'][number]['about'][number];
