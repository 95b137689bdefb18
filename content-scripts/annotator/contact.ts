/**
 * The first contact of a reader with a mention. All that deals with pointers, keys and cards is a script of its own, more
 * than all the rest: it comes into the frame when somebody first points at a mention, and is there well before the open
 * delay has passed. What happens on its way is kept for it.
 */
import type { Encounter, Frame } from '../card/types';
import { askBackground } from '../runtime';
import { writes } from './input';
import type { Mark } from './mark';

/** What the card's rules want to hear of, on the window and capturing: a page that stops events does not stop ours. */
const HEARD = 'pointermove pointerover pointerout pointerdown pointerup click keydown scroll blur'.split(' ');

/** Watches the frame until its signal is aborted. */
export function watchContact(frame: Frame): Omit<Encounter, 'hear'> {
  let encounter: Encounter | null = null;
  let loading = false;
  let missed: Event[] = [];
  /** What is to happen by other ways than pointing: the last wish counts. */
  let wish: ((encounter: Encounter) => void) | null = null;
  /** The pointer as last heard of, unless the reader has left it for the keyboard. */
  let pointer: PointerEvent | null = null;
  let over: Mark | null = null;

  const load = async (first: readonly Event[]): Promise<void> => {
    if (loading) return;
    loading = true;
    const since = performance.now();
    missed = [...first];
    if (!globalThis.touchlineCard) await askBackground({ type: 'card-wanted' });
    loading = false;
    const [events, deed] = [missed, wish];
    [missed, wish] = [[], null];
    // Where the background cannot be reached there is no card; the next mention pointed at tries again.
    if (frame.signal.aborted || !globalThis.touchlineCard) return;
    encounter = globalThis.touchlineCard(frame);
    for (const event of events) encounter.hear(event, since);
    deed?.(encounter);
  };

  const look = (): void => {
    const mark = pointer && (frame.hitTest(pointer.clientX, pointer.clientY)?.mark ?? null);
    if (pointer && mark && mark !== over) void load([pointer]);
    over = mark;
  };

  const hear = (event: Event): void => {
    // Forged events do nothing.
    if (!event.isTrusted) return;
    if (encounter) encounter.hear(event);
    else if (loading) missed.push(event);
    else if (event instanceof KeyboardEvent) {
      if (writes(event)) pointer = null;
    } else if (event instanceof PointerEvent) {
      const { type, pointerType, clientX, clientY } = event;
      if (type === 'click') {
        if (frame.hitTest(clientX, clientY)) void load([event]);
      } else if (pointerType !== 'touch') {
        pointer = type === 'pointerout' && event.relatedTarget === null ? null : event;
        look();
      }
    } else look();
  };

  const ask = (deed: (encounter: Encounter) => void): void => {
    if (encounter) deed(encounter);
    else {
      wish = deed;
      void load([]);
    }
  };

  for (const type of HEARD) addEventListener(type, hear, { capture: true, signal: frame.signal });

  return {
    call: (mark) => ask((there) => there.call(mark)),
    callAtSelection: (entity) => ask((there) => there.callAtSelection(entity)),
    keepOnly: (isThere, settled) => (encounter ? encounter.keepOnly(isThere, settled) : look()),
  };
}
