/** The card of one frame: opens beside a mention, draws itself, goes away. There is never more than one. */
import type { Language } from '../../src/dataset/model';
import { type Drawing, discard, draw } from './drawing';
import { type FocusPlace, focusedElement, giveBack } from './focus';
import { keepFromPage, leaveByTab, noticeFocusLeaving, watchReader } from './keys';
import { forgetCards, lookUp } from './lookup';
import { keepBeside } from './place';
import { createRing } from './ring';
import type { Card, CardRequest, Gone, Subject } from './types';

interface OpenCard {
  readonly drawing: Drawing;
  /** Ends with the card. */
  readonly life: AbortController;
  readonly readsByKeys: () => boolean;
  /** Where the focus goes when the card closes. */
  readonly focusBefore: FocusPlace;
}

/** So long the page's own work goes first, while the open delay runs, in milliseconds. */
const PREPARE_WITHIN_MS = 100;

/** @param onGone called when the card has gone by itself */
export function createCard(onGone: (why: Gone) => void): Card {
  let open: OpenCard | null = null;
  let spoken: Language | null = null;
  /** The mention pointed at last, and its card, drawn ahead. */
  let expected: Subject | null = null;
  let ready: Drawing | null = null;

  const close = () => onGone('closed');

  const prepare = (subject: Subject): void => {
    if (expected !== subject || ready) return;
    if (spoken) ready = draw(subject, spoken, close);
  };

  const takeReady = ({ entity, passage, language }: CardRequest): Drawing | null => {
    const drawing = ready;
    expected = null;
    ready = null;
    if (drawing?.entity === entity && drawing.passage === passage && drawing.language === language) return drawing;
    if (drawing) discard(drawing);
    return null;
  };

  const takeDown = ({ drawing, life }: OpenCard): void => {
    open = null;
    life.abort();
    discard(drawing);
  };

  const hide = (): void => {
    if (!open) return;
    const { focusBefore, drawing } = open;
    const hadFocus = drawing.host.root.activeElement !== null;
    takeDown(open);
    if (hadFocus) giveBack(focusBefore);
  };

  const show = (request: CardRequest): void => {
    const { anchor, language, focus } = request;
    // Where another card is replaced, the focus goes back when the last one closes, not in between.
    const element = open ? open.focusBefore.element : focusedElement();
    const focusBefore: FocusPlace = { element, mention: anchor.node };
    if (open) takeDown(open);
    if (language !== spoken) forgetCards();
    spoken = language;
    const drawing = takeReady(request) ?? draw(request, language, close);
    const life = new AbortController();
    if (!drawing?.host.enter(anchor.node, () => onGone('refused'), life.signal)) {
      if (drawing) discard(drawing);
      onGone('refused');
      return;
    }
    const { host, card } = drawing;
    open = { drawing, life, focusBefore, readsByKeys: watchReader(host, life.signal) };
    leaveByTab(host, focusBefore, close, life.signal);
    noticeFocusLeaving(host, close, life.signal);
    // The last to listen: nobody behind it hears.
    keepFromPage(host, life.signal);
    const ring = focus ? createRing(host.root) : null;
    keepBeside({ anchor, card, ring, undoZoom: host.undoZoom }, () => onGone('lost'), life.signal);
    if (focus) card.focus({ preventScroll: true });
  };

  return {
    show,
    hide,
    prefetch: (subject) => {
      if (ready) discard(ready);
      ready = null;
      expected = subject;
      lookUp(subject.entity, subject.passage).then((result) => {
        if (!result.ok || expected !== subject) return;
        // A first card is in the language of what came for it.
        spoken ??= result.model.language;
        requestIdleCallback(() => prepare(subject), { timeout: PREPARE_WITHIN_MS });
      });
    },
    owns: (target) => open?.drawing.host.owns(target) ?? false,
    hasFocus: () => open?.readsByKeys() ?? false,
  };
}
