/**
 * The scout runs in every frame of every page and must cost next to nothing: it reads the text, tests it for trigger
 * words and, on a hit only, tells the background, which decides and injects the annotator. No library, no storage; a page
 * without a trigger word wakes nobody, and a page that nobody sees is not read.
 */
import { TRIGGER } from '#compiled/trigger';
import { type Listener, runtime } from './runtime';

/** How soon after a change what is new is read: leaves the annotator its time inside the half second for right marks. */
const SETTLE_MS = 150;
/** A page that changes without end is read at most this share of the time. */
const SHARE_OF_TIME = 1 / 50;
/** Nobody tells of a shadow root that comes late. Custom elements without one are looked at after so long, then less often. */
const FIRST_LOOK_MS = 400;
const LOOKS_AT_FULL_RATE = 25;
const SLOWING = 1.3;
/** With more changes than this between two readings, finding out what is new costs more than reading everything. */
const MANY_CHANGES = 500;

/** XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, in fewer bytes. */
const ORDERED_SNAPSHOT = 7;

const OBSERVED = { childList: true, characterData: true, subtree: true };
/** Elements across whose borders a word goes on. */
const INLINE = /^(?:[abiqsu]|em|font|mark|small|span|strong|su[bp]|w?br)$/i;

declare global {
  /**
   * Set on the content scripts' own global object, which no page sees: a frame has one scout. The annotator looks at each
   * block of text as the scout does at all of it.
   */
  var touchlineScout: { isTriggered(text: string): boolean } | undefined;
}

let found = false;
let timer = 0;
let wait = SETTLE_MS;
/** What has changed since the last reading; null before the first one, and where it is too much to go through. */
let changes: MutationRecord[] | null = null;
/** Elements that may get a shadow root later. */
let hosts: Element[] = [];
let looks = 0;
let lookTimer = 0;

function isTriggered(text: string): boolean {
  return TRIGGER.test(text);
}

function tell(): void {
  // Nobody answers once the extension was updated or removed under this page.
  runtime.sendMessage({ type: 'trigger-found' }).catch(() => undefined);
}

const receive: Listener = (message) => {
  if (Object(message).type !== 'ask-again') return;
  if (found) tell();
  // Somebody asks for a page that has not been seen yet.
  else if (document.hidden) readChanges();
};

/** Whether a trigger word stands below a node, or in a shadow root of one of its `elements`, which are asked for last. */
function holds(node: Node | null, elements: () => Iterable<Element>): boolean {
  if (isTriggered(node?.textContent ?? '')) return true;
  for (const element of elements()) {
    if (element.shadowRoot) {
      if (holdsRoot(element.shadowRoot)) return true;
    } else if (element.localName.includes('-') || !element.firstChild) hosts.push(element);
  }
  return false;
}

function holdsRoot(root: ShadowRoot): boolean {
  observer.observe(root, OBSERVED);
  // Few elements stand in a shadow root: each of them is looked at.
  return holds(root, () => root.querySelectorAll('*'));
}

/** Looking at every element of every page would cost more than reading its text: custom elements and empty boxes must do. */
function holdsEverywhere(): boolean {
  hosts = [];
  return holds(document.body ?? document.documentElement, () => {
    const custom = document.evaluate("//*[contains(local-name(),'-')]", document, null, ORDERED_SNAPSHOT);
    const elements = [...document.querySelectorAll('div:empty,body>*')];
    for (let at = 0; at < custom.snapshotLength; at += 1) elements.push(custom.snapshotItem(at) as Element);
    return elements;
  });
}

/** Whether a trigger word stands in what is new. Words come in pieces, so text is read with the text around it. */
function holdsNew(records: readonly MutationRecord[]): boolean {
  const parts = new Set<Node>();
  for (const { target, addedNodes } of records) {
    if (addedNodes.length > 0 && [...addedNodes].every(isBlock)) {
      for (const node of addedNodes) parts.add(node);
      continue;
    }
    let part = target;
    while (part.parentNode && !isBlock(part)) part = part.parentNode;
    parts.add(part);
  }
  for (const part of parts) {
    if (part.isConnected && holds(part, () => elementsOf(part))) return true;
  }
  return holdsLate();
}

const elementsOf = (node: Node) => (node instanceof Element ? [node, ...node.querySelectorAll('*')] : []);

/** A shadow root, or an element with a border round its text. */
function isBlock(node: Node): boolean {
  return (
    node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ||
    (node.nodeType === Node.ELEMENT_NODE && !INLINE.test(node.nodeName))
  );
}

/** Whether a trigger word stands in a shadow root that has come late. */
function holdsLate(): boolean {
  const late = hosts.filter((host) => host.isConnected);
  hosts = [];
  return holds(null, () => late);
}

function read(look: () => boolean): void {
  const start = performance.now();
  found = look();
  if (found) {
    rest();
    tell();
  } else wait = Math.max(SETTLE_MS, (performance.now() - start) / SHARE_OF_TIME);
}

function readChanges(): void {
  timer = 0;
  const records = changes;
  changes = [];
  read(records ? () => holdsNew(records) : holdsEverywhere);
}

const observer = new MutationObserver((records) => {
  if (records.some(({ target }) => target === document)) {
    // `document.open` has put another document in place, and all listeners off.
    changes = null;
    listen();
  } else if (changes) changes = changes.length > MANY_CHANGES ? null : changes.concat(records);
  timer ||= window.setTimeout(readChanges, wait);
});

/** Looks for shadow roots that come late, as long as there are custom elements without one. */
function lookAgain(): void {
  if (found || !hosts.some(({ localName }) => localName.includes('-'))) return;
  looks += 1;
  lookTimer = window.setTimeout(
    () => {
      read(holdsLate);
      lookAgain();
    },
    FIRST_LOOK_MS * SLOWING ** Math.max(0, looks - LOOKS_AT_FULL_RATE),
  );
}

function rest(): void {
  observer.disconnect();
  clearTimeout(timer);
  clearTimeout(lookTimer);
  timer = 0;
}

/** Begins when the page is seen for the first time, or again; what happened unseen is made up for. */
function seen(): void {
  if (found) return;
  rest();
  if (document.visibilityState === 'hidden') return;
  observer.observe(document, OBSERVED);
  changes = null;
  readChanges();
  lookAgain();
}

function listen(): void {
  document.addEventListener('visibilitychange', seen);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && found) tell();
  });
}

if (!globalThis.touchlineScout) {
  globalThis.touchlineScout = { isTriggered };
  runtime.onMessage.addListener(receive);
  listen();
  seen();
}
