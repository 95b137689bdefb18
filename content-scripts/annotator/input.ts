/** What an input of the reader's is meant for. */

/** What takes a tap for itself: links, controls, and whatever says that it is one. */
const TAKES_TAPS =
  'a[href], area, button, input, select, textarea, label, summary, video, audio, [contenteditable], [onclick], ' +
  '[role="button"], [role="link"], [role="tab"], [role="option"], [role^="menuitem"], [role="checkbox"], [role="switch"]';

/** Whether a tap is for the page: on a link or a control, however deep in one. */
export function isForPage(target: EventTarget | null): boolean {
  for (let element = target instanceof Element ? target : null; element; element = above(element)) {
    const control = element.closest(TAKES_TAPS);
    if (control) return true;
  }
  return false;
}

/** The element that a shadow root is in: a link may hold the component that holds the text. */
function above(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether a key puts text somewhere or takes some away; keys that move, scroll or command do not. */
export function writes({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return false;
  // AltGr types letters on many keyboards, and the browser names them as it names any letter.
  return [...key].length === 1 ? !altKey || key > '~' : WRITING_KEYS.has(key);
}

const WRITING_KEYS: ReadonlySet<string> = new Set(['Enter', 'Backspace', 'Delete', 'Process', 'Dead', 'Unidentified']);

/** Whether the focus has gone into a frame inside the page. */
export function isIntoFrame(active: Element | null): boolean {
  return active instanceof HTMLIFrameElement || active instanceof HTMLFrameElement;
}
