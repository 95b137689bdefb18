/** How much of a page's main thread our scripts take, as the browser's CPU profiler sees it. */
import type { Page } from '@playwright/test';

/** Samples are taken so often, in microseconds. */
const INTERVAL = 200;

/** The share, 0 to 1, of the time until `done` that was spent in the extension's functions and in what they called. */
export async function shareOfOurs(page: Page, done: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  await done();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();

  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  // Parents come before their children.
  for (const { id, callFrame, children } of profile.nodes) {
    if (callFrame.url.startsWith('chrome-extension://')) ours.add(id);
    if (ours.has(id)) for (const child of children ?? []) ours.add(child);
  }
  const deltas = profile.timeDeltas ?? [];
  const spent = (profile.samples ?? []).reduce(
    (sum, id, at) => (nodes.has(id) && ours.has(id) ? sum + (deltas[at] ?? 0) : sum),
    0,
  );
  return spent / (profile.endTime - profile.startTime);
}
