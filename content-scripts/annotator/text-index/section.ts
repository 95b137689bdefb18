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

/** Elements that a shadow root can be attached to, custom ones aside. */
const HOSTS: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

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
    let node = this.#next;
    for (let left = nodes; left > 0 && node !== null; left -= 1) node = this.#visit(node) ?? this.#after(node);
    this.#next = node;
    if (node !== null) return null;
    this.#closeBlock();
    return { items: this.#items, possibleHosts: this.#possibleHosts };
  }

  /** Returns the first of the node's children that are to be visited. */
  #visit(node: Node): Node | null {
    if (isText(node)) {
      this.#reader.addText(node);
      return null;
    }
    if (!isElement(node)) return null;
    switch (roleOf(node)) {
      case 'unseen':
        return null;
      case 'break':
        this.#reader.addBreak();
        return null;
      case 'closed':
        this.#closeBlock();
        this.#noteHost(node);
        return null;
      case 'block':
        this.#closeBlock();
        this.#items.push(node);
        return null;
      case 'inline':
        this.#noteHost(node);
        return node.firstChild;
    }
  }

  /** What follows `node` and its descendants. */
  #after(node: Node): Node | null {
    let next = node.nextSibling;
    for (let at = node.parentNode; next === null && at !== null && at !== this.#root; at = at.parentNode) {
      next = at.nextSibling;
    }
    return next;
  }

  #noteHost(element: Element): void {
    const name = element.localName;
    const isCustom = name.includes('-');
    if (!isCustom && !HOSTS.has(name)) return;
    const root = element.shadowRoot;
    if (root !== null) this.#shadows.push(root);
    // While empty, a plain one may be waiting for a shadow root.
    else if (isCustom || element.firstElementChild === null) this.#possibleHosts.push(element);
  }

  #closeBlock(): void {
    const block = this.#reader.close();
    if (block !== null) this.#items.push(block);
    if (this.#shadows.length === 0) return;
    this.#items.push(...this.#shadows);
    this.#shadows = [];
  }
}

/** Whether a tree may be read at all: not one that stands inside code, a form control or editable text. */
export function isReadable(root: SectionRoot): boolean {
  return root.ownerDocument.designMode !== 'on' && !isInsideClosed(root);
}
