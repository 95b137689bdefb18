/**
 * The one node that Touchline ever adds to a page, and only while a card is open: a plain `div` in the top layer, whose
 * closed shadow root holds the card. A popover is placed against the viewport, whatever the page does to its own boxes.
 */
import { around, parentsFor } from './parents';

/** The host has no box of its own worth the name. All important: nothing that the page's style sheets say reaches it. */
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
  /**
   * Goes into the page and its top layer. False where the page has no place that shows it.
   * @param mention a node of the mention: where a modal dialog is open, the host goes into the one that holds it
   * @param onRefused called when the page has taken the host out once too often
   * @param signal until it is aborted, the host is put back where the page takes it out
   */
  enter(mention: Node, onRefused: () => void, signal: AbortSignal): boolean;
  /** Whether an event's target, as seen from the document, is the host, or a component that holds it. */
  owns(target: EventTarget | null): boolean;
  /** Keeps the size that the reader's own settings give, whatever `zoom` the page has now. */
  undoZoom(): void;
}

/** A host that is not in the page yet; null in a document that can have none. */
export function createHost(css: string): CardHost | null {
  // By name space: a document need not be HTML.
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'div');
  if (!(element instanceof HTMLElement)) return null;
  for (const [property, value] of Object.entries(HOST_STYLE)) element.style.setProperty(property, value, 'important');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  addStyles(root, css);

  let zoom = 1;
  const undoZoom = (): void => {
    const now = 'currentCSSZoom' in element ? element.currentCSSZoom : 1;
    if (typeof now !== 'number' || now <= 0 || Math.abs(now - 1) < 0.001) return;
    // `now` has our own part in it already.
    zoom /= now;
    element.style.setProperty('zoom', String(zoom), 'important');
  };

  // Seen from outside, all that is in a component is the component: then it counts whether the card has pointer or focus.
  const owns = (target: EventTarget | null): boolean =>
    target === element || (holds(target, element) && (element.matches(':hover') || root.activeElement !== null));

  /** Puts it back when the page takes it out, with the focus that it had. */
  const watch = (onRefused: () => void, signal: AbortSignal): void => {
    let focused: Element | null = null;
    // In from the page, or out; and from one thing in the card to another, of which nothing is heard outside.
    addEventListener('focusin', hearFocus, { capture: true, signal });
    root.addEventListener('focusin', () => note(true), { signal });
    const note = (within: boolean) => {
      focused = within ? root.activeElement : null;
    };
    let returns = 0;
    /** A dialog of the page has come to stand before the card: it would lie under the backdrop, dim and dead. */
    const isCovered = ({ target }: MutationRecord): boolean =>
      target instanceof HTMLDialogElement && target.matches(':modal') && !target.contains(element);
    /** Nobody tells of what opens inside a component, but a modal dialog takes the focus, and nothing outside it can. */
    function hearFocus(event: Event): void {
      note(owns(event.target));
      const target = event.composedPath()[0];
      const modal = target instanceof Node ? around(target, 'dialog:modal') : null;
      if (modal && around(element, 'dialog:modal') !== modal) refuse();
    }
    const observer = new MutationObserver((records) => {
      if (element.isConnected && !records.some(isCovered)) return;
      if (!element.isConnected && returns < MAX_RETURNS && show(element, document.body ?? document.documentElement)) {
        returns += 1;
        undoZoom();
        if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
        return;
      }
      refuse();
    });
    const refuse = (): void => {
      observer.disconnect();
      onRefused();
    };
    observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['open'] });
    signal.addEventListener('abort', () => observer.disconnect());
  };

  return {
    root,
    element,
    enter: (mention, onRefused, signal) => {
      const shown = parentsFor(mention).some((parent) => show(element, parent));
      if (!shown) return false;
      undoZoom();
      watch(onRefused, signal);
      return true;
    },
    owns,
    undoZoom,
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

/** Whether a node is the host of a shadow tree that an element is in, at any depth. */
function holds(node: EventTarget | null, element: Element): boolean {
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    if (root.host === node) return true;
  }
  return false;
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
