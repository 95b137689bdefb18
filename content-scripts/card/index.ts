/** The card's script: what a reader does with the mentions of a frame, and the card that answers. */
import { anchorOf, type MarkAnchor } from './anchor';
import { createCard } from './card';
import { createHover } from './hover/controller';

const WHAT_THEN = { closed: 'close', lost: 'lose', refused: 'refuse' } as const;

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
  return hover;
};
