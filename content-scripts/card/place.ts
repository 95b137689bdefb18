/** Keeps the card beside its mention: never over it, never outside what can be seen. */
import { type Box, MARGIN_PX, place, type Side } from './placement';
import type { Ring } from './ring';
import type { Anchor } from './types';

/** While its content is on the way a card is small; this is about what it will come to. */
const EXPECTED_HEIGHT_PX = 300;
/** The card's width and height where there is room. */
const WIDTH_PX = 400;
const HEIGHT_PX = 440;

export interface Placed {
  readonly anchor: Anchor;
  readonly card: HTMLElement;
  readonly ring: Ring | null;
  /** Called before anything is measured. */
  readonly undoZoom: () => void;
}

/**
 * Places the card now, and again whenever mention, view or content have moved, until the signal is aborted.
 *
 * Looks once a frame: scrolling, zooming, transforms, late images and animations all come to the same, and reading one
 * rectangle of a clean layout costs next to nothing. Writes only what has changed.
 * @param onOutOfView called when the mention has left the view
 */
export function keepBeside(
  { anchor, card, ring, undoZoom }: Placed,
  onOutOfView: () => void,
  signal: AbortSignal,
): void {
  const style = getComputedStyle(anchor.node instanceof Element ? anchor.node : (anchor.node.parentElement ?? card));
  const rightToLeft = style.direction === 'rtl';
  const vertical = style.writingMode !== 'horizontal-tb';
  const clips = clippers(anchor.node).filter((clip) => overlap(anchor.box(), clip.getBoundingClientRect()));

  let standing: Side | null = null;
  let last = '';
  /** The card's own height, and the width for which it was measured. */
  let natural: { readonly height: number; readonly width: number } | null = null;
  let frame = 0;

  const update = (): void => {
    undoZoom();
    const line = anchor.box();
    const view = visibleView();
    if (!line || !overlap(line, view) || !clips.every((clip) => overlap(line, clip.getBoundingClientRect()))) {
      onOutOfView();
      return;
    }
    const now = `${line.x} ${line.y} ${line.width} ${line.height} ${view.x} ${view.y} ${view.width} ${view.height}`;
    if (now === last && natural !== null) return;
    last = now;
    const width = Math.min(WIDTH_PX, view.width - 2 * MARGIN_PX);
    if (natural?.width !== width) natural = { width, height: measure(card, width) };
    const loading = card.dataset.content === 'loading';
    const height = loading ? Math.max(natural.height, EXPECTED_HEIGHT_PX) : natural.height;
    const lines = anchor.lines();
    ring?.around(lines);
    const others = lines.filter((box) => box.x !== line.x || box.y !== line.y);
    const placed = place({ line, others, view, card: { width, height }, rightToLeft, vertical, standing });
    // Only a card that says something has a side to keep.
    standing = loading ? null : placed.side;
    const maxHeight = Math.floor(placed.maxHeight);
    // Above the mention a card that is still small stands at the mention, not at its expected height.
    const y = placed.side === 'above' ? placed.y + height - Math.min(natural.height, maxHeight, height) : placed.y;
    card.style.width = `${Math.floor(Math.min(width, placed.maxWidth))}px`;
    card.style.maxHeight = `${Math.min(HEIGHT_PX, maxHeight)}px`;
    card.style.translate = `${Math.round(placed.x)}px ${Math.round(placed.side === 'above' ? Math.floor(y) : Math.ceil(y))}px`;
  };

  const content = new MutationObserver(() => {
    natural = null;
    update();
  });
  content.observe(card, { childList: true, subtree: true, characterData: true });
  const eachFrame = (): void => {
    frame = requestAnimationFrame(eachFrame);
    update();
  };
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    content.disconnect();
  });
  eachFrame();
}

/** The height that the card would take by itself. Lays out once. */
function measure(card: HTMLElement, width: number): number {
  card.style.width = `${width}px`;
  card.style.maxHeight = `${HEIGHT_PX}px`;
  return card.offsetHeight;
}

/** What can be seen of the page, scroll bars excluded, pinch zoom included. */
function visibleView(): Box {
  const view = window.visualViewport;
  if (!view) return { x: 0, y: 0, width: window.innerWidth, height: window.innerHeight };
  return { x: view.offsetLeft, y: view.offsetTop, width: view.width, height: view.height };
}

/** The boxes around a node that cut off what leaves them, out of shadow roots too. */
function clippers(node: Node): readonly Element[] {
  const found: Element[] = [];
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    // What the root and the body clip is the view.
    if (!(at instanceof Element) || at === document.body || at === document.documentElement) continue;
    if (getComputedStyle(at).overflow !== 'visible') found.push(at);
  }
  return found;
}

function overlap(a: Box | null, b: Box): boolean {
  return a !== null && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
