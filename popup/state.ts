/** Which of its states the popup is in, from what the background and the page say. Pure. */
import type { Frame } from '../src/frames';
import type { TabStatus } from '../src/messages';
import type { Reading } from './reading';

export type PopupState = 'on' | 'off' | 'paused' | 'no-access' | 'cannot-run' | 'nothing-found';

/** @param frames null where the browser keeps extensions out of the page */
export function popupState(status: TabStatus, frames: readonly Frame[] | null): PopupState {
  if (status.access === 'missing') return 'no-access';
  if (status.access === 'impossible' || frames === null) return 'cannot-run';
  if (status.paused) return 'paused';
  if (!status.on) return 'off';
  return frames.some(({ reading }) => reading.entities.length > 0) ? 'on' : 'nothing-found';
}

/**
 * The state to show after another. A page that has just been switched on holds no mention until its annotator has
 * read it: so long what was shown stays.
 */
export function settledState(before: PopupState, { status, frames }: Reading, settles: boolean): PopupState {
  const now = popupState(status, frames);
  return settles && now === 'nothing-found' ? before : now;
}
