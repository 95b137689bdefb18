/**
 * Times cards from outside. A content script of another extension: only there does a browser open a closed shadow root.
 * Runs inside the page, so it may use nothing from outside itself. The page asks with an event `bench-hover` on the root
 * element (`data-delay`: of a bare box to show; without it, wait for a card) and finds the answer, in milliseconds from the
 * first move of the pointer to the end of the frame in which the box or the card's content was painted, in `data-painted`.
 */
declare const chrome: { readonly dom: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };

export function STOPWATCH(): void {
  const root = document.documentElement;
  let pointed = 0;
  let watching = false;

  const afterFrame = () =>
    requestAnimationFrame(() => {
      // A message comes after the frame is painted, without a timer's delay.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        root.dataset.painted = String(performance.now() - pointed);
      };
      port2.postMessage(null);
    });

  const isReady = (host: HTMLElement): boolean =>
    chrome.dom.openOrClosedShadowRoot(host)?.querySelector('[data-content="ready"]') !== null;

  const watchCard = new MutationObserver(() => {
    const host = document.querySelector('div[popover]');
    if (!watching || !(host instanceof HTMLElement)) return;
    const inside = chrome.dom.openOrClosedShadowRoot(host);
    const settle = () => {
      if (!watching || !isReady(host)) return;
      watching = false;
      afterFrame();
    };
    if (inside) new MutationObserver(settle).observe(inside, { subtree: true, childList: true, attributes: true });
    settle();
  });
  watchCard.observe(document, { childList: true, subtree: true });

  const showBox = () => {
    const box = document.createElement('div');
    box.popover = 'manual';
    box.textContent = 'A box';
    root.append(box);
    box.showPopover();
    afterFrame();
    setTimeout(() => box.remove(), 100);
  };

  root.addEventListener('bench-hover', () => {
    const { delay } = root.dataset;
    delete root.dataset.painted;
    watching = delay === undefined;
    addEventListener(
      'pointermove',
      () => {
        pointed = performance.now();
        if (delay !== undefined) setTimeout(showBox, Number(delay));
      },
      { once: true, capture: true },
    );
  });
}
