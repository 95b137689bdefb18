/** Follows the page: says what changes at once, and when to read again, not too soon and not too often. */

/** A page that has been still for this long is read again: soon enough for marks that are right within half a second. */
const STILL_MS = 120;
/** A page that does not come to rest is read again after this long. */
const RESTLESS_MS = 300;
/** Reading a page that does not come to rest takes at most about this share of the time. */
const SHARE_OF_TIME = 1 / 10;
/** How often to look for what no observer tells of: new shadow roots, a cleared registry. */
const PULSE_MS = 400;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  // Text that is shown, hidden or made editable.
  attributes: true,
  attributeFilter: ['hidden', 'contenteditable'],
};

export interface Follower {
  /** Called before the change is painted. */
  changed(records: readonly MutationRecord[]): void;
  /** Reads what has changed; called again only after the promise is fulfilled. Gives the time spent, in milliseconds. */
  read(): Promise<number>;
  /** Looks for what no observer tells of. Returns whether there is something to read. */
  pulse(): boolean;
  /** Called when the page is seen again, after a time in which changes went unnoticed. */
  seenAgain(): void;
  /** Called when the page has replaced its whole document, and with it all listeners. */
  replaced(): void;
}

export interface Watch {
  start(): void;
  /** A shadow root to watch too. */
  add(root: ShadowRoot): void;
}

/** Follows the document, once started, until the signal is aborted. While the page is hidden nothing is done at all. */
export function watchChanges(follower: Follower, signal: AbortSignal): Watch {
  const roots = new Set<ShadowRoot>();
  let hidden = true;
  let reading = false;
  /** The next reading is of everything. */
  let afresh = false;
  let timer = 0;
  let pulse = 0;
  let firstChange = 0;
  let lastChange = 0;
  let spent = 0;

  const observer = new MutationObserver((records) => {
    if (records.some(isNewDocument)) return follower.replaced();
    follower.changed(records);
    schedule();
  });

  const schedule = () => {
    lastChange = performance.now();
    if (timer !== 0 || reading) return;
    firstChange = lastChange;
    timer = window.setTimeout(wake, STILL_MS);
  };

  const wake = () => {
    timer = 0;
    const now = performance.now();
    const still = lastChange + STILL_MS - now;
    const restless = firstChange + Math.max(RESTLESS_MS, spent / SHARE_OF_TIME) - now;
    const wait = Math.min(still, restless);
    if (wait > 1) timer = window.setTimeout(wake, wait);
    else void read();
  };

  const read = async () => {
    reading = true;
    const whole = afresh;
    afresh = false;
    const start = performance.now();
    const took = await follower.read();
    // How long all of it took says nothing about what changes from now on.
    spent = whole ? 0 : took;
    reading = false;
    if (lastChange > start && !hidden && !signal.aborted) schedule();
  };

  const beat = () => {
    if (follower.pulse()) schedule();
    if (!signal.aborted) pulse = window.setTimeout(beat, PULSE_MS);
  };

  const rest = () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(pulse);
    timer = 0;
  };

  const see = () => {
    if (hidden === (document.visibilityState === 'hidden')) return;
    hidden = !hidden;
    if (hidden) return rest();
    observer.observe(document, OBSERVED);
    for (const root of roots) observer.observe(root, OBSERVED);
    follower.seenAgain();
    afresh = true;
    pulse = window.setTimeout(beat, PULSE_MS);
    if (reading) schedule();
    else void read();
  };

  document.addEventListener('visibilitychange', see, { signal });
  signal.addEventListener('abort', rest);
  return {
    start: see,
    add(root) {
      if (roots.has(root)) return;
      roots.add(root);
      if (!hidden) observer.observe(root, OBSERVED);
    },
  };
}

/** `document.open` leaves an empty document behind that nobody listens to any more. */
function isNewDocument(record: MutationRecord): boolean {
  // The list of what was added is made when asked for, and records may come by the thousand.
  return record.target === document && [...record.addedNodes].includes(document.documentElement);
}
