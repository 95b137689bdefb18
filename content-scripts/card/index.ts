/** The card's script: what a reader does with the mentions of a frame, and the card that answers. */
import { anchorOf } from './anchor';
import { createCard } from './card';
import { createHover } from './hover/controller';

const WHAT_THEN = { closed: 'close', lost: 'lose', refused: 'refuse' } as const;

globalThis.touchlineCard ??= (frame) => {
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
        card.show({ entity, passage, anchor: anchorOf(mark, box), focus, language });
      },
      hide: card.hide,
    },
    frame.signal,
  );
  return hover;
};
