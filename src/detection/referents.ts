/** Who was last called by a name that several people share. */

export type Referent = 'self' | 'other';

interface Naming {
  readonly block: number;
  readonly start: number;
  readonly who: Referent;
}

/** The full namings of one shared name on a page, in the order of the page. */
export class Referents {
  readonly #namings: Naming[] = [];

  add(naming: Naming): void {
    this.#namings.push(naming);
    this.#namings.sort(byPlace);
  }

  /**
   * Whom a bare name at this place means: the one named last before it; before the first naming, the one named first.
   * Null if nobody is named in full.
   */
  at(block: number, start: number): Referent | null {
    const before = this.#namings.findLast((naming) => byPlace(naming, { block, start }) < 0);
    return (before ?? this.#namings[0])?.who ?? null;
  }
}

function byPlace(a: Omit<Naming, 'who'>, b: Omit<Naming, 'who'>): number {
  return a.block - b.block || a.start - b.start;
}
