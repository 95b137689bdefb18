/** The schema of the authored files under src/dataset/forms/. Build time only: the detector must not carry valibot. */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
const weight = v.pipe(v.number(), v.integer(), v.minValue(-20), v.maxValue(20));
/** Words by language code; the code is for the author only, since every word counts on every page. */
const words = v.record(
  text,
  v.array(
    v.pipe(
      text,
      v.regex(
        /^(?:[^|!]{2,}!?|[\u0590-\uffff])$/,
        'a word holds no "|", and more than one letter where words have letters',
      ),
    ),
  ),
);

const formSchema = v.strictObject({
  form: v.pipe(
    text,
    v.regex(/^[^*+^$[\]{}\\/]+$/, 'a form holds no signs of regular expressions but ( | ) and ?'),
    v.description('How the name is written; (a|b) either, x? with or without. The notation stands in pattern.ts.'),
  ),
  kind: v.pipe(
    v.picklist(['name', 'part', 'label']),
    v.description(
      'name: whom it means is clear; label: plain words that serve as a name; part: a piece that others bear.',
    ),
  ),
  prior: v.pipe(weight, v.description('Where the weighing begins: 9 needs nothing else, -3 needs evidence of 3.')),
  /** Language or other remarks for the author. */
  note: v.optional(text),
});

const cueSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/, 'an id is lower-case words joined by hyphens')),
  /** Why these words say something. */
  note: v.optional(text),
  /** What one word weighs by its place; a place left out counts as the next one further off that is given. */
  weights: v.strictObject({
    touch: v.optional(weight),
    beside: v.optional(weight),
    near: v.optional(weight),
    page: v.optional(weight, 0),
  }),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1)),
  words,
});

/** Of a regular expression. */
const fragment = v.pipe(text, v.regex(/^[a-z]/, 'a fragment begins with a plain small letter'));

export const entityFormsSchema = v.strictObject({
  $schema: v.optional(text),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')),
  person: v.optional(
    v.strictObject({
      given: v.array(text),
      others: v.array(text),
      partIsGiven: v.boolean(),
    }),
  ),
  /** What it weighs that a `name` stands in small letters, as plain words would. */
  small: v.optional(weight, 0),
  /** What it weighs that the full name stands on the page; that another entity is named there, by its id. */
  named: weight,
  beside: v.record(text, weight),
  forms: v.pipe(v.array(formSchema), v.minLength(1)),
  /**
   * Fragments of regular expressions, at least one of which hits every form in a page's text: in Latin script, and in other
   * scripts from the second letter on. `first` may hit more often than `latin`, but is short: it spares pages the other.
   */
  trigger: v.strictObject({
    first: v.optional(v.array(fragment)),
    latin: v.array(fragment),
    other: v.array(text),
  }),
  evidence: v.array(cueSchema),
});

export type EntityForms = v.InferOutput<typeof entityFormsSchema>;

/** Checks the content of one forms file. Throws an error that names `file` and what is wrong in it. */
export function parseEntityForms(file: string, content: unknown): EntityForms {
  const result = v.safeParse(entityFormsSchema, content);
  if (result.success) return result.output;
  const issues = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  throw new Error(`${file}: ${issues.join('; ')}`);
}
