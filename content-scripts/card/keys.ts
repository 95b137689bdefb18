/** What keys, focus and presses inside the card do, and that they are none of the page's. */
import { type Direction, type FocusPlace, stepFrom } from './focus';
import type { CardHost } from './host';

/**
 * Makes Tab sensible: at either end of the card it leaves the card for good, back to where the reader was, instead of
 * wandering to the end of the document, where the host stands. (Escape is the hover machine's.)
 * @param close closes the card and gives the focus back
 */
export function leaveByTab({ root, owns }: CardHost, place: FocusPlace, close: () => void, signal: AbortSignal): void {
  const leave = (event: KeyboardEvent, direction: Direction): void => {
    close();
    if (place.element?.isConnected) {
      // Back is exactly the place that the reader came from; forwards the browser goes on from there.
      if (direction === 'backwards') event.preventDefault();
    } else if (stepFrom(place.mention, direction)) event.preventDefault();
  };
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab' || !owns(event.target)) return;
      const stops = [...root.querySelectorAll('a[href], button')];
      // The focus may also be on the card itself, on its heading, or on what scrolls.
      const at = root.activeElement ?? root.querySelector('.card');
      const goesOn = (where: number) => stops.some((stop) => at && at.compareDocumentPosition(stop) & where);
      const { DOCUMENT_POSITION_PRECEDING: before, DOCUMENT_POSITION_FOLLOWING: behind } = Node;
      if (!goesOn(event.shiftKey ? before : behind)) leave(event, event.shiftKey ? 'backwards' : 'forwards');
    },
    { capture: true, signal },
  );
}

/**
 * Whether the reader reads in the card by keys: then a pointer that is elsewhere takes it from nobody. A press of the mouse
 * puts the focus into the card too, but who does that leaves the card by leaving it.
 */
export function watchReader({ root, owns }: CardHost, signal: AbortSignal): () => boolean {
  let presses = false;
  const listen = (type: 'pointerdown' | 'keydown') =>
    addEventListener(
      type,
      ({ target }) => {
        if (owns(target)) presses = type === 'pointerdown';
      },
      { capture: true, signal },
    );
  listen('pointerdown');
  listen('keydown');
  return () => !presses && root.activeElement !== null;
}

/** Heard of by the page, these would be taken for its own: shortcuts, traps of the focus, "pressed beside the menu". */
const OURS = [
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focusout', 'focus', 'blur'],
  ...['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend'],
] as const;

/**
 * Keeps what happens inside the card from the page's listeners. What the browser does by itself (following a link,
 * pressing a button by Enter, scrolling) goes on. A click has to come in, and is stopped on its way out.
 */
export function keepFromPage({ element, owns }: CardHost, signal: AbortSignal): void {
  for (const type of OURS) {
    addEventListener(type, (event) => owns(event.target) && event.stopImmediatePropagation(), {
      capture: true,
      signal,
    });
  }
  element.addEventListener('click', (event) => event.stopPropagation(), { signal });
}

/**
 * Closes a card that the page's own script has taken the focus from. The reader goes where the page sends them (a field,
 * a dialog of its own), and a card that is left up would lie over that place (WCAG 1.4.13 and 2.4.11); it is not asked
 * for again, and nothing takes the focus back. A focus that goes nowhere, or to another window, closes nothing.
 */
export function noticeFocusLeaving({ root, owns }: CardHost, close: () => void, signal: AbortSignal): void {
  let within = false;
  // Looked at once a frame, as the card's place is: browsers differ in what they tell of a focus that a script moves.
  const look = (): void => {
    if (signal.aborted) return;
    const active = document.activeElement;
    const elsewhere = active !== null && active !== document.body && active !== document.documentElement;
    if (root.activeElement) within = true;
    else if (within && elsewhere && !owns(active)) close();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
