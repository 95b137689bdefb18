/**
 * The scout runs in every frame of every page and must cost next to nothing: it reads the text, tests it against one
 * regular expression and, on a hit only, tells the background, which decides and injects the annotator. No library, no
 * storage; a page without a trigger word wakes nobody.
 */
import { TRIGGER } from '#compiled/trigger';

/** The corner of the extension API that the scout needs; both browsers have it under this name. */
declare const chrome: {
  readonly runtime: {
    readonly id?: string;
    sendMessage(message: { readonly type: 'trigger-found' }): Promise<unknown>;
    readonly onMessage: { addListener(listener: (message: { readonly type?: unknown }) => void): void };
  };
};

/** How soon after a change the text is read again: inside the half second in which marks should be right. */
const SETTLE_MS = 250;
/** A page that changes without end is read at most this share of the time. */
const SHARE_OF_TIME = 1 / 50;

/** Set on the content scripts' own global object, which no page sees. */
const scope: { touchlineScout?: true } = globalThis as object;

let found = false;
let wait = SETTLE_MS;
let pending = 0;

function tell(): void {
  // After an update this script is an orphan: it falls silent.
  if (chrome.runtime?.id === undefined) return;
  chrome.runtime.sendMessage({ type: 'trigger-found' }).catch(() => undefined);
}

function look(): void {
  pending = 0;
  const start = performance.now();
  found = TRIGGER.test((document.body ?? document.documentElement)?.textContent ?? '');
  wait = Math.max(SETTLE_MS, (performance.now() - start) / SHARE_OF_TIME);
  if (!found) return;
  observer.disconnect();
  tell();
}

const observer = new MutationObserver(() => {
  pending ||= window.setTimeout(look, wait);
});

if (!scope.touchlineScout) {
  scope.touchlineScout = true;
  look();
  if (!found) observer.observe(document, { childList: true, characterData: true, subtree: true });
  chrome.runtime.onMessage.addListener(({ type }) => {
    if (type === 'ask-again' && found) tell();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && found) tell();
  });
}
