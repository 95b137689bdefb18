/**
 * The marks on the page: CSS Custom Highlights over static ranges, and the index that finds the mark at a text position.
 * The page's DOM is never touched.
 */
import type { Mark } from './mark';

const keyOf = (entity: string) => `touchline-${entity}`;

/** The marks of one frame. `show` replaces them all, `clear` takes them away. */
export class Marks {
  #all: readonly Mark[] = [];
  #byNode = new Map<Node, Mark[]>();
  readonly #entities = new Set<string>();

  /** In the order of the page. */
  get all(): readonly Mark[] {
    return this.#all;
  }

  show(marks: readonly Mark[]): void {
    this.#all = marks;
    this.#byNode = indexByNode(marks);
    for (const { entity } of marks) this.#entities.add(entity);
    this.#paint();
  }

  clear(): void {
    for (const entity of this.#entities) CSS.highlights.delete(keyOf(entity));
    this.#entities.clear();
    this.#all = [];
    this.#byNode.clear();
  }

  /** The marks that touch a text node. */
  touching(node: Node): readonly Mark[] {
    return this.#byNode.get(node) ?? [];
  }

  #paint(): void {
    const highlights = new Map<string, Highlight>();
    for (const { entity, range } of this.#all) {
      const highlight = highlights.get(entity) ?? new Highlight();
      highlight.add(range);
      highlights.set(entity, highlight);
    }
    for (const entity of this.#entities) {
      const highlight = highlights.get(entity);
      if (highlight) CSS.highlights.set(keyOf(entity), highlight);
      else CSS.highlights.delete(keyOf(entity));
    }
  }
}

function indexByNode(marks: readonly Mark[]): Map<Node, Mark[]> {
  const index = new Map<Node, Mark[]>();
  for (const mark of marks) {
    for (const node of textNodesOf(mark.range)) {
      const there = index.get(node);
      if (there) there.push(mark);
      else index.set(node, [mark]);
    }
  }
  return index;
}

/** The text nodes that a range touches: mostly one; several where inline elements split the name. */
function textNodesOf({ startContainer, endContainer }: StaticRange): readonly Node[] {
  if (startContainer === endContainer) return [startContainer];
  const nodes: Node[] = [];
  const root = startContainer.getRootNode();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  for (let node: Node | null = startContainer; node; node = walker.nextNode()) {
    nodes.push(node);
    if (node === endContainer) break;
  }
  return nodes;
}
