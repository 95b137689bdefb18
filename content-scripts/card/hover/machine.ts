/**
 * The hover card's behaviour as one pure function: (state, event) → (state, effects). It knows no DOM and no clock; what
 * it wants done it says as effects, which controller.ts carries out. There is one timer: at any moment at most one of
 * "open" and "close" is being waited for.
 */

/** What the machine needs to know of a mention: that it is the same one as before. */
export type Target = object;

export type HoverState<Mark extends Target> =
  | { readonly is: 'idle' }
  /** The pointer rests on a mention; the open delay runs. */
  | { readonly is: 'opening'; readonly mark: Mark }
  /** The reader said no (Escape, a press, typing) and the pointer has not left the mention since: it stays quiet. */
  | { readonly is: 'dismissed'; readonly mark: Mark }
  /** The card is up. */
  | { readonly is: 'open'; readonly mark: Mark; readonly pointer: Whereabouts }
  /** The card is up, the pointer has left mention and card; the close delay runs. */
  | { readonly is: 'leaving'; readonly mark: Mark }
  /** The card is up and the pointer rests on another mention; the open delay runs for that one. */
  | { readonly is: 'switching'; readonly mark: Mark; readonly pointer: Whereabouts; readonly next: Mark };

/**
 * Where the pointer was when last heard of. `away`: the card was opened without it (by key, by tap, from the popup), and a
 * pointer that has never been on mention or card does not close it by being elsewhere.
 */
export type Whereabouts = 'mention' | 'card' | 'away';

export type HoverEvent<Mark extends Target> =
  /** Where the pointer is now. `busy`: a button is down or the reader is typing, so nothing may open. */
  | { readonly type: 'pointer'; readonly over: Mark | 'card' | null; readonly busy: boolean }
  /** The delay last asked for has passed. */
  | { readonly type: 'waited' }
  | { readonly type: 'escape' }
  /** A button or finger went down outside the card. */
  | { readonly type: 'press' }
  /** A key that writes was pressed outside the card. */
  | { readonly type: 'typing' }
  /** The reader asked for this mention's card: by keyboard, from the popup, or by a tap. */
  | { readonly type: 'call'; readonly mark: Mark; readonly focus: boolean }
  /** The mention has left the view or the page, or the page is hidden. */
  | { readonly type: 'gone' }
  /** The page lets no card stay, or there is none to be had: as good as a no, until the pointer comes anew. */
  | { readonly type: 'refused' };

export type HoverEffect<Mark extends Target> =
  /** Fetch ahead what the card will show. */
  | { readonly type: 'prefetch'; readonly mark: Mark }
  /** (Re)start the one timer. */
  | { readonly type: 'wait'; readonly delay: 'open' | 'close' }
  | { readonly type: 'stop-waiting' }
  /** Show the card of this mention, in place of any other. */
  | { readonly type: 'show'; readonly mark: Mark; readonly focus: boolean }
  | { readonly type: 'hide' };

export interface Transition<Mark extends Target> {
  readonly state: HoverState<Mark>;
  readonly effects: readonly HoverEffect<Mark>[];
}

const IDLE = { is: 'idle' } as const;

/** The state after an event and what is to be done about it. */
export function hover<Mark extends Target>(state: HoverState<Mark>, event: HoverEvent<Mark>): Transition<Mark> {
  switch (event.type) {
    case 'pointer':
      return event.busy ? pointBusily(state, event.over) : point(state, event.over);
    case 'waited':
      return waited(state);
    case 'escape':
    case 'press':
    case 'refused':
      return dismiss(state);
    case 'typing':
      return write(state);
    case 'call':
      return {
        state: { is: 'open', mark: event.mark, pointer: whereabouts(state, event.mark) },
        effects: [{ type: 'stop-waiting' }, { type: 'show', mark: event.mark, focus: event.focus }],
      };
    case 'gone':
      return { state: IDLE, effects: isUp(state) ? close : [{ type: 'stop-waiting' }] };
  }
}

/** Whether a card is to be seen. */
export function isUp({ is }: HoverState<Target>): boolean {
  return is === 'open' || is === 'leaving' || is === 'switching';
}

/** The mentions that a state is about. */
export function marksOf<Mark extends Target>(state: HoverState<Mark>): readonly Mark[] {
  if (state.is === 'idle') return [];
  return state.is === 'switching' ? [state.mark, state.next] : [state.mark];
}

/** The same state about another mark of the same mention: the page has put its text there anew. */
export function inherit<Mark extends Target>(state: HoverState<Mark>, from: Mark, heir: Mark): HoverState<Mark> {
  if (state.is === 'idle') return state;
  const mark = state.mark === from ? heir : state.mark;
  return state.is === 'switching'
    ? { ...state, mark, next: state.next === from ? heir : state.next }
    : { ...state, mark };
}

const close = [{ type: 'stop-waiting' }, { type: 'hide' }] as const;

function stay<Mark extends Target>(state: HoverState<Mark>): Transition<Mark> {
  return { state, effects: [] };
}

