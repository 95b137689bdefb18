/** A browser with Touchline in it, as the demo and the tests use it: the same for Chromium and Firefox. */
import type { CardReading, MarkReading } from './reading';

export interface PopupReading {
  readonly state: string;
  readonly text: string;
}

export interface Session {
  /** Opens a page in the tab and waits until it is loaded. */
  visit(address: string): Promise<void>;
  /** The marks of the top frame. */
  marks(): Promise<readonly MarkReading[]>;
  /** Brings the middle of the nth mark of `marks()` into view. */
  scrollTo(index: number): Promise<void>;
  movePointer(x: number, y: number): Promise<void>;
  /** What the open card says; null where no card is open. */
  card(): Promise<CardReading | null>;
  screenshot(file: string): Promise<void>;
  /** Reads the popup for the page, and takes a picture of it. */
  popup(screenshotFile: string): Promise<PopupReading>;
  /** Resolves when the person closes the browser. */
  untilClosed(): Promise<void>;
  close(): Promise<void>;
}

/** Scrolls a mark into the middle of the view. Runs inside the page. */
export function scrollToMark(index: number): void {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  ranges[index]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Reads the popup. Runs inside it. */
export function readPopupPage(): { readonly state: string; readonly text: string } {
  const main = document.querySelector('[data-state]');
  return {
    state: main?.getAttribute('data-state') ?? '',
    text: main instanceof HTMLElement ? main.innerText : '',
  };
}
