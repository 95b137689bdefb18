/** What detection takes and gives. Pure data: no DOM, no browser. */

/** The text of one frame, as a reader sees it: normalised (see the annotator's text index), one string per block. */
export interface PageText {
  /** The document's title, normalised; it counts as evidence, nothing in it is marked. */
  readonly title: string;
  /** A '\n' inside a block is a forced line break; all other white space is single spaces. */
  readonly blocks: readonly string[];
}

/** A stretch of one block that names an entity. Offsets are UTF-16 code units in the block's normalised text. */
export interface Mention {
  readonly entity: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/**
 * How far a form speaks for its entity.
 * name: says by itself whom it means ("Martin Solveig").
 * part: a piece of a person's name, which others bear too ("Solveig").
 * label: plain words that serve as a name ("Balón de Oro").
 */
export type FormKind = 'name' | 'part' | 'label';

/**
 * Where a word of evidence stands, seen from a candidate. In the first three places it must be in the same sentence, and
 * no other candidate of the entity closer to it: a word speaks for the candidate that it stands by.
 * touch: next to it, but for a particle ("African Ballon d'Or", "Balón de Oro de la Liga MX").
 * beside: a few words away.   near: anywhere in the sentence.   page: elsewhere in the surroundings.
 */
export const ZONES = ['page', 'near', 'beside', 'touch'] as const;
export const PAGE = 0;
export const NEAR = 1;
export const BESIDE = 2;
export const TOUCH = 3;
/** Index into ZONES: the nearer, the higher. */
export type Zone = typeof PAGE | typeof NEAR | typeof BESIDE | typeof TOUCH;
/** By zone. */
export type Weights = readonly [page: number, near: number, beside: number, touch: number];

export interface LexiconForm {
  /** Index into `Lexicon.entities`. */
  readonly entity: number;
  readonly kind: FormKind;
  /** Where the scale stands before any evidence; a candidate is a mention at 0 or above. */
  readonly prior: number;
  /** Source of a regular expression (flags 'i') for the form without endings. */
  readonly source: string;
}

/** A group of words that speak for or against an entity. */
export interface LexiconCues {
  readonly entity: number;
  /** What the group says, for explanations; the extension, which explains nothing, goes without. */
  readonly id?: string;
  /** What one of its words weighs, by its place (see `Zone`). */
  readonly weights: Weights;
  /** Different words add up to this much at most (in absolute value). */
  readonly limit: number;
  /** Stems in small letters, folded, joined by '|'; one that must be the whole word ends in '!'. */
  readonly words: string;
}

export interface LexiconEntity {
  readonly id: string;
  /** A person's own given names, lower case, joined by '|'. Empty for anything but a person. */
  readonly given: string;
  /** Given names of others who bear the same surname, lower case, joined by '|'. */
  readonly others: string;
  /** The `part` is a given name too, so that a surname behind it means somebody else. */
  readonly partIsGiven: boolean;
  /** What it weighs that a `name` stands in small letters. */
  readonly small: number;
  /** What it weighs that the entity's full name stands on the page; that another entity's does, by its index. */
  readonly named: number;
  readonly beside: readonly number[];
}

/** All that detection knows about entities, compiled from the dataset. Plain JSON. */
export interface Lexicon {
  readonly entities: readonly LexiconEntity[];
  /** Packed, see packed-form.ts. A page pays for the scripts that stand on it. */
  readonly forms: { readonly latin: readonly string[]; readonly other: readonly string[] };
  readonly cues: readonly LexiconCues[];
}
