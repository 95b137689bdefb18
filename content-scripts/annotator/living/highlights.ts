/** The registry of highlights, which the page shares with us: one `Highlight` an entity, changed as little as can be. */
import type { Mark } from '../mark';

const keyOf = (entity: string) => `touchline-${entity}`;

/**
 * The ranges of a highlight stand in the order of the page, for whoever reads the registry. It has no insertion, so
 * keeping the order means making it anew; with more ranges than this, what comes late stands at the end.
 */
const ORDERED = 1000;

interface Shown {
  readonly highlight: Highlight;
  ranges: Set<StaticRange>;
}

export class Highlights {
  readonly #shown = new Map<string, Shown>();

  show(marks: readonly Mark[]): void {
    const wanted = new Map<string, StaticRange[]>();
    for (const { entity, range } of marks) {
      const ranges = wanted.get(entity);
      if (ranges) ranges.push(range);
      else wanted.set(entity, [range]);
    }
    for (const entity of this.#shown.keys()) {
      if (!wanted.has(entity)) this.#remove(entity);
    }
    for (const [entity, ranges] of wanted) this.#update(entity, ranges);
  }

  replace(entity: string, before: StaticRange, after: StaticRange): void {
    const shown = this.#shown.get(entity);
    if (!shown) return;
    shown.highlight.delete(before);
    shown.highlight.add(after);
    // It stands at the end of its highlight now; the next `show` puts it in order.
    shown.ranges.delete(before);
    shown.ranges.add(after);
  }

  restore(): void {
    for (const [entity, { highlight, ranges }] of this.#shown) {
      if (CSS.highlights.get(keyOf(entity)) !== highlight) CSS.highlights.set(keyOf(entity), highlight);
      if (highlight.size < ranges.size) for (const range of ranges) highlight.add(range);
    }
  }

  #remove(entity: string): void {
    // What stands there may be another's: of a newer version of the extension, or of the page.
    if (CSS.highlights.get(keyOf(entity)) === this.#shown.get(entity)?.highlight) CSS.highlights.delete(keyOf(entity));
    this.#shown.delete(entity);
  }

  #update(entity: string, ranges: readonly StaticRange[]): void {
    const shown = this.#shown.get(entity);
    if (!shown) {
      const highlight = new Highlight(...ranges.slice(0, ORDERED));
      for (const range of ranges.slice(ORDERED)) highlight.add(range);
      CSS.highlights.set(keyOf(entity), highlight);
      this.#shown.set(entity, { highlight, ranges: new Set(ranges) });
      return;
    }
    const { highlight } = shown;
    const before = [...shown.ranges];
    const wanted = new Set(ranges);
    shown.ranges = wanted;
    const kept = before.filter((range) => wanted.has(range));
    const inOrder = kept.every((range, at) => range === ranges[at]);
    if (inOrder || ranges.length > ORDERED) {
      if (kept.length < before.length) for (const range of before) if (!wanted.has(range)) highlight.delete(range);
      const there = new Set(kept);
      for (const range of ranges) if (!there.has(range)) highlight.add(range);
    } else {
      highlight.clear();
      for (const range of ranges) highlight.add(range);
    }
  }
}
