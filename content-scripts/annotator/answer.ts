/** Answers what the background and the popup ask of one frame. */
import type { MentionCounts, Outcome } from '../../src/messages';
import { type Listener, runtime } from '../runtime';

export interface Answers {
  stop(): void;
  count(): MentionCounts;
  /** False where there is no such mention. */
  jump(entity: string, occurrence: number): boolean;
}

/** Listens until the signal is aborted. */
export function answerExtension(answers: Answers, signal: AbortSignal): void {
  const receive: Listener = (message, sender, reply) => {
    const outcome = sender.id === runtime.id ? answer(answers, message) : null;
    if (outcome) reply(outcome);
  };
  runtime.onMessage.addListener(receive);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(receive));
}

/** Null for what is not ours to answer: the scout listens to the same channel. */
function answer(answers: Answers, message: unknown): Outcome<MentionCounts | null> | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  switch (message.type) {
    case 'stop':
      answers.stop();
      return { ok: true, reply: null };
    case 'count-mentions':
      return { ok: true, reply: answers.count() };
    case 'jump-to-mention': {
      const { entity, occurrence } = { entity: '', occurrence: -1, ...message };
      return answers.jump(entity, occurrence) ? { ok: true, reply: null } : { ok: false, reason: 'unknown' };
    }
    default:
      return null;
  }
}
