/** Work that is done in steps, so that others can have their turn in between. */

/** Characters of text that make a step: a fraction of a millisecond. A look at the clock costs as much as a paragraph. */
const STEP = 4000;

/** Counts what has been done in the step under way. */
export class Pace {
  #done = 0;

  /** Adds so many characters' worth of work; returns whether it is time for others. */
  isOver(characters: number): boolean {
    this.#done += characters;
    if (this.#done < STEP) return false;
    this.#done = 0;
    return true;
  }
}

/** Does all of it at once. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
