/**
 * The scout runs in every frame of every page and must cost next to nothing: it reads the text, tests it for trigger
 * words and, on a hit only, tells the background, which decides and injects the annotator. No library, no
 * storage; a page without a trigger word wakes nobody.
 */
import { TRIGGER } from '#compiled/trigger';
import { isTriggered } from '../src/detection/triggered';
import { askBackground, type Listener, runtime } from './runtime';

/** How soon after a change the text is read again: inside the half second in which marks should be right. */
const SETTLE_MS = 250;
/** A page that changes without end is read at most this share of the time. */
const SHARE_OF_TIME = 1 / 50;

declare global {
  /** Set on the content scripts' own global object, which no page sees: a frame has one scout. */
  var touchlineScout: true | undefined;
}

let found = false;
let wait = SETTLE_MS;
let pending = 0;

function tell(): void {
  void askBackground({ type: 'trigger-found' });
}

const receive: Listener = (message) => {
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'ask-again') tell();
};

function look(): void {
  pending = 0;
  const start = performance.now();
  found = isTriggered(TRIGGER, (document.body ?? document.documentElement)?.textContent ?? '');
  wait = Math.max(SETTLE_MS, (performance.now() - start) / SHARE_OF_TIME);
  if (!found) return;
  observer.disconnect();
  tell();
  listen();
}

/** Listeners cost every page more than the reading of its text does: only a page with something to tell has any. */
function listen(): void {
  runtime.onMessage.addListener(receive);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) tell();
  });
}

const observer = new MutationObserver(() => {
  if (pending === 0) pending = window.setTimeout(look, wait);
});

if (!globalThis.touchlineScout) {
  globalThis.touchlineScout = true;
  look();
  if (!found) observer.observe(document, { childList: true, characterData: true, subtree: true });
}
