/** Who was last called by a name that several people share. */

import { countWhile } from '../binary-search.js';

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
    const isBefore = (naming: Naming | undefined) => naming !== undefined && byPlace(naming, place) < 0;
    const before = countWhile(this.#namings.length, (at) => isBefore(this.#namings[at]));
    return this.#namings[Math.max(0, before - 1)]?.who ?? null;
  }
}

const byPlace = (a: Place, b: Place): number => a.at - b.at || a.start - b.start;
