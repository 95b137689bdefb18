/** Work that is done in steps, so that others can have their turn in between. */

/** Does all of it at once. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
