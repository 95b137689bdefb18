/** What our own pages make of a background that does not answer: a failure as any other, never an exception. */
import { beforeEach, expect, it, vi } from 'vitest';
import { askBackground } from '../../../src/ask-background';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('../../../src/browser', () => ({ browser: { runtime: { sendMessage } } }));

beforeEach(() => {
  sendMessage.mockReset();
});

it.each([
  ['stopped before it answered', () => sendMessage.mockResolvedValue(undefined)],
  ['cannot be reached', () => sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'))],
])('a background that %s', async (_name, arrange) => {
  arrange();
  expect(await askBackground({ type: 'read-options' })).toEqual({ ok: false, reason: 'failed' });
});
