/** Answers what the background and the popup ask of one frame. */
import type { Outcome } from '../../src/messages';
import { type Listener, runtime } from '../runtime';

export interface Answers {
  stop(): void;
  /** The settings are other ones. */
  settingsChanged(): void;
  /** False where there is no such mention. */
  goTo(index: number): boolean;
  /** False where nothing is selected in this frame. */
  openAtSelection(entity: string): boolean;
}

/** Listens until the signal is aborted. */
export function answerExtension(answers: Answers, signal: AbortSignal): void {
  const receive: Listener = (message, sender, reply) => {
    const outcome = sender.id === runtime()?.id ? answer(answers, message) : null;
    if (outcome) reply(outcome);
  };
  runtime()?.onMessage.addListener(receive);
  signal.addEventListener('abort', () => runtime()?.onMessage.removeListener(receive));
}

const DONE = { ok: true, reply: null } as const;
const UNKNOWN = { ok: false, reason: 'unknown' } as const;

/** Null for what is not ours to answer: the card listens to the same channel. */
function answer(answers: Answers, message: unknown): Outcome<null> | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  switch (message.type) {
    case 'stop':
      answers.stop();
      return DONE;
    case 'settings-changed':
      answers.settingsChanged();
      return DONE;
    case 'go-to-mention':
      return 'index' in message && typeof message.index === 'number' && answers.goTo(message.index) ? DONE : UNKNOWN;
    case 'open-at-selection': {
      const entity = 'entity' in message ? message.entity : null;
      return typeof entity === 'string' && answers.openAtSelection(entity) ? DONE : UNKNOWN;
    }
    default:
      return null;
  }
}
