/** The card's script: what a reader does with the mentions of a frame, and the card that answers. */

import { isInPlace, type Mark } from '../annotator/mark';
import { askBackground, type Listener, runtime } from '../runtime';
import { anchorOf, type MarkAnchor } from './anchor';
import { createCard } from './card';
import { createHover } from './hover/controller';
import { selectedMark } from './selection';

const WHAT_THEN = { closed: 'close', lost: 'lose', refused: 'refuse' } as const;

/** Tells the tab's other frames of a card, and hears of theirs: a reader sees one card at a time. */
function amongFrames(onOther: () => void, signal: AbortSignal): () => void {
  const card = Math.random().toString(36).slice(2);
  const hear: Listener = (message) => {
    if (typeof message !== 'object' || message === null || !('type' in message)) return;
    if (message.type === 'card-shown' && 'card' in message && message.card !== card) onOther();
  };
  runtime()?.onMessage.addListener(hear);
  signal.addEventListener('abort', () => runtime()?.onMessage.removeListener(hear));
  return () => {
    if (window !== window.top || window.length > 0) void askBackground({ type: 'card-shown', card });
  };
}

globalThis.touchlineCard ??= (frame) => {
  /** What the open card stands beside. */
  let anchor: MarkAnchor | null = null;
  const card = createCard((why) => hover[WHAT_THEN[why]]());
  const hover = createHover(
    {
      manners: frame.settings,
      hitTest: frame.hitTest,
      isCard: card.owns,
      hasFocus: card.hasFocus,
      prefetch: card.prefetch,
      show: (mark, box, focus) => {
        const { entity, passage } = mark;
        const { language } = frame.settings();
        tellOthers();
        anchor = anchorOf(mark, box);
        card.show({ entity, passage, anchor, focus, language });
      },
      hide: card.hide,
      lastPlaceOf: (mark) => (anchor?.mark === mark ? anchor.box() : null),
      carryOver: (from, to) => {
        if (anchor?.mark === from) anchor.moveTo(to);
      },
    },
    frame.signal,
  );
  const tellOthers = amongFrames(hover.lose, frame.signal);
  /** What the reader had looked up last: a selection is no mention, but may hold a card as one. */
  let selected: Mark | null = null;
  return {
    hear: hover.hear,
    call: hover.call,
    callAtSelection: (entity) => {
      selected = selectedMark(entity);
      if (selected) hover.call(selected);
    },
    keepOnly: (isThere, settled) =>
      hover.keepOnly((mark) => isThere(mark) || (mark === selected && isInPlace(mark)), settled),
  };
};
