/** Places the card beside its mention: never over it, never outside the viewport. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Anchor } from './types';

/** Between the mention and the card, in CSS pixels. */
const GAP_PX = 8;
/** Between the card and the edge of the viewport. */
const MARGIN_PX = 8;
/** Below this the card would rather stand on the other side of the mention. */
const MIN_HEIGHT_PX = 120;

/**
 * Keeps the card beside its anchor until the returned function is called.
 * @param onOutOfView called when the mention has left the view
 */
export function keepBeside(anchor: Anchor, card: HTMLElement, onOutOfView: () => void): () => void {
  const reference = {
    contextElement: anchor.node.parentElement ?? document.documentElement,
    getBoundingClientRect: () => anchor.box() ?? new DOMRect(),
  };
  const update = async () => {
    const box = anchor.box();
    if (!box || !isInView(box)) return onOutOfView();
    const { x, y } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP_PX),
        flip({ padding: MARGIN_PX, fallbackPlacements: ['top-start', 'right', 'left'] }),
        shift({ padding: MARGIN_PX }),
        size({
          padding: MARGIN_PX,
          apply: ({ availableHeight }) => {
            card.style.setProperty('--available-height', `${Math.max(MIN_HEIGHT_PX, Math.floor(availableHeight))}px`);
          },
        }),
      ],
    });
    card.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    card.dataset.placed = '';
  };
  return autoUpdate(reference, card, () => void update());
}

function isInView({ top, bottom, left, right }: DOMRect): boolean {
  return bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
}
