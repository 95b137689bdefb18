/**
 * Frames that the browser keeps extensions out of. No script can be asked there, and no permission of ours names them: the
 * documents around them tell how many frames a reader sees, and those that answered are taken off.
 */
import { browser } from '../src/browser';

/** What one document of a tab tells. */
interface Surroundings {
  /** Whether it is itself a frame that a reader can see. */
  readonly isSeenFrame: boolean;
  /** How many frames a reader can see stand in it. */
  readonly frames: number;
}

/** How many frames of a tab could not be read, of those that can be seen; 0 where nothing can be asked. */
export async function countClosedFrames(tabId: number): Promise<number> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // Without it the browser waits for every frame to finish loading, and some never do.
      injectImmediately: true,
      func: lookAround,
    });
    const documents = results.map(({ result }) => result as Surroundings | undefined);
    const seen = documents.reduce((sum, found) => sum + (found?.frames ?? 0), 0);
    return Math.max(0, seen - documents.filter((found) => found?.isSeenFrame).length);
  } catch {
    return 0;
  }
}

/** Runs inside each document, so it may use nothing from outside itself. */
function lookAround(): Surroundings {
  const frames = [...document.querySelectorAll('iframe, frame')];
  return {
    isSeenFrame: window !== top && innerWidth > 0 && innerHeight > 0,
    frames: frames.filter(({ clientWidth, clientHeight }) => clientWidth > 0 && clientHeight > 0).length,
  };
}
