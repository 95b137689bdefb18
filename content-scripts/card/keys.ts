/** Keys inside the card. */

/**
 * Makes Tab sensible: at either end of the card it leaves the card for good, back to where the reader was, instead of
 * wandering to the end of the document, where the host stands. (Escape is the hover machine's.)
 * @param leave closes the card and gives the focus back
 */
export function leaveByTab(root: ShadowRoot, leave: () => void): void {
  root.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Tab') return;
    const stops = [...root.querySelectorAll('a[href], button')];
    const at = root.activeElement ? stops.indexOf(root.activeElement) : -1;
    if (event.shiftKey && at <= 0) {
      // Back is exactly the place that the reader came from.
      event.preventDefault();
      leave();
    } else if (!event.shiftKey && at === stops.length - 1) {
      // The browser goes on from the place that has the focus again.
      leave();
    }
  });
}
