/** Does long work in short tasks, so that the page can answer its reader in between. */

/** How long the page has to wait for us at the most, in milliseconds: half a frame. */
export const SLICE_MS = 8;

/** Ends when the work is done, or the signal is aborted. Returns the time it took, rests excluded, in milliseconds. */
export async function inSlices(work: Iterator<void, void>, signal: AbortSignal): Promise<number> {
  let spent = 0;
  while (!signal.aborted) {
    const start = performance.now();
    let now = start;
    while (now - start < SLICE_MS) {
      if (work.next().done) return spent + performance.now() - start;
      now = performance.now();
    }
    spent += now - start;
    await rest();
  }
  return spent;
}

function rest(): Promise<void> {
  // Not in Firefox before 142.
  return 'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));
}
