/** The card of one frame: opens beside a mention, draws itself, goes away. There is never more than one. */
import { h, render } from 'preact';
import { CARD_CSS } from '#compiled/card-css';
import type { Language } from '../../src/dataset/model';
import { type CardHost, openHost } from './host';
import { leaveByTab } from './keys';
import { forgetCards, lookUp } from './lookup';
import { keepBeside } from './place';
import { createRing } from './ring';
import type { Card, CardRequest, Gone } from './types';
import { CardView } from './view';

interface OpenCard {
  readonly host: CardHost;
  /** Ends with the card. */
  readonly life: AbortController;
  /** Where the focus was before the card took it. */
  readonly focusBefore: Element | null;
}

/** @param onGone called when the card has gone by itself */
export function createCard(onGone: (why: Gone) => void): Card {
  let open: OpenCard | null = null;
  let spoken: Language | null = null;

  const takeDown = ({ host, life }: OpenCard): void => {
    open = null;
    life.abort();
    render(null, host.root);
    host.remove();
  };

  const hide = (): void => {
    if (!open) return;
    const { host, focusBefore } = open;
    const hadFocus = host.root.activeElement !== null;
    takeDown(open);
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
  };

  const show = ({ entity, passage, anchor, language, focus }: CardRequest): void => {
    const focusBefore = open?.focusBefore ?? document.activeElement;
    // Another card takes its place: the focus goes back when the last one closes, not in between.
    if (open) takeDown(open);
    if (language !== spoken) forgetCards();
    spoken = language;
    const host = openHost(anchor.node, CARD_CSS, () => onGone('refused'));
    if (!host) {
      onGone('refused');
      return;
    }
    const life = new AbortController();
    open = { host, life, focusBefore };
    const mount = document.createElement('div');
    host.root.append(mount);
    const close = () => onGone('closed');
    render(h(CardView, { first: { shows: 'entity', entity, passage }, language, onClose: close }), mount);
    const card = mount.firstElementChild;
    if (!(card instanceof HTMLElement)) return;
    leaveByTab(host.root, close);
    keepBeside({ anchor, card, ring: focus ? createRing(host.root) : null }, () => onGone('lost'), life.signal);
    if (focus) card.focus({ preventScroll: true });
  };

  return {
    show,
    hide,
    prefetch: ({ entity, passage }) => void lookUp(entity, passage),
    owns: (target) => open !== null && target === open.host.element,
    hasFocus: () => open !== null && open.host.root.activeElement !== null,
  };
}
