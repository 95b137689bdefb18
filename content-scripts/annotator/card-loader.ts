/**
 * The card as the annotator sees it. The card's script (drawing, placing, styles: more than all the rest) comes into the
 * frame only when somebody first points at a mention; it is there well before the open delay has passed.
 */
import type { Card, Gone } from '../card/types';
import { askBackground } from '../runtime';

/** @param onGone called when the card has gone by itself, and where its script cannot be had */
export function createCardLoader(onGone: (why: Gone) => void): Card {
  let card: Card | null = null;
  let loading = false;
  /** What is to happen once the card is there: the last wish counts. */
  let wish: ((card: Card) => void) | null = null;

  const load = async (): Promise<void> => {
    loading = true;
    if (!globalThis.touchlineCard) await askBackground({ type: 'card-wanted' });
    card = globalThis.touchlineCard?.(onGone) ?? null;
    loading = false;
    if (card) wish?.(card);
    // The background cannot be reached: nothing will be shown, and the next mention pointed at tries again.
    else onGone('refused');
    wish = null;
  };

  const withCard = (deed: (loaded: Card) => void): void => {
    if (card) {
      deed(card);
      return;
    }
    wish = deed;
    if (!loading) void load();
  };

  return {
    show: (request) => withCard((loaded) => loaded.show(request)),
    prefetch: (subject) => withCard((loaded) => loaded.prefetch(subject)),
    hide: () => {
      wish = null;
      card?.hide();
    },
    owns: (target) => card?.owns(target) ?? false,
    hasFocus: () => card?.hasFocus() ?? false,
  };
}
