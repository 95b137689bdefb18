/** Where in the page the card's host may stand, best first. */

/**
 * A modal dialog makes all that is outside it inert, the top layer included, so the host has to be inside: in the one that
 * holds the mention, else in the topmost one. Then the full-screen element, then the root, then the body.
 */
export function parentsFor(mention: Node): readonly Element[] {
  const places = [
    around(mention, 'dialog:modal'),
    topmostModal(),
    around(mention, ':fullscreen') ?? fullScreenElement(),
    document.documentElement,
    document.body,
  ];
  return places.filter((place): place is Element => place !== null);
}

/** The nearest element around a node, as the page is drawn, that matches: through slots and out of shadow roots too. */
export function around(node: Node, selector: string): Element | null {
  let element = node instanceof Element ? node : above(node);
  while (element && !element.matches(selector)) element = above(element);
  return element;
}

function above(node: Node): Element | null {
  if ((node instanceof Element || node instanceof Text) && node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : null;
}

/** The order in the top layer is nowhere to be read, but the topmost dialog's backdrop lies over everything below it. */
function topmostModal(): Element | null {
  const corners = [
    [1, 1],
    [innerWidth - 2, innerHeight - 2],
  ] as const;
  for (const [x, y] of corners) {
    const hit = innermostAt(x, y);
    const found = hit && around(hit, 'dialog:modal');
    if (found) return found;
  }
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;
}

function innermostAt(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (let inner = hit; inner; ) {
    hit = inner;
    inner = hit.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (inner === hit) break;
  }
  return hit;
}

/** Seen from the document, the element is the component that it is in. */
function fullScreenElement(): Element | null {
  let element = document.fullscreenElement;
  while (element?.shadowRoot?.fullscreenElement) element = element.shadowRoot.fullscreenElement;
  return element;
}
