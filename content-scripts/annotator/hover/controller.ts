/** Turns what happens on the page into hover events, and the machine's effects into deeds. */
import type { Opener } from '../../../src/settings';
import type { Hit } from '../hit-test';
import type { Mark } from '../marks';
import { type HoverEffect, type HoverEvent, type HoverState, hover } from './machine';
import { CLOSE_DELAY_MS } from './timing';

export interface HoverWorld {
  /** The reader's choices: whether resting the pointer opens a card, and after how many milliseconds. */
  manners(): { readonly openBy: Opener; readonly openDelay: number };
  hitTest(x: number, y: number): Hit | null;
  /** Whether an event's target is the card. */
  isCard(target: EventTarget | null): boolean;
  prefetch(mark: Mark): void;
  /** `box`: the line of the mention that was pointed at; without it, its first visible one. */
  show(mark: Mark, box: DOMRect | null, focus: boolean): void;
  hide(): void;
}

export interface HoverController {
  /** Opens the card of a mention that the reader asked for. */
  call(mark: Mark): void;
  /** The marks were made anew, or a mention left the view: closes what belongs to none of those that remain. */
  keepOnly(isThere: (mark: Mark) => boolean): void;
  /** The reader closed the card by its own button. */
  close(): void;
  /** The card or its mention is no longer to be seen. */
  lose(): void;
}

/** Watches the frame until the signal is aborted. */
export function watchHover(world: HoverWorld, signal: AbortSignal): HoverController {
  let state: HoverState<Mark> = { is: 'idle' };
  let timer = 0;
  let pointed: Hit | null = null;
  let lastPoint: { readonly x: number; readonly y: number } | null = null;

  const run = (effect: HoverEffect<Mark>): void => {
    switch (effect.type) {
      case 'prefetch':
        return world.prefetch(effect.mark);
      case 'wait':
        clearTimeout(timer);
        timer = window.setTimeout(
          () => dispatch({ type: 'waited' }),
          effect.delay === 'open' ? world.manners().openDelay : CLOSE_DELAY_MS,
        );
        return;
      case 'stop-waiting':
        return clearTimeout(timer);
      case 'show':
        return world.show(effect.mark, pointed?.mark === effect.mark ? pointed.box : null, effect.focus);
      case 'hide':
        return world.hide();
    }
  };

  const dispatch = (event: HoverEvent<Mark>): void => {
    const transition = hover(state, event);
    state = transition.state;
    transition.effects.forEach(run);
  };

  const pointAt = (target: EventTarget | null, x: number, y: number, busy: boolean): void => {
    if (world.isCard(target)) return dispatch({ type: 'pointer', over: 'card', busy });
    pointed = world.hitTest(x, y);
    const mark = pointed?.mark ?? null;
    // Where cards open by a click only, the pointer still closes them: it counts over the open card's own mention.
    const counts = world.manners().openBy === 'pointer' || ('mark' in state && state.mark === mark);
    dispatch({ type: 'pointer', over: counts ? mark : null, busy });
  };

  const listen = <Type extends keyof DocumentEventMap>(type: Type, handle: (event: DocumentEventMap[Type]) => void) =>
    // Capturing, so that a page that stops events does not stop ours; forged events open nothing.
    document.addEventListener(type, (event) => event.isTrusted && handle(event), {
      capture: true,
      passive: true,
      signal,
    });

  listen('pointermove', ({ pointerType, target, clientX, clientY, buttons }) => {
    if (pointerType === 'touch') return;
    lastPoint = { x: clientX, y: clientY };
    pointAt(target, clientX, clientY, buttons !== 0);
  });
  listen('pointerout', ({ relatedTarget, pointerType }) => {
    if (relatedTarget !== null || pointerType === 'touch') return;
    // The pointer left the frame.
    lastPoint = null;
    dispatch({ type: 'pointer', over: null, busy: false });
  });
  listen('pointerdown', ({ target }) => {
    if (!world.isCard(target)) dispatch({ type: 'press' });
  });
  listen('click', ({ target, clientX, clientY, pointerType }) => {
    const opens = pointerType === 'touch' || world.manners().openBy === 'click';
    if (!opens || world.isCard(target) || isInControl(target)) return;
    pointed = world.hitTest(clientX, clientY);
    if (pointed) dispatch({ type: 'call', mark: pointed.mark, focus: false });
  });
  listen('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
    if (key === 'Escape') dispatch({ type: 'escape' });
    else if (!world.isCard(target) && !ctrlKey && !metaKey && !altKey) dispatch({ type: 'typing' });
  });
  listen('scroll', ({ target }) => {
    // The text moved under a pointer that stood still. (The card's own scrolling does not reach the document.)
    if (lastPoint && !world.isCard(target)) {
      const { x, y } = lastPoint;
      pointAt(document.elementFromPoint(x, y), x, y, false);
    }
  });
  listen('visibilitychange', () => {
    if (document.visibilityState === 'hidden') dispatch({ type: 'gone' });
  });
  addEventListener('pagehide', () => dispatch({ type: 'gone' }), { signal });
  signal.addEventListener('abort', () => dispatch({ type: 'gone' }));

  return {
    call: (mark) => {
      pointed = null;
      dispatch({ type: 'call', mark, focus: true });
    },
    keepOnly: (isThere) => {
      const held = 'mark' in state ? [state.mark, 'next' in state ? state.next : state.mark] : [];
      if (!held.every(isThere)) dispatch({ type: 'gone' });
    },
    close: () => dispatch({ type: 'escape' }),
    lose: () => dispatch({ type: 'gone' }),
  };
}

/** A tap on a link or a control is for the page. */
function isInControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [onclick]') !== null
  );
}
