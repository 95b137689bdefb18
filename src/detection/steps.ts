/** Work that is done in steps, so that others can have their turn in between. */

/** Characters of text that make a step: a fraction of a millisecond. A look at the clock costs as much as a paragraph. */
const STEP = 4000;

/** Gives what adds so many characters' worth of work to the step under way, and says whether it is time for others. */
export function createPace(): (characters: number) => boolean {
  let done = 0;
  return (characters) => {
    done += characters;
    if (done < STEP) return false;
    done = 0;
    return true;
  };
}

/** Does all of it at once. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
