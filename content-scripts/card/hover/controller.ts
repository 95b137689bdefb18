/** Turns what happens on the page into hover events, and the machine's effects into deeds. */
import type { Opener } from '../../../src/settings';
import type { Hit } from '../../annotator/hit-test';
import { isForPage, isIntoFrame, writes } from '../../annotator/input';
import type { Mark } from '../../annotator/mark';
import type { Encounter } from '../types';
import { type HoverEffect, type HoverEvent, type HoverState, hover, inherit, isUp, marksOf } from './machine';
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
  /** Where a mention with a card stood when last seen. */
  lastPlaceOf(mark: Mark): DOMRect | null;
  /** The card that belongs to one mark belongs to another now. */
  carryOver(from: Mark, to: Mark): void;
}

export interface HoverController extends Omit<Encounter, 'callAtSelection'> {
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

/** Deals with what it is told of until the signal is aborted. */
export function createHover(world: HoverWorld, signal: AbortSignal): HoverController {
  let state: HoverState<Mark> = { is: 'idle' };
  let timer = 0;
  let pointed: Hit | null = null;
  let pointer: Point | null = null;
  /** The reader writes, or holds a button, and has not moved the free pointer since. */
  let busy = false;
  /** How long ago what is being dealt with happened, in milliseconds: more than nothing where the script was still on its way. */
  let late = 0;

  const run = (effect: HoverEffect<Mark>): void => {
    switch (effect.type) {
      case 'prefetch':
        world.prefetch(effect.mark);
        break;
      case 'wait':
        clearTimeout(timer);
        timer = window.setTimeout(
          waited,
          (effect.delay === 'open' ? world.manners().openDelay : CLOSE_DELAY_MS) - late,
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

  /** A delay is over. The page may have moved meanwhile: what is under the pointer now is what counts. */
  const waited = (): void => {
    const next = state.is === 'opening' ? state.mark : state.is === 'switching' ? state.next : null;
    const over = next && pointer ? find(document.elementFromPoint(pointer.x, pointer.y), pointer) : next;
    dispatch(over === next ? { type: 'waited' } : { type: 'pointer', over, busy });
  };

  const events: HoverEvent<Mark>[] = [];
  let running = false;
  /** An effect may cause an event (moving the focus does): it waits until all effects of the one before are done. */
  const dispatch = (event: HoverEvent<Mark>): void => {
    events.push(event);
    if (running) return;
    running = true;
    for (let next = events.shift(); next; next = events.shift()) {
      const transition = hover(state, next);
      state = transition.state;
      transition.effects.forEach(run);
    }
    running = false;
  };

  const find = (target: EventTarget | null, { x, y }: Point): Mark | 'card' | null => {
    if (world.isCard(target)) return 'card';
    pointed = world.hitTest(x, y);
    const mark = pointed?.mark ?? null;
    // Who reads in a card by keyboard loses it to no pointer that passes over another mention.
    if (world.hasFocus() && !('mark' in state && state.mark === mark)) return 'card';
    // Where cards open by a click only, the pointer still closes them: it counts over the open card's own mention.
    const counts = world.manners().openBy === 'pointer' || ('mark' in state && state.mark === mark);
    return counts ? mark : null;
  };
  /** The text moved or changed under a pointer that stood still. */
  const pointAgain = (): void => {
    if (!pointer) return;
    // A card that was called, and a page that was scrolled for it: only a pointer that moves has a say.
    if (state.is === 'open' && state.pointer === 'away') return;
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

  const hearPointer = (event: PointerEvent): void => {
    const { type, target, relatedTarget, pointerType, clientX, clientY } = event;
    const byTouch = pointerType === 'touch';
    switch (type) {
      case 'pointermove':
      // The first sign of a pointer that has gone into a frame, from which nothing else is heard.
      case 'pointerover':
        follow(event);
        break;
      case 'pointerout':
        if (relatedTarget !== null || byTouch) return;
        // The pointer left the frame.
        pointer = null;
        dispatch({ type: 'pointer', over: world.hasFocus() ? 'card' : null, busy: false });
        break;
      case 'pointerdown':
        if (world.isCard(target)) return;
        if (!byTouch) busy = true;
        dispatch({ type: 'press' });
        break;
      case 'pointerup':
        busy = false;
        break;
      case 'click':
        if (!(byTouch || world.manners().openBy === 'click') || world.isCard(target) || isForPage(target)) return;
        pointed = world.hitTest(clientX, clientY);
        if (pointed) dispatch({ type: 'call', mark: pointed.mark, focus: false });
    }
  };
  const hearKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      // One press closes one thing: the page's dialog or full screen under an open card is for the next.
      if (isUp(state)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      dispatch({ type: 'escape' });
    } else if (world.isCard(event.target)) {
      return;
    } else if (event.key === 'Tab') {
      // Who goes on by keyboard has left what the pointer had opened.
      dispatch({ type: 'press' });
    } else if (writes(event)) {
      busy = true;
      dispatch({ type: 'typing' });
    }
  };
  const hear = (event: Event): void => {
    if (event instanceof PointerEvent) hearPointer(event);
    else if (event instanceof KeyboardEvent) hearKey(event);
    else if (event.type === 'scroll') {
      // (The card's own scrolling does not come out of its shadow root.)
      if (!world.isCard(event.target)) pointAgain();
    } else if (event.target === window && isIntoFrame(document.activeElement)) {
      // A press into a frame is heard of in no other way. Going to another window closes nothing: it may be read from there.
      dispatch({ type: 'press' });
    }
  };
  const leavePage = (): void => {
    pointer = null;
    dispatch({ type: 'gone' });
  };
  addEventListener('pagehide', ({ isTrusted }) => isTrusted && leavePage(), { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leavePage(), { signal });
  signal.addEventListener('abort', () => dispatch({ type: 'gone' }));

  /** The same mention in new nodes: one of the same entity where the old one stood. */
  const heirOf = (mark: Mark): Mark | null => {
    const place = world.lastPlaceOf(mark);
    const points = [pointer, place && { x: place.x + place.width / 2, y: place.y + place.height / 2 }];
    const there = points.map((point) => point && world.hitTest(point.x, point.y)?.mark);
    return there.find((other) => other?.entity === mark.entity) ?? null;
  };

  return {
    hear: (event, since = event.timeStamp) => {
      late = Math.max(0, performance.now() - Math.max(event.timeStamp, since));
      hear(event);
      late = 0;
    },
    call: (mark) => {
      pointed = null;
      dispatch({ type: 'call', mark, focus: true });
    },
    keepOnly: (isThere, settled) => {
      const lost = marksOf(state).filter((mark) => !isThere(mark));
      if (lost.length > 0 && !settled) return;
      for (const mark of lost) {
        const heir = heirOf(mark);
        if (heir) {
          state = inherit(state, mark, heir);
          world.carryOver(mark, heir);
        } else {
          // A reader who said no to a mention says no to what the page has put in its place.
          busy ||= state.is === 'dismissed';
          dispatch({ type: 'gone' });
        }
      }
      if (state.is === 'idle') pointAgain();
    },
    close: () => dispatch({ type: 'escape' }),
    lose: () => dispatch({ type: 'gone' }),
    refuse: () => dispatch({ type: 'refused' }),
  };
}
