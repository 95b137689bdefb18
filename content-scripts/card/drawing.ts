/** A card that is drawn but not in the page yet: what can be done while the open delay still runs is done then. */
import { h, render } from 'preact';
import { CARD_CSS } from '#compiled/card-css';
import type { Language } from '../../src/dataset/model';
import { type CardHost, createHost } from './host';
import type { Subject } from './types';
import { CardView } from './view';

export interface Drawing extends Subject {
  readonly language: Language;
  readonly host: CardHost;
  readonly card: HTMLElement;
}

/** Null in a document that can hold no card. */
export function draw({ entity, passage }: Subject, language: Language, onClose: () => void): Drawing | null {
  const host = createHost(CARD_CSS);
  if (!host) return null;
  const mount = document.createElement('div');
  host.root.append(mount);
  render(h(CardView, { first: { shows: 'entity', entity, passage }, language, onClose }), mount);
  const card = mount.firstElementChild;
  return card instanceof HTMLElement ? { entity, passage, language, host, card } : null;
}

/** Ends what the drawing has going on, and takes it out of the page if it is there. */
export function discard({ host, card }: Drawing): void {
  if (card.parentElement) render(null, card.parentElement);
  host.element.remove();
}
