/**
 * The scout runs in every frame of every page and must cost next to nothing: it reads the text, tests it for trigger
 * words and, on a hit only, tells the background, which decides and injects the annotator. No library, no storage; a page
 * without a trigger word wakes nobody, and a page that nobody sees is not read.
 */
import { TRIGGER } from '#compiled/trigger';
import { isTriggered } from '../src/detection/triggered';
import '../src/scout-handle';
import { isOrphaned, runtime } from './runtime';

/** How soon after a change what is new is read: leaves the annotator its time inside the half second for right marks. */
const SETTLE_MS = 150;
/** A page that changes without end rests so many times as long as it took to read. */
const RESTS = 50;
/** How soon to tell again of a trigger word where nobody has answered. */
const TELL_AGAIN_MS = 1000;
/** With more changes than this between two readings, finding out what is new costs more than reading everything. */
const MANY_CHANGES = 500;

const OBSERVED = { childList: true, characterData: true, subtree: true };
/** An element with a border round its text: a word goes on across those of all others. */
const BLOCK = ':not(a,b,em,span,strong)';

/** Stays, whatever the page writes into it. A short name, for there is room for 4 KB. */
const page = document;

let found = false;
let timer = 0;
/** When a page that changes without end may be read again. */
let restedAt = 0;
/** What has changed since the last reading; null before the first one, and where it is too much to go through. */
let changes: MutationRecord[] | null = null;
/** Elements that may get a shadow root later. */
let hosts: Element[] = [];
/** Nobody tells of a shadow root that comes late: after so many milliseconds the next look at custom elements without one. */
let lookWait = 400;
let isLooking = false;

async function tell(): Promise<void> {
  try {
    await runtime()?.sendMessage({ type: 'trigger-found' });
  } catch {
    // The worker was stopped as it answered.
    if (!isOrphaned()) setTimeout(tell, TELL_AGAIN_MS);
  }
}

/** A page that nobody sees is not read. */
function whenSeen(deed: () => void): void {
  if (page.hidden) page.addEventListener('visibilitychange', () => whenSeen(deed), { once: true });
  else deed();
}

const holds = (node: Node | null): boolean => isTriggered(TRIGGER, node?.textContent ?? '');

const isCustom = ({ localName }: Element): boolean => localName.includes('-');

/** Whether a trigger word stands in a shadow root of one of the elements, or in one further in. */
function holdsInside(elements: Iterable<Element>): boolean {
  for (const element of elements) {
    const root = element.shadowRoot;
    if (!element.isConnected) continue;
    if (root) {
      observer.observe(root, OBSERVED);
      // Few elements stand in a shadow root: each of them is looked at.
      if (holds(root) || holdsInside(root.querySelectorAll('*'))) return true;
    } else if (isCustom(element) || !element.firstChild) hosts.push(element);
  }
  return false;
}

/** Looking at every element of every page would cost more than reading its text: custom elements and empty boxes must do. */
function holdsEverywhere(): boolean {
  const root = page.body ?? page.documentElement;
  if (holds(root)) return true;
  hosts = [];
  const elements = [...page.querySelectorAll('div:empty'), ...(root?.children ?? [])];
  const custom = page.evaluate("//*[contains(name(),'-')]", page);
  for (let at = custom.iterateNext(); at; at = custom.iterateNext()) elements.push(at as Element);
  return holdsInside(elements);
}

/** Whether a trigger word stands in what is new. Words come in pieces, so text is read with the text around it. */
function holdsNew(records: readonly MutationRecord[]): boolean {
  const nodes = records.flatMap(({ target, addedNodes }) => (target.nodeValue === null ? [...addedNodes] : target));
  const parts = nodes.map((node) => elementOf(node)?.closest(BLOCK) ?? node.getRootNode());
  const elements = nodes.flatMap((node) => (node instanceof Element ? [node, ...node.querySelectorAll('*')] : []));
  return [...new Set(parts)].some(holds) || holdsInside(elements) || holdsLate();
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

/** Whether a trigger word stands in a shadow root that has come late; an orphan has nothing more to look for. */
function holdsLate(): boolean {
  // What moves about comes more than once.
  const late = new Set(hosts);
  hosts = [];
  return isOrphaned() || holdsInside(late);
}

function read(look: () => boolean): void {
  const start = Date.now();
  found = look();
  restedAt = Date.now();
  restedAt += (restedAt - start) * RESTS;
  if (!found) {
    lookAgain();
    return;
  }
  observer.disconnect();
  tell();
  // Listeners cost a page more than the reading of its text does: only one with something to tell has any.
  addEventListener('pageshow', ({ isTrusted, persisted }) => {
    if (isTrusted && persisted) tell();
  });
}

function readChanges(): void {
  timer = 0;
  const records = changes;
  changes = [];
  if (!found) read(records ? () => holdsNew(records) : holdsEverywhere);
}

const observer = new MutationObserver((records) => {
  if (records.some(({ target }) => target === page)) {
    // `document.open` has put another document in place, and all listeners off.
    changes = null;
    clearTimeout(timer);
    timer = 0;
  } else if (changes) changes = changes.length > MANY_CHANGES ? null : changes.concat(records);
  timer ||= self.setTimeout(whenSeen, Math.max(SETTLE_MS, restedAt - Date.now()), readChanges);
});

/** Looks for shadow roots that come late, as long as there are custom elements without one; ever less often. */
function lookAgain(): void {
  if (isLooking || !hosts.some(isCustom)) return;
  isLooking = true;
  lookWait *= 1.1;
  setTimeout(whenSeen, lookWait, () => {
    isLooking = false;
    if (!found) read(holdsLate);
  });
}

if (!self.touchlineScout) {
  self.touchlineScout = {
    trigger: TRIGGER,
    askAgain: () => (found ? void tell() : readChanges()),
  };
  whenSeen(() => {
    if (found) return;
    observer.observe(page, OBSERVED);
    readChanges();
    // From now on only what is new is read: that all of it took long must not keep a mention waiting that comes soon.
    restedAt = 0;
  });
}
