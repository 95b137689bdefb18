/** What the annotator and the card agree on. The card is a script of its own, which comes when somebody first points. */
import type { Language } from '../../src/dataset/model';
import type { AnnotatorSettings } from '../../src/messages';
import type { Hit } from '../annotator/hit-test';
import type { Mark } from '../annotator/mark';

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

/** The frame as the card's script needs it: what the annotator knows of it. */
export interface Frame {
  settings(): AnnotatorSettings;
  /** The mention under a point of the viewport. */
  hitTest(x: number, y: number): Hit | null;
  /** Aborted when the annotator ends. */
  readonly signal: AbortSignal;
}

/** The reader's dealings with the mentions of a frame. */
export interface Encounter {
  /**
   * Tells of a trusted event of the window.
   * @param since where it happened before the script was there: from when on it counts, by `performance.now()`
   */
  hear(event: Event, since?: number): void;
  /** Opens the card of a mention that the reader asked for. */
  call(mark: Mark): void;
  /** Opens the card of an entity at the selected text, where there is any. */
  callAtSelection(entity: string): void;
  /**
   * The marks are others: closes what belongs to none of them, and looks again at what is under the pointer. What the page
   * has only put there anew keeps its card.
   * @param settled whether what the page holds now has been read; otherwise there may be new marks in a moment
   */
  keepOnly(isThere: (mark: Mark) => boolean, settled: boolean): void;
}

declare global {
  /** Where the card's script leaves itself: the content scripts' own global object, which no page sees. */
  var touchlineCard: ((frame: Frame) => Encounter) | undefined;
}
