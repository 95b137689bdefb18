import { BlockReader } from './block-reader.js';
import { isInsideClosed, roleOf } from './elements.js';
import { isElement, isText } from './nodes.js';
import type { Block } from './types.js';

/** A tree whose text is read by itself: an element with a border round it, or what stands in a shadow root. */
export type SectionRoot = Element | ShadowRoot;

/**
 * What one element holds directly: its blocks of text and the sections inside it, in the order of the page. A change
 * inside an inner section leaves the outer one as it is, so that a page that changes is read anew in small parts.
 */
export interface Section {
  readonly items: readonly (Block | SectionRoot)[];
  /** Elements met here that may get an open shadow root later, of which no observer tells. */
  readonly possibleHosts: readonly Element[];
}

/** Whether an item of a section is a section of its own. */
export function isSectionRoot(item: Block | SectionRoot): item is SectionRoot {
  return 'nodeType' in item;
}

/** Elements that authors attach shadow roots to, custom elements aside; while empty, they may be waiting for one. */
const PLAIN_HOST = /^(?:div|span|section|article|aside|main|header|footer|nav|p)$/;

/** Reads one section in steps, for sections too large for one task. The DOM under `root` must not change between them. */
export class SectionReading {
  readonly #root: SectionRoot;
  /** The node to visit next; null when the section is over. */
  #next: Node | null;
  readonly #reader = new BlockReader();
  readonly #items: (Block | SectionRoot)[] = [];
  readonly #possibleHosts: Element[] = [];
  /** Shadow roots of inline elements, whose text follows the run in which they stand. */
  #shadows: ShadowRoot[] = [];

  constructor(root: SectionRoot) {
    this.#root = root;
    this.#next = root.firstChild;
    if (isElement(root)) this.#noteHost(root);
  }

  /** Visits at most `nodes` more nodes. Returns the section, or null while there is more to do. */
  step(nodes: number): Section | null {
    for (let left = nodes; left > 0 && this.#next !== null; left -= 1) this.#visit(this.#next);
    if (this.#next !== null) return null;
    this.#closeBlock();
    return { items: this.#items, possibleHosts: this.#possibleHosts };
  }

  #visit(node: Node): void {
    if (isText(node)) {
      this.#reader.addText(node);
    } else if (isElement(node) && this.#enter(node)) {
      this.#next = node.firstChild;
      return;
    }
    this.#advance(node);
  }

  /** Takes note of an element on the way in. Returns whether to go on with its children. */
  #enter(element: Element): boolean {
    switch (roleOf(element)) {
      case 'unseen':
        return false;
      case 'break':
        this.#reader.addBreak();
        return false;
      case 'closed':
        this.#closeBlock();
        this.#noteHost(element);
        return false;
      case 'block':
        this.#closeBlock();
        this.#items.push(element);
        return false;
      case 'inline':
        this.#noteHost(element);
        return element.firstChild !== null;
    }
  }

  /** Goes on to what follows `node` and its descendants. */
  #advance(node: Node): void {
    let at: Node = node;
    while (at.nextSibling === null) {
      const parent: Node | null = at.parentNode;
      if (parent === null || parent === this.#root) {
        this.#next = null;
        return;
      }
      at = parent;
    }
    this.#next = at.nextSibling;
  }

  #noteHost(element: Element): void {
    if (element.shadowRoot !== null) this.#shadows.push(element.shadowRoot);
    else if (mayHost(element)) this.#possibleHosts.push(element);
  }

  #closeBlock(): void {
    const block = this.#reader.close();
    if (block !== null) this.#items.push(block);
    if (this.#shadows.length > 0) {
      this.#items.push(...this.#shadows);
      this.#shadows = [];
    }
  }
}

function mayHost(element: Element): boolean {
  return element.localName.includes('-') || (element.firstElementChild === null && PLAIN_HOST.test(element.localName));
}

/** Whether a tree may be read at all: not one that stands inside code, a form control or editable text. */
export function isReadable(root: SectionRoot): boolean {
  return root.ownerDocument.designMode !== 'on' && !isInsideClosed(root);
}
