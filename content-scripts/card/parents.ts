/** Where in the page the card's host may stand, best first. */

/**
 * A modal dialog makes all that is outside it inert, the top layer included, so the host has to be inside: in the one that
 * holds the mention, else in the topmost one. Then the full-screen element, then the root, then the body.
 */
export function parentsFor(mention: Node): readonly Element[] {
  const places = [
    aroundAcrossRoots(mention, 'dialog:modal'),
    topmostModal(),
    document.fullscreenElement,
    document.documentElement,
    document.body,
  ];
  return places.filter((place): place is Element => place !== null);
}

/** The nearest element around a node that matches, out of shadow roots too. */
function aroundAcrossRoots(node: Node, selector: string): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element) {
    const found = element.closest(selector);
    if (found) return found;
    const root = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** The order in the top layer is nowhere to be read, but the topmost dialog's backdrop lies over everything below it. */
function topmostModal(): Element | null {
  const open = [...document.querySelectorAll('dialog:modal')];
  if (open.length < 2) return open[0] ?? null;
  const corners = [
    [1, 1],
    [innerWidth - 2, innerHeight - 2],
  ] as const;
  const hit = corners.map(([x, y]) => document.elementFromPoint(x, y)?.closest('dialog:modal')).find((found) => found);
  return hit ?? open.at(-1) ?? null;
}
