/**
 * The one node that Touchline ever adds to a page, and only while a card is open: a plain `div` in the top layer, whose
 * closed shadow root holds the card. A popover is placed against the viewport, whatever the page does to its own boxes.
 */
import { parentsFor } from './parents';

/**
 * The host has no box of its own worth the name. Set through the object model, which no content security policy looks at,
 * and important: nothing that the page's style sheets say reaches it.
 */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  margin: '0',
  border: '0',
  padding: '0',
  overflow: 'visible',
  display: 'block',
  // `all` leaves these two alone.
  direction: 'ltr',
  'unicode-bidi': 'normal',
  // Where a page keeps it out of the top layer.
  'z-index': '2147483647',
};

/** How often the host is put back where a page takes unknown nodes out, before the card stays away. */
const MAX_RETURNS = 2;

export interface CardHost {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Takes the host out of the page. */
  remove(): void;
}

/**
 * Puts a host into the page and shows it in the top layer; null where the page has no place that shows it.
 * @param mention a node of the mention: where a modal dialog is open, the host goes into the one that holds it
 * @param onRefused called when the page has taken the host out once too often
 */
export function openHost(mention: Node, css: string, onRefused: () => void): CardHost | null {
  // By name space: a document need not be HTML.
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'div');
  if (!(element instanceof HTMLElement)) return null;
  for (const [property, value] of Object.entries(HOST_STYLE)) element.style.setProperty(property, value, 'important');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  addStyles(root, css);

  const shown = parentsFor(mention).some((parent) => show(element, parent));
  if (!shown) {
    element.remove();
    return null;
  }
  undoZoom(element);

  let returns = 0;
  const watch = new MutationObserver(() => {
    if (element.isConnected) return;
    if (returns < MAX_RETURNS && show(element, document.body ?? document.documentElement)) {
      returns += 1;
      return;
    }
    watch.disconnect();
    onRefused();
  });
  watch.observe(document, { childList: true, subtree: true });

  return {
    root,
    element,
    remove: () => {
      watch.disconnect();
      element.remove();
    },
  };
}

let sheet: CSSStyleSheet | null = null;

/** One parsed sheet for all cards; where the browser keeps those from extensions, a `style` element, parsed for each. */
function addStyles(root: ShadowRoot, css: string): void {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/** False where the parent does not show what is in it: a component's own element, say, or an image. */
function show(element: HTMLElement, parent: Element): boolean {
  parent.append(element);
  try {
    element.showPopover();
  } catch {
    // Not connected, or a document in which nothing may be: there is nothing to be seen then.
    return false;
  }
  return element.getClientRects().length > 0;
}

/** `zoom` on an ancestor reaches into the top layer; the card has the size that the reader's own settings give it. */
function undoZoom(element: HTMLElement): void {
  const zoom = 'currentCSSZoom' in element ? element.currentCSSZoom : 1;
  if (typeof zoom === 'number' && zoom > 0 && zoom !== 1)
    element.style.setProperty('zoom', String(1 / zoom), 'important');
}
