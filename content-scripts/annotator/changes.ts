/** Follows the page: says when its text may have changed, not too soon and not too often. */

/** How long after a change the page is read again: inside the half second in which marks should be right. */
const SETTLE_MS = 200;
/** Reading again takes at most about this share of the time, however much a page changes. */
const SHARE_OF_TIME = 1 / 10;

/**
 * Calls `read` after the document's text, or what shows of it, has changed, until the signal is aborted. A hidden page is
 * read when it is seen again.
 */
export function watchChanges(read: () => void, signal: AbortSignal): void {
  let timer = 0;
  let wait = SETTLE_MS;
  let missed = false;

  const readNow = () => {
    timer = 0;
    if (document.visibilityState === 'hidden') {
      missed = true;
      return;
    }
    const start = performance.now();
    read();
    wait = Math.max(SETTLE_MS, (performance.now() - start) / SHARE_OF_TIME);
  };

  const observer = new MutationObserver(() => {
    timer ||= window.setTimeout(readNow, wait);
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    // Text that is shown, hidden or made editable.
    attributes: true,
    attributeFilter: ['hidden', 'contenteditable'],
  });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!missed || document.visibilityState === 'hidden') return;
      missed = false;
      readNow();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
