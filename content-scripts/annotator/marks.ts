/**
 * The marks of one frame: CSS Custom Highlights over static ranges, and the index that finds the mark at a text position.
 * The page's DOM is never touched.
 */
import { Highlights } from './living/highlights';
import { type Mark, type StandingMark, showsItsText } from './mark';
import { firstOfEach } from './mentions';

export class Marks {
  #all: readonly StandingMark[] = [];
  /** By each text node that a mark touches. */
  #byText = new Map<Node, StandingMark[]>();
  /** The marks over several text nodes, by each element between these: what comes or goes there may tear them. */
  #byElement = new Map<Node, StandingMark[]>();
  readonly #highlights = new Highlights();

  /** The open shadow roots of the frame, in which marks may stand too. */
  roots: readonly ShadowRoot[] = [];

  #firstOnly = false;
  #shown: ReadonlySet<Mark> = new Set();

  /** Every mention of the frame, shown or not, in the order of the page. */
  get all(): readonly Mark[] {
    return this.#all;
  }

  /** Replaces them all. */
  show(marks: readonly StandingMark[]): void {
    this.#all = marks;
    this.#byText = new Map();
    this.#byElement = new Map();
    for (const mark of marks) this.#enter(mark);
    this.#paint();
  }

  /** Whether the reader wants to see only the first mention of each entity. */
  showFirstOnly(firstOnly: boolean): void {
    if (firstOnly === this.#firstOnly) return;
    this.#firstOnly = firstOnly;
    this.#paint();
  }

  /** Whether it is one of them still. */
  holds(mark: Mark): boolean {
    return this.touching(mark.range.startContainer).some((other) => other === mark);
  }

  isShown(mark: Mark): boolean {
    return this.#shown.has(mark);
  }

  /** Takes some of them away. */
  drop(marks: ReadonlySet<StandingMark>): void {
    if (marks.size > 0) this.show(this.#all.filter((mark) => !marks.has(mark)));
  }

  clear(): void {
    this.show([]);
  }

  /** Puts the marks back where the page has cleared the registry, which it shares with us. */
  restore(): void {
    this.#highlights.restore();
  }

  /** The marks that touch a text node. */
  touching(node: Node): readonly StandingMark[] {
    return this.#byText.get(node) ?? [];
  }

  /** The marks over several text nodes that run through an element. */
  through(element: Node): readonly StandingMark[] {
    return this.#byElement.get(element) ?? [];
  }

  /** Moves a mark along with its text inside its text node. */
  move(mark: StandingMark, start: number): void {
    const { startContainer, startOffset, endOffset } = mark.range;
    const before = mark.range;
    const end = endOffset + start - startOffset;
    mark.range = new StaticRange({ startContainer, startOffset: start, endContainer: startContainer, endOffset: end });
    this.#highlights.replace(mark.entity, before, mark.range);
  }

  /** The marks that show something else than they were made for. */
  wrong(): ReadonlySet<StandingMark> {
    return new Set(this.#all.filter((mark) => !showsItsText(mark)));
  }

  #paint(): void {
    const shown = this.#firstOnly ? firstOfEach(this.#all) : this.#all;
    this.#shown = new Set(shown);
    this.#highlights.show(shown);
  }

  #enter(mark: StandingMark): void {
    const { startContainer, endContainer } = mark.range;
    if (startContainer === endContainer) {
      add(this.#byText, startContainer, mark);
      return;
    }
    for (const node of nodesBetween(startContainer, endContainer)) {
      add(node.nodeType === Node.TEXT_NODE ? this.#byText : this.#byElement, node, mark);
    }
  }
}

function add(index: Map<Node, StandingMark[]>, node: Node, mark: StandingMark): void {
  const there = index.get(node);
  if (there) there.push(mark);
  else index.set(node, [mark]);
}

/** The text nodes from one to another, the elements between them, and those around them up to the one around both. */
function nodesBetween(start: Node, end: Node): ReadonlySet<Node> {
  const nodes = new Set<Node>();
  const walker = document.createTreeWalker(start.getRootNode());
  walker.currentNode = start;
  for (let node: Node | null = start; node; node = walker.nextNode()) {
    nodes.add(node);
    if (node === end) break;
  }
  for (let at = start.parentNode; at; at = at.parentNode) {
    nodes.add(at);
    if (at.contains(end)) break;
  }
  return nodes;
}
