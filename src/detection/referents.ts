/** Who was last called by a name that several people share. */

export type Referent = 'self' | 'other';

interface Place {
  readonly at: number;
  readonly start: number;
}

interface Naming extends Place {
  readonly who: Referent;
}

/** The full namings of one shared name on a page. All are added before the first question. */
export class Referents {
  readonly #namings: Naming[] = [];
  #sorted = true;

  add(naming: Naming): void {
    this.#namings.push(naming);
    this.#sorted = false;
  }

  /**
   * Whom a bare name at this place means: the one named last before it; before the first naming, the one named first.
   * Null if nobody is named in full.
   */
  at(place: Place): Referent | null {
    if (!this.#sorted) this.#namings.sort(byPlace);
    this.#sorted = true;
    let low = 0;
    let high = this.#namings.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const naming = this.#namings[middle];
      if (naming !== undefined && byPlace(naming, place) < 0) low = middle;
      else high = middle - 1;
    }
    return this.#namings[low]?.who ?? null;
  }
}

const byPlace = (a: Place, b: Place): number => a.at - b.at || a.start - b.start;
