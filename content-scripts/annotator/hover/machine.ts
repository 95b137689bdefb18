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
  /** The card is up. `held`: opened without the pointer, so that a pointer elsewhere does not close it. */
  | { readonly is: 'open'; readonly mark: Mark; readonly held: boolean }
  /** The card is up, the pointer has left mention and card; the close delay runs. */
  | { readonly is: 'leaving'; readonly mark: Mark }
  /** The card is up and the pointer rests on another mention; the open delay runs for that one. */
  | { readonly is: 'switching'; readonly mark: Mark; readonly next: Mark };

export type HoverEvent<Mark extends Target> =
  /** Where the pointer is now. `busy`: a button is down or text is being selected, so nothing may open. */
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
  | { readonly type: 'gone' };

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
      return dismiss(state);
    case 'press':
      return dismiss(state);
    case 'typing':
      return state.is === 'opening' ? dismiss(state) : stay(state);
    case 'call':
      return {
        state: { is: 'open', mark: event.mark, held: true },
        effects: [{ type: 'stop-waiting' }, { type: 'show', mark: event.mark, focus: event.focus }],
      };
    case 'gone':
      return { state: IDLE, effects: isUp(state) ? close : [{ type: 'stop-waiting' }] };
  }
}

const close = [{ type: 'stop-waiting' }, { type: 'hide' }] as const;

function stay<Mark extends Target>(state: HoverState<Mark>): Transition<Mark> {
  return { state, effects: [] };
}

function isUp({ is }: HoverState<Target>): boolean {
  return is === 'open' || is === 'leaving' || is === 'switching';
}

/** The pointer is on a mention, on the card, or on neither, with no button down. */
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
      if (over === 'card' || over === state.mark) return stay(state.held ? { ...state, held: false } : state);
      if (isMark(over)) return startSwitching(state.mark, over);
      return state.held ? stay(state) : startLeaving(state.mark);
    case 'leaving':
      if (over === 'card' || over === state.mark) return comeBack(state.mark);
      return isMark(over) ? startSwitching(state.mark, over) : stay(state);
    case 'switching':
      if (over === state.next) return stay(state);
      if (over === 'card' || over === state.mark) return comeBack(state.mark);
      return isMark(over) ? startSwitching(state.mark, over) : startLeaving(state.mark);
  }
}

/** The pointer moves with a button down: whatever is up stays, nothing new opens. */
function pointBusily<Mark extends Target>(state: HoverState<Mark>, over: Mark | 'card' | null): Transition<Mark> {
  if (state.is === 'opening') return dismiss(state);
  return state.is === 'dismissed' && over !== state.mark ? stay(IDLE) : stay(state);
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

/** The reader wants no card now; it stays away until the pointer has left the mention that it is on. */
function dismiss<Mark extends Target>(state: HoverState<Mark>): Transition<Mark> {
  switch (state.is) {
    case 'idle':
    case 'dismissed':
      return stay(state);
    case 'opening':
      return { state: { is: 'dismissed', mark: state.mark }, effects: [{ type: 'stop-waiting' }] };
    case 'open':
      return { state: { is: 'dismissed', mark: state.mark }, effects: close };
    case 'leaving':
      return { state: IDLE, effects: close };
    case 'switching':
      return { state: { is: 'dismissed', mark: state.next }, effects: close };
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

function startSwitching<Mark extends Target>(mark: Mark, next: Mark): Transition<Mark> {
  return {
    state: { is: 'switching', mark, next },
    effects: [
      { type: 'prefetch', mark: next },
      { type: 'wait', delay: 'open' },
    ],
  };
}

function startLeaving<Mark extends Target>(mark: Mark): Transition<Mark> {
  return { state: { is: 'leaving', mark }, effects: [{ type: 'wait', delay: 'close' }] };
}

function comeBack<Mark extends Target>(mark: Mark): Transition<Mark> {
  return { state: { is: 'open', mark, held: false }, effects: [{ type: 'stop-waiting' }] };
}

function showFor<Mark extends Target>(mark: Mark): Transition<Mark> {
  return { state: { is: 'open', mark, held: false }, effects: [{ type: 'show', mark, focus: false }] };
}
