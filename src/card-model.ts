/** What a card shows, in the reader's language: made by the background, drawn by the annotator and the popup. */
import type { ClaimKind, Dispute, Language } from './dataset/model';

/** A piece of a statement: plain text, or the name of another entity that leads on to its card. */
export type StatementPart = string | { readonly entity: string; readonly text: string };

export interface QuotationView {
  readonly speaker: string;
  readonly words: string;
  readonly language: string;
  /** Number of the source that gives these words. */
  readonly source: number;
}

export interface ClaimView {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly statement: readonly StatementPart[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  readonly asOf?: string;
  /** What overtook this statement since. A superseded statement is never shown without it. */
  readonly supersededBy?: ClaimView;
  readonly quotation?: QuotationView;
  /** Numbers into `CardModel.sources`. */
  readonly sources: readonly number[];
}

export interface DisputeView {
  readonly id: string;
  readonly status: Dispute['status'];
  readonly description: string;
  readonly note?: string;
  /** The sides, those of the passage's claims first. */
  readonly sides: readonly ClaimView[];
}

export interface SourceView {
  /** Counted from 1 in the order of first appearance in the card. */
  readonly number: number;
  readonly publisher: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** `published` is the day of an archived copy: the page itself may be older. */
  readonly archived: boolean;
}

export interface TopicView {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** What is said of an entity: all that is needed to draw it, or to copy it. */
export interface EntityStory {
  readonly language: Language;
  readonly entity: { readonly id: string; readonly name: string; readonly description: string };
  /** On a card: those ranked for the passage, best first, three at most. Of a topic: those that nobody disputes. */
  readonly claims: readonly ClaimView[];
  readonly disputes: readonly DisputeView[];
  readonly sources: readonly SourceView[];
}

export interface CardModel extends EntityStory {
  /** Everything else about the entity, by topic; fetched when asked for. */
  readonly topics: readonly TopicView[];
}

/** One topic of an entity in full, with its own numbered sources. */
export interface TopicModel extends EntityStory {
  readonly topic: TopicView;
}
