/** The card of a version of the extension that is no longer there. */

/** Firefox lets extensions, and nobody else, into closed roots. */
interface Host extends HTMLElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * Takes away an open card that nobody can close any more: Firefox ends scripts together with their version of the extension,
 * without a word to them. (Chromium leaves them alive: they notice, and clean up themselves.)
 */
export function removeOrphanedCard(): void {
  for (const host of document.querySelectorAll<Host>('div[popover=manual]')) {
    // Our root is closed: a page's own card, in an open one, stays.
    if (!host.shadowRoot && host.openOrClosedShadowRoot?.querySelector('.card[data-entity]')) host.remove();
  }
}
