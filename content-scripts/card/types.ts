/** What the annotator and the card agree on. The card is a script of its own, which comes when somebody first points. */
import type { Language } from '../../src/dataset/model';

/** What the card stands beside. */
export interface Anchor {
  /** A node of the mention: what scrolls it, scrolls the card. */
  readonly node: Node;
  /** The box of the line pointed at, in viewport coordinates; null where the mention is out of sight. */
  box(): DOMRect | null;
  /** The boxes of all its lines. */
  lines(): readonly DOMRect[];
}

/** A mention and the text around it, by which the statements are ranked. */
export interface Subject {
  readonly entity: string;
  readonly passage: string;
}

export interface CardRequest extends Subject {
  readonly anchor: Anchor;
  readonly focus: boolean;
  readonly language: Language;
}

/** `lost`: the mention left the view. `refused`: the page lets no card stay. `closed`: the reader's own wish. */
export type Gone = 'lost' | 'refused' | 'closed';

export interface Card {
  /** Shows the card of a mention, in place of any other. */
  show(request: CardRequest): void;
  hide(): void;
  /** Asks for the content ahead. */
  prefetch(subject: Subject): void;
  /** Whether an event's target is the card, as seen from the page. */
  owns(target: EventTarget | null): boolean;
  /** Whether the focus is in the card by key or command: not by a press of the mouse. */
  hasFocus(): boolean;
}

declare global {
  /** Where the card's script leaves itself: the content scripts' own global object, which no page sees. */
  var touchlineCard: ((onGone: (why: Gone) => void) => Card) | undefined;
}
