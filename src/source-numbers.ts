/** Numbers sources from 1 in the order in which a card first refers to them. */
import type { SourceView } from './card-model';
import type { Source } from './dataset/model';

export class SourceNumbers {
  readonly #known: ReadonlyMap<string, Source>;
  readonly #views = new Map<string, SourceView>();

  constructor(sources: readonly Source[]) {
    this.#known = new Map(sources.map((source) => [source.id, source]));
  }

  /** The number of a source. Throws RangeError if the source is not known. */
  of(id: string): number {
    const seen = this.#views.get(id);
    if (seen) return seen.number;
    const source = this.#known.get(id);
    if (!source) throw new RangeError(`no source ${id}`);
    const { publisher, title, url, published, publishedFrom } = source;
    const number = this.#views.size + 1;
    const archived = publishedFrom === 'archive';
    this.#views.set(id, { number, publisher, title, url, published, archived });
    return number;
  }

  /** Every source referred to so far, by number. */
  list(): readonly SourceView[] {
    return [...this.#views.values()];
  }
}
