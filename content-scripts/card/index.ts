/** The card of one frame: opens beside a mention, draws itself, goes away. There is never more than one. */
import { CARD_CSS } from '#compiled/card-css';
import { h, render } from 'preact';
import { type CardHost, openHost } from './host';
import { lookUp } from './lookup';
import { keepBeside } from './place';
import type { Card, CardRequest, Gone } from './types';
import { CardView } from './view';

interface OpenCard {
  readonly host: CardHost;
  readonly stopPlacing: () => void;
  /** Where the focus was before the card took it. */
  readonly focusBefore: Element | null;
}

function createCard(onGone: (why: Gone) => void): Card {
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

  const show = ({ entity, passage, anchor, language, focus }: CardRequest): void => {
    const focusBefore = open?.focusBefore ?? document.activeElement;
    hide();
    const host = openHost(anchor.node, CARD_CSS, () => onGone('lost'));
    const mount = document.createElement('div');
    host.root.append(mount);
    const first = { shows: 'entity', entity, passage } as const;
    render(h(CardView, { first, language, onClose: () => onGone('closed') }), mount);
    const card = mount.firstElementChild;
    if (!(card instanceof HTMLElement)) return;
    const stopPlacing = keepBeside(anchor, card, () => onGone('lost'));
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

globalThis.touchlineCard ??= createCard;
