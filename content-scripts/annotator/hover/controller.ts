/** Turns what happens on the page into hover events, and the machine's effects into deeds. */
import type { Opener } from '../../../src/settings';
import type { Hit } from '../hit-test';
import type { Mark } from '../marks';
import { isForPage, isIntoFrame, writes } from './input';
import { type HoverEffect, type HoverEvent, type HoverState, hover, isUp } from './machine';
import { CLOSE_DELAY_MS } from './timing';

export interface HoverWorld {
  /** The reader's choices: whether resting the pointer opens a card, and after how many milliseconds. */
  manners(): { readonly openBy: Opener; readonly openDelay: number };
  hitTest(x: number, y: number): Hit | null;
  /** Whether an event's target is the card. */
  isCard(target: EventTarget | null): boolean;
  /** Whether the card holds the focus: then it does not close because a pointer is elsewhere. */
  hasFocus(): boolean;
  prefetch(mark: Mark): void;
  /** `box`: the line of the mention that was pointed at; without it, its first visible one. */
  show(mark: Mark, box: DOMRect | null, focus: boolean): void;
  hide(): void;
}

export interface HoverController {
  /** Opens the card of a mention that the reader asked for. */
  call(mark: Mark): void;
  /** The marks were made anew: closes what belongs to none of them, and looks again at what is under the pointer. */
  keepOnly(isThere: (mark: Mark) => boolean): void;
  /** The reader closed the card by its own button. */
  close(): void;
  /** The mention is no longer to be seen. */
  lose(): void;
  /** The page took the card away, or its script cannot be had. */
  refuse(): void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Watches the frame until the signal is aborted. */
export function watchHover(world: HoverWorld, signal: AbortSignal): HoverController {
  let state: HoverState<Mark> = { is: 'idle' };
  let timer = 0;
  let pointed: Hit | null = null;
  let pointer: Point | null = null;
  /** The reader writes, or holds a button, and has not moved the free pointer since. */
  let busy = false;

  const run = (effect: HoverEffect<Mark>): void => {
    switch (effect.type) {
      case 'prefetch':
        world.prefetch(effect.mark);
        break;
      case 'wait':
        clearTimeout(timer);
        timer = window.setTimeout(
          () => dispatch({ type: 'waited' }),
          effect.delay === 'open' ? world.manners().openDelay : CLOSE_DELAY_MS,
        );
        break;
      case 'stop-waiting':
        clearTimeout(timer);
        break;
      case 'show':
        world.show(effect.mark, pointed?.mark === effect.mark ? pointed.box : null, effect.focus);
        break;
      case 'hide':
        world.hide();
        break;
    }
  };

  const dispatch = (event: HoverEvent<Mark>): void => {
    const transition = hover(state, event);
    state = transition.state;
    transition.effects.forEach(run);
  };

  const find = (target: EventTarget | null, { x, y }: Point): Mark | 'card' | null => {
    if (world.isCard(target)) return 'card';
    pointed = world.hitTest(x, y);
    const mark = pointed?.mark ?? null;
    // Where cards open by a click only, the pointer still closes them: it counts over the open card's own mention.
    const counts = world.manners().openBy === 'pointer' || ('mark' in state && state.mark === mark);
    return (counts ? mark : null) ?? (world.hasFocus() ? 'card' : null);
  };
  /** The text moved or changed under a pointer that stood still. */
  const pointAgain = (): void => {
    if (!pointer) return;
    const over = find(document.elementFromPoint(pointer.x, pointer.y), pointer);
    // Nobody has left a card that scrolled away from under the pointer: it is still with its mention.
    if (over !== null || state.is !== 'open') dispatch({ type: 'pointer', over, busy });
  };
  const follow = ({ pointerType, target, clientX, clientY, buttons }: PointerEvent): void => {
    if (pointerType === 'touch') return;
    // Browsers repeat the last place when something else comes to lie under the pointer; nobody has moved.
    if (pointer?.x === clientX && pointer.y === clientY && buttons === 0) return;
    pointer = { x: clientX, y: clientY };
    busy = buttons !== 0;
    dispatch({ type: 'pointer', over: find(target, pointer), busy });
  };

  // On the window and capturing, so that a page that stops events does not stop ours; forged events do nothing.
  const listen = <Type extends keyof WindowEventMap>(type: Type, handle: (event: WindowEventMap[Type]) => void) =>
    addEventListener(type, (event) => event.isTrusted && handle(event), { capture: true, signal });

  listen('pointermove', follow);
  // The first sign of a pointer that has gone into a frame, from which nothing else is heard.
  listen('pointerover', follow);
  listen('pointerout', ({ relatedTarget, pointerType }) => {
    if (relatedTarget !== null || pointerType === 'touch') return;
    // The pointer left the frame.
    pointer = null;
    dispatch({ type: 'pointer', over: world.hasFocus() ? 'card' : null, busy: false });
  });
  listen('pointerdown', ({ target, pointerType }) => {
    if (world.isCard(target)) return;
    if (pointerType !== 'touch') busy = true;
    dispatch({ type: 'press' });
  });
  listen('pointerup', () => {
    busy = false;
  });
  listen('click', (event) => {
    const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    const opens = byTouch || world.manners().openBy === 'click';
    if (!opens || world.isCard(event.target) || isForPage(event.target)) return;
    pointed = world.hitTest(event.clientX, event.clientY);
    if (pointed) dispatch({ type: 'call', mark: pointed.mark, focus: false });
  });
  listen('keydown', (event) => {
    if (event.key === 'Escape') {
      // One press closes one thing: the page's dialog or full screen under an open card is for the next.
      if (isUp(state)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      dispatch({ type: 'escape' });
    } else if (!world.isCard(event.target) && writes(event)) {
      busy = true;
      dispatch({ type: 'typing' });
    }
  });
  listen('scroll', ({ target }) => {
    // (The card's own scrolling does not come out of its shadow root.)
    if (!world.isCard(target)) pointAgain();
  });
  listen('blur', ({ target }) => {
    // A press into a frame is heard of in no other way. Going to another window closes nothing: it may be read from there.
    if (target === window && isIntoFrame(document.activeElement)) dispatch({ type: 'press' });
  });
  const leavePage = (): void => {
    pointer = null;
    dispatch({ type: 'gone' });
  };
  listen('pagehide', leavePage);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leavePage(), { signal });
  signal.addEventListener('abort', () => dispatch({ type: 'gone' }));

  return {
    call: (mark) => {
      pointed = null;
      dispatch({ type: 'call', mark, focus: true });
    },
    keepOnly: (isThere) => {
      const held = 'mark' in state ? [state.mark, 'next' in state ? state.next : state.mark] : [];
      if (!held.every(isThere)) {
        // A reader who said no to a mention says no to what the page has put in its place.
        busy ||= state.is === 'dismissed';
        dispatch({ type: 'gone' });
      }
      if (state.is === 'idle') pointAgain();
    },
    close: () => dispatch({ type: 'escape' }),
    lose: () => dispatch({ type: 'gone' }),
    refuse: () => dispatch({ type: 'refused' }),
  };
}
