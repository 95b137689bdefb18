/**
 * The text of a frame as it is now, section by section. A change makes only the section anew in which it happened; the
 * rest, with all that detection found there, is kept.
 */
import type { Passage } from '../../../src/detection/index';
import { createPace } from '../../../src/detection/steps';
import { roleOf } from '../text-index/elements';
import { isElement, isShadowRoot } from '../text-index/nodes';
import { isReadable, isSectionRoot, type Section, SectionReading, type SectionRoot } from '../text-index/section';
import type { Block, DomSpan } from '../text-index/types';
import { piecesOf } from './pieces';

/** How many nodes are visited between two looks at the clock: well below a millisecond. */
const NODES_A_STEP = 300;

/** A block of text, or a piece of a very long one, with what detection found in it. */
export interface ReadBlock {
  readonly text: string;
  readonly passage: Passage;
  spanOf(start: number, end: number): DomSpan;
  /** Whether the page has changed here since it was read: spans are no longer to be trusted. */
  isStale(): boolean;
}

interface ReadSection {
  readonly items: readonly (ReadBlock | SectionRoot)[];
  readonly possibleHosts: readonly Element[];
  stale: boolean;
}

export class PageIndex {
  /** Weak, so that what the page removes is forgotten, and what it only moves need not be read again. */
  readonly #sections = new WeakMap<Node, ReadSection>();
  readonly #roots = new Set<ShadowRoot>();
  readonly #readText: (text: string) => Passage;
  /** The section that is being read, if reading stopped within it, and whether the page changed it meanwhile. */
  #open: { readonly root: SectionRoot; changed: boolean } | null = null;
  #possibleHosts: readonly Element[] = [];
  readonly #isStepOver = createPace();

  constructor(readText: (text: string) => Passage) {
    this.#readText = readText;
  }

  /** The open shadow roots of the frame, as of the last reading. */
  get roots(): ReadonlySet<ShadowRoot> {
    return this.#roots;
  }

  /** Takes note of what has changed. To be called before anything else is read. */
  note(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes } of records) {
      // An attribute changes how an element counts in the text around it.
      this.#touch(type === 'attributes' ? target.parentNode : target);
      if (type === 'childList') for (const node of addedNodes) this.#forget(node);
    }
  }

  /** The section that holds what stands right below `node` is to be read again. */
  #touch(node: Node | null): void {
    for (let at = node; at !== null; at = at.parentNode) {
      if (this.#open?.root === at) this.#open.changed = true;
      if (this.#drop(at)) return;
      if (isElement(at) && at !== node && isOpaque(at)) return;
    }
  }

  /** What comes into the page may have been in it before, and changed while nobody could see it. */
  #forget(node: Node): void {
    if (!isElement(node)) return;
    this.#drop(node);
    if (node.firstElementChild === null) return;
    for (const element of node.getElementsByTagName('*')) this.#drop(element);
  }

  #drop(root: Node): boolean {
    const section = this.#sections.get(root);
    if (section === undefined) return false;
    section.stale = true;
    return this.#sections.delete(root);
  }

  /** Takes note of elements that have become shadow hosts, of which no observer tells. Returns whether there are any. */
  touchNewHosts(): boolean {
    const hosts = this.#possibleHosts.filter(({ shadowRoot }) => shadowRoot !== null);
    for (const host of hosts) {
      this.#touch(host);
      this.#touch(host.parentNode);
    }
    return hosts.length > 0;
  }

  /** Reads what has changed, with a rest between steps, and gives all blocks in the order of the page. */
  *read(): Generator<void, readonly ReadBlock[]> {
    const top = document.body ?? document.documentElement;
    const blocks: ReadBlock[] = [];
    const possibleHosts: Element[] = [];
    const roots = new Set<ShadowRoot>();
    const open: (ReadBlock | SectionRoot)[] = top !== null && isReadable(top) ? [top] : [];
    let visited = 0;
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
      if (!isSectionRootOrBlock(item)) {
        blocks.push(item);
        continue;
      }
      visited += 1;
      if (visited % NODES_A_STEP === 0) yield;
      if (isShadowRoot(item)) roots.add(item);
      const section = this.#sections.get(item) ?? (yield* this.#readSection(item));
      possibleHosts.push(...section.possibleHosts);
      for (let at = section.items.length - 1; at >= 0; at -= 1) {
        const inner = section.items[at];
        if (inner !== undefined) open.push(inner);
      }
    }
    this.#possibleHosts = possibleHosts;
    this.#roots.clear();
    for (const root of roots) this.#roots.add(root);
    return blocks;
  }

  *#readSection(root: SectionRoot): Generator<void, ReadSection> {
    let section: Section | null = null;
    while (section === null) {
      const open = { root, changed: false };
      this.#open = open;
      const reading = new SectionReading(root);
      section = reading.step(NODES_A_STEP);
      while (section === null && !open.changed) {
        yield;
        if (!open.changed) section = reading.step(NODES_A_STEP);
      }
    }
    this.#open = null;
    const items: (ReadBlock | SectionRoot)[] = [];
    const read = { items, possibleHosts: section.possibleHosts, stale: false };
    this.#sections.set(root, read);
    const isStale = () => read.stale;
    for (const item of section.items) {
      if (isSectionRoot(item)) {
        items.push(item);
        continue;
      }
      for (const { text, from } of piecesOf(item.text)) {
        items.push(readBlockOf(item, text, from, this.#readText(text), isStale));
        if (this.#isStepOver(text.length)) yield;
      }
    }
    return read;
  }
}

function readBlockOf(block: Block, text: string, from: number, passage: Passage, isStale: () => boolean): ReadBlock {
  return { text, passage, isStale, spanOf: (start, end) => block.spanOf(from + start, from + end) };
}

function isSectionRootOrBlock(item: ReadBlock | SectionRoot): item is SectionRoot {
  return 'nodeType' in item && (isElement(item) || isShadowRoot(item));
}

/** Text inside counts for nothing, whatever happens to it. */
function isOpaque(element: Element): boolean {
  const role = roleOf(element);
  return role === 'unseen' || role === 'closed';
}
