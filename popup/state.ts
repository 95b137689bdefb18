/** Which of its states the popup is in, from what the background and the page say. Pure. */
import type { TabStatus } from '../src/messages';
import { countIn, type PageReading } from './page';

export type PopupState = 'on' | 'off' | 'paused' | 'no-access' | 'cannot-run' | 'nothing-found';

/** @param page null where the page was not read, because nothing may be read there */
export function popupState(status: TabStatus, page: PageReading | null): PopupState {
  if (status.access === 'impossible' || page?.is === 'closed') return 'cannot-run';
  if (status.access === 'missing') return 'no-access';
  if (status.paused) return 'paused';
  if (!status.on) return 'off';
  const frames = page?.is === 'read' ? page.frames : [];
  return status.entities.some(({ id }) => countIn(frames, id) > 0) ? 'on' : 'nothing-found';
}
