/** The card of one frame: opens beside a mention, draws itself, goes away. There is never more than one. */
import { CARD_CSS } from '#compiled/card-css';
import { h, render } from 'preact';
import type { Language } from '../../../src/dataset/model';
import { boxesOf } from '../hit-test';
import { isInPlace, type Mark } from '../marks';
import { type CardHost, openHost } from './host';
import { lookUp } from './lookup';
import { keepBeside } from './place';
import { Card } from './view';

export interface CardController {
  /** Shows the card of a mention, in place of any other. `box`: the line pointed at. */
  show(mark: Mark, box: DOMRect | null, focus: boolean): void;
  hide(): void;
  /** Asks for the content ahead. */
  prefetch(mark: Mark): void;
  /** Whether an event's target is the card, as seen from the page. */
  owns(target: EventTarget | null): boolean;
}

interface OpenCard {
  readonly host: CardHost;
  readonly stopPlacing: () => void;
  /** Where the focus was before the card took it. */
  readonly focusBefore: Element | null;
}

/** @param onGone called when the mention has left the view, the page took the card away, or the reader closed it */
export function createCard(language: () => Language, onGone: (why: 'lost' | 'closed') => void): CardController {
  let open: OpenCard | null = null;

  const hide = (): void => {
    if (!open) return;
    const { host, stopPlacing, focusBefore } = open;
    open = null;
    const hadFocus = host.root.activeElement !== null;
    stopPlacing();
    render(null, host.root);
    host.remove();
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
  };

  const show = (mark: Mark, box: DOMRect | null, focus: boolean): void => {
    const focusBefore = open?.focusBefore ?? document.activeElement;
    hide();
    const host = openHost(mark.range.startContainer, CARD_CSS, () => onGone('lost'));
    const mount = document.createElement('div');
    host.root.append(mount);
    const first = { shows: 'entity', entity: mark.entity, passage: mark.passage } as const;
    render(h(Card, { first, language: language(), onClose: () => onGone('closed') }), mount);
    const card = mount.firstElementChild;
    if (!(card instanceof HTMLElement)) return;
    const stopPlacing = keepBeside(anchorOf(mark, box), card, () => onGone('lost'));
    open = { host, stopPlacing, focusBefore };
    if (focus) card.focus({ preventScroll: true });
  };

  return {
    show,
    hide,
    prefetch: ({ entity, passage }) => void lookUp(entity, passage),
    owns: (target) => open !== null && target === open.host.element,
  };
}

/** The line of the mention that was pointed at, wherever it moves; by its order among the mention's lines. */
function anchorOf(mark: Mark, pointed: DOMRect | null) {
  const line = pointed ? boxesOf(mark).findIndex(({ x, y }) => x === pointed.x && y === pointed.y) : 0;
  return {
    context: mark.range.startContainer.parentElement ?? document.documentElement,
    box: () => {
      if (!isInPlace(mark)) return null;
      const boxes = boxesOf(mark);
      return boxes[line] ?? boxes[0] ?? null;
    },
  };
}