/** The pointer is on a mention, on the card, or on neither, and free. */
function point<Mark extends Target>(state: HoverState<Mark>, over: Mark | 'card' | null): Transition<Mark> {
  switch (state.is) {
    case 'idle':
      return isMark(over) ? startOpening(over) : stay(state);
    case 'opening':
      if (over === state.mark) return stay(state);
      return isMark(over) ? startOpening(over) : { state: IDLE, effects: [{ type: 'stop-waiting' }] };
    case 'dismissed':
      if (over === state.mark) return stay(state);
      return isMark(over) ? startOpening(over) : stay(IDLE);
    case 'open':
      if (over === 'card') return stay({ ...state, pointer: 'card' });
      if (over === state.mark) return stay({ ...state, pointer: 'mention' });
      if (isMark(over)) return startSwitching(state.mark, state.pointer, over);
      return state.pointer === 'away' ? stay(state) : startLeaving(state.mark);
    case 'leaving':
      if (over === 'card' || over === state.mark) return comeBack(state.mark, over);
      return isMark(over) ? startSwitching(state.mark, 'mention', over) : stay(state);
    case 'switching':
      if (over === state.next) return stay(state);
      if (over === 'card' || over === state.mark) return comeBack(state.mark, over);
      if (isMark(over)) return startSwitching(state.mark, state.pointer, over);
      // It only swept over the other mention: a card that did not hang on the pointer still does not.
      return state.pointer === 'away' ? comeBack(state.mark, null) : startLeaving(state.mark);
  }
}

/** The pointer moves while the reader does something else: whatever is up stays, and what it comes upon stays quiet. */
function pointBusily<Mark extends Target>(state: HoverState<Mark>, over: Mark | 'card' | null): Transition<Mark> {
  switch (state.is) {
    case 'idle':
    case 'dismissed':
      // The end of a selection lies on a mention more often than not; letting go there asks for no card.
      return stay(isMark(over) ? { is: 'dismissed', mark: over } : IDLE);
    case 'opening':
      return { state: isMark(over) ? { is: 'dismissed', mark: over } : IDLE, effects: [{ type: 'stop-waiting' }] };
    case 'switching':
      return point(state, null);
    default:
      return stay(state);
  }
}

function waited<Mark extends Target>(state: HoverState<Mark>): Transition<Mark> {
  switch (state.is) {
    case 'opening':
      return showFor(state.mark);
    case 'switching':
      return showFor(state.next);
    case 'leaving':
      return { state: IDLE, effects: [{ type: 'hide' }] };
    default:
      // A timer that fired just as it was called off.
      return stay(state);
  }
}

/** The reader writes: what is open may be what they write about and stays, but nothing new opens. */
function write<Mark extends Target>(state: HoverState<Mark>): Transition<Mark> {
  return state.is === 'opening' || state.is === 'switching' ? dismiss(state) : stay(state);
}

/** The reader wants no card now; where the pointer is on a mention, that one stays quiet until the pointer has left it. */
function dismiss<Mark extends Target>(state: HoverState<Mark>): Transition<Mark> {
  switch (state.is) {
    case 'idle':
    case 'dismissed':
      return stay(state);
    case 'opening':
      return { state: { is: 'dismissed', mark: state.mark }, effects: [{ type: 'stop-waiting' }] };
    case 'open':
      return { state: state.pointer === 'mention' ? { is: 'dismissed', mark: state.mark } : IDLE, effects: close };
    case 'leaving':
      return { state: IDLE, effects: close };
    case 'switching':
      return { state: { is: 'dismissed', mark: state.next }, effects: close };
  }
}

/** Where the pointer is as seen from a mention whose card is opened without it. */
function whereabouts<Mark extends Target>(state: HoverState<Mark>, mark: Mark): Whereabouts {
  switch (state.is) {
    case 'opening':
    case 'dismissed':
      return state.mark === mark ? 'mention' : 'away';
    case 'open':
      return state.mark === mark && state.pointer === 'mention' ? 'mention' : 'away';
    case 'switching':
      return state.next === mark ? 'mention' : 'away';
    default:
      return 'away';
  }
}

function isMark<Mark extends Target>(over: Mark | 'card' | null): over is Mark {
  return over !== null && over !== 'card';
}

function startOpening<Mark extends Target>(mark: Mark): Transition<Mark> {
  return {
    state: { is: 'opening', mark },
    effects: [
      { type: 'prefetch', mark },
      { type: 'wait', delay: 'open' },
    ],
  };
}

function startSwitching<Mark extends Target>(mark: Mark, pointer: Whereabouts, next: Mark): Transition<Mark> {
  return {
    state: { is: 'switching', mark, pointer, next },
    effects: [
      { type: 'prefetch', mark: next },
      { type: 'wait', delay: 'open' },
    ],
  };
}

function startLeaving<Mark extends Target>(mark: Mark): Transition<Mark> {
  return { state: { is: 'leaving', mark }, effects: [{ type: 'wait', delay: 'close' }] };
}

/** @param to the card or its mention; null where the pointer is on neither, which this card does not mind */
function comeBack<Mark extends Target>(mark: Mark, to: Mark | 'card' | null): Transition<Mark> {
  const pointer = to === null ? 'away' : to === 'card' ? 'card' : 'mention';
  return { state: { is: 'open', mark, pointer }, effects: [{ type: 'stop-waiting' }] };
}

function showFor<Mark extends Target>(mark: Mark): Transition<Mark> {
  return { state: { is: 'open', mark, pointer: 'mention' }, effects: [{ type: 'show', mark, focus: false }] };
}
