import { IndexedBlock } from './block.js';
import { GAP, HAS_SPACE, MAY_COMPOSE, UNUSUAL } from './characters.js';
import { isInsideClosed, roleOf } from './elements.js';
import { isDocument, isElement, isText } from './nodes.js';
import { Segments } from './segments.js';
import type { Block, Indexing, TextIndex } from './types.js';

export { normaliseText } from './characters.js';
export type { Block, DomSpan, Indexing, TextIndex } from './types.js';

/**
 * Reads the text under `root`, block by block, without touching style or layout.
 * A document counts from its body; the text of shadow roots is not included (see `TextIndex.shadowRoots`).
 * A root that stands inside code, a form control or editable text gives an empty index.
 */
export function indexText(root: Document | ShadowRoot | Element): TextIndex {
  const indexing = beginIndexing(root);
  for (;;) {
    const index = indexing.step(Number.POSITIVE_INFINITY);
    if (index !== null) return index;
  }
}

/** The same in steps, for pages too large for one task. The DOM under `root` must not change between steps. */
export function beginIndexing(root: Document | ShadowRoot | Element): Indexing {
  return new Walk(isDocument(root) ? (root.body ?? root.documentElement) : root);
}

/** One walk over a tree by its sibling links: no recursion, so that depth costs nothing. */
class Walk implements Indexing {
  readonly #root: Node | null;
  /** The node to visit next; null when the walk is over. */
  #next: Node | null;
  readonly #blocks: Block[] = [];
  readonly #shadowRoots: ShadowRoot[] = [];
  readonly #segments = new Segments();
  readonly #gap = GAP();
  /** The block being read: the pieces of its raw text, their length, the segment with which it begins. */
  #pieces: string[] = [];
  #length = 0;
  #from = 0;
  #mayCompose = false;
  /** Whether a space here would be the second one, or the first thing in the block. */
  #afterSpace = true;

  constructor(root: Node | null) {
    this.#root = root;
    this.#next = root === null || isInsideClosed(root) ? null : root.firstChild;
    if (root !== null && isElement(root)) this.#noteShadow(root);
  }

  step(nodes: number): TextIndex | null {
    for (let left = nodes; left > 0 && this.#next !== null; left -= 1) this.#visit(this.#next);
    if (this.#next !== null) return null;
    this.#closeBlock();
    return { blocks: this.#blocks, shadowRoots: this.#shadowRoots };
  }

  #visit(node: Node): void {
    if (isText(node)) {
      this.#addText(node);
    } else if (isElement(node) && this.#enter(node)) {
      this.#next = node.firstChild;
      return;
    }
    this.#advance(node);
  }

  /** Takes note of an element on the way in. Returns whether to go on with its children. */
  #enter(element: Element): boolean {
    const role = roleOf(element);
    if (role === 'unseen') return false;
    this.#noteShadow(element);
    if (role === 'break') this.#addBreak();
    else if (role !== 'inline') this.#closeBlock();
    return role !== 'closed' && element.firstChild !== null;
  }

  /** Goes on to what follows `node` and its descendants, leaving the elements that end there. */
  #advance(node: Node): void {
    let at: Node = node;
    while (at.nextSibling === null) {
      const parent: Node | null = at.parentNode;
      if (parent === null || parent === this.#root) {
        this.#next = null;
        return;
      }
      at = parent;
      if (isElement(at) && roleOf(at) === 'block') this.#closeBlock();
    }
    this.#next = at.nextSibling;
  }

  #noteShadow(element: Element): void {
    if (element.shadowRoot !== null) this.#shadowRoots.push(element.shadowRoot);
  }

  #addText(node: Text): void {
    const data = node.data;
    if (MAY_COMPOSE.test(data)) this.#mayCompose = true;
    if (!UNUSUAL.test(data)) {
      this.#append(node, data, 0, data.length);
      return;
    }
    let from = 0;
    this.#gap.lastIndex = 0;
    for (let gap = this.#gap.exec(data); gap !== null; gap = this.#gap.exec(data)) {
      if (gap[0] === ' ') continue;
      this.#append(node, data, from, gap.index);
      if (HAS_SPACE.test(gap[0]) && !this.#afterSpace) {
        this.#add(node, ' ', gap.index);
        this.#afterSpace = true;
      }
      from = gap.index + gap[0].length;
    }
    this.#append(node, data, from, data.length);
  }

  /** Takes over [from, to) of a text node's data, in which no run of white space is longer than one space. */
  #append(node: Text, data: string, from: number, to: number): void {
    const start = this.#afterSpace && data.charCodeAt(from) === SPACE ? from + 1 : from;
    if (start >= to) return;
    this.#add(node, start === 0 && to === data.length ? data : data.slice(start, to), start);
    this.#afterSpace = data.charCodeAt(to - 1) === SPACE;
  }

  #add(node: Text, piece: string, offset: number): void {
    this.#segments.push(this.#length, node, offset);
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  #addBreak(): void {
    if (this.#length === 0) return;
    const last = this.#pieces.at(-1) ?? '';
    if (last.endsWith('\n')) return;
    if (this.#afterSpace) {
      this.#pieces[this.#pieces.length - 1] = `${last.slice(0, -1)}\n`;
    } else {
      this.#pieces.push('\n');
      this.#length += 1;
      this.#afterSpace = true;
    }
  }

  #closeBlock(): void {
    if (this.#length > 0) {
      const text = this.#pieces.join('').trimEnd();
      this.#blocks.push(new IndexedBlock(text, this.#mayCompose, this.#segments, this.#from, this.#segments.length));
      this.#pieces = [];
      this.#length = 0;
    }
    this.#from = this.#segments.length;
    this.#mayCompose = false;
    this.#afterSpace = true;
  }
}

const SPACE = 32;
