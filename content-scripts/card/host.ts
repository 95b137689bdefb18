/**
 * The one node that Touchline ever adds to a page, and only while a card is open: a plain `div` in the top layer, whose
 * closed shadow root holds the card. A popover is placed against the viewport, whatever the page does to its own boxes.
 */

/** Inline and important: nothing the page's style sheets say reaches the host. It has no box of its own worth the name. */
const HOST_STYLE = [
  'all: initial !important',
  'position: fixed !important',
  'inset: 0 auto auto 0 !important',
  'width: 0 !important',
  'height: 0 !important',
  'margin: 0 !important',
  'border: 0 !important',
  'padding: 0 !important',
  'overflow: visible !important',
  'display: block !important',
].join('; ');

/** How often the host is put back where a page takes unknown nodes out, before the card stays away. */
const MAX_RETURNS = 2;

export interface CardHost {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Takes the host out of the page. */
  remove(): void;
}

/**
 * Puts a host into the page and shows it in the top layer.
 * @param mention a node of the mention: where a modal dialog is open, the host goes into the one that holds it
 * @param onLost called when the page has taken the host out once too often
 */
export function openHost(mention: Node, css: string, onLost: () => void): CardHost {
  const element = document.createElement('div');
  element.setAttribute('style', HOST_STYLE);
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);

  const show = (parent: Node) => {
    parent.appendChild(element);
    element.showPopover();
  };
  show(parentFor(mention));

  let returns = 0;
  const watch = new MutationObserver(() => {
    if (element.isConnected) return;
    if (returns === MAX_RETURNS) {
      watch.disconnect();
      onLost();
      return;
    }
    returns += 1;
    show(document.body ?? document.documentElement);
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

/**
 * The top layer's content above the page is inert for everything outside it, so the host has to be inside: the modal
 * dialog that holds the mention, else the topmost open one, else the full-screen element, else the root.
 */
function parentFor(mention: Node): Element {
  const around = mention instanceof Element ? mention : mention.parentElement;
  return (
    around?.closest('dialog:modal') ??
    [...document.querySelectorAll('dialog:modal')].at(-1) ??
    containerOf(document.fullscreenElement) ??
    document.documentElement
  );
}

/** A full-screen element that can hold children; a video or a frame cannot. */
function containerOf(element: Element | null): Element | null {
  return element?.matches(':not(video, iframe, img, canvas, object, embed)') ? element : null;
}
