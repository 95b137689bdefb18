/** Where the focus goes when a card closes: back to where it was; where nothing had it, on from the mention. */

/** Where the reader was before the card took the focus. */
export interface FocusPlace {
  /** Null where nothing had the focus. */
  readonly element: Focusable | null;
  /** A node of the card's mention. */
  readonly mention: Node;
}

export type Direction = 'forwards' | 'backwards';

/** HTML, SVG and MathML elements alike. */
type Focusable = Element & HTMLOrSVGElement;

/** What has the focus now, inside whatever open components. */
export function focusedElement(): Focusable | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active === document.body || active === document.documentElement) return null;
  return active && canFocus(active) ? active : null;
}

const canFocus = (element: Element): element is Focusable => 'focus' in element && typeof element.focus === 'function';

/** Gives the focus back without moving the page. Where nothing had it, the next Tab goes on from the mention. */
export function giveBack({ element, mention }: FocusPlace): void {
  if (element?.isConnected) element.focus({ preventScroll: true });
  else awaitTab(mention);
}

/** Takes one step of Tab from the mention. False where there is nothing to step to. */
export function stepFrom(mention: Node, direction: Direction): boolean {
  for (const element of elementsFrom(mention, direction)) {
    if (!isStop(element)) continue;
    element.focus();
    if (focusedElement() === element) return true;
  }
  return false;
}

/** Browsers begin a Tab from nowhere at the top of the document; the reader is at the mention, until they go elsewhere. */
function awaitTab(mention: Node): void {
  const waiting = new AbortController();
  const { signal } = waiting;
  const stop = () => waiting.abort();
  addEventListener('pointerdown', stop, { capture: true, signal });
  addEventListener('focusin', stop, { capture: true, signal });
  addEventListener('pagehide', stop, { signal });
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab' || !event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
      stop();
      if (focusedElement() || !mention.isConnected) return;
      if (stepFrom(mention, event.shiftKey ? 'backwards' : 'forwards')) event.preventDefault();
    },
    { capture: true, signal },
  );
}

const STOPS =
  'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], ' +
  '[contenteditable], [tabindex]';

function isStop(element: Element): element is Focusable {
  if (!element.matches(STOPS) || !canFocus(element) || element.tabIndex < 0) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

/** The elements after (before) a node in the order of the page, those in open components among them. */
function* elementsFrom(node: Node, direction: Direction): Generator<Element> {
  const root = node.getRootNode();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = node;
  const step = () => (direction === 'forwards' ? walker.nextNode() : walker.previousNode());
  for (let next = step(); next; next = step()) {
    if (!(next instanceof Element)) continue;
    const inside = next.shadowRoot ? allIn(next.shadowRoot) : [];
    yield* direction === 'forwards' ? [next, ...inside] : [...inside.reverse(), next];
  }
  if (root instanceof ShadowRoot) yield* elementsFrom(root.host, direction);
}

function allIn(root: ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? allIn(element.shadowRoot) : []),
  ]);
}
