/**
 * Main-thread time of scripts, from the browser's own trace.
 *
 * The pages have no scripts of their own (the server forbids them), so whatever script runs in them is the extension's.
 * Counted is the processor time of the renderer's main thread inside the events below, each moment once.
 */
import type { Page } from '@playwright/test';

const SCRIPT_EVENTS = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.run',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireIdleCallback',
  'FireAnimationFrame',
  'EventDispatch',
  'MinorGC',
  'MajorGC',
]);

const CATEGORIES = ['devtools.timeline', 'v8', 'toplevel', 'disabled-by-default-v8.compile'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** All in microseconds; with a t in front, of the thread's processor time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

export interface ScriptTimes {
  /** Milliseconds of processor time. */
  readonly total: number;
  /** The longest task that ran any script: milliseconds on the clock, and of processor time. */
  readonly longestTask: number;
  readonly longestTaskCpu: number;
}

/** Traces what happens in the page's browser while `act` runs. */
export async function traceScripts(page: Page, act: () => Promise<void>): Promise<ScriptTimes> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    // The protocol describes trace events as objects and no further.
    for (const event of value as unknown as TraceEvent[]) events.push(event);
  });
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return timesOf(events);
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;

export function timesOf(events: readonly TraceEvent[]): ScriptTimes {
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  const complete = events.filter((event) => event.ph === 'X' && main.has(threadOf(event)));
  const scripts = complete.filter(({ name }) => SCRIPT_EVENTS.has(name)).sort((a, b) => a.ts - b.ts);
  let total = 0;
  const until = new Map<string, number>();
  for (const script of scripts) {
    const { tts = 0, tdur = 0 } = script;
    const before = until.get(threadOf(script)) ?? 0;
    total += Math.max(0, tts + tdur - Math.max(tts, before));
    until.set(threadOf(script), Math.max(before, tts + tdur));
  }
  const longest = complete
    .filter(({ name }) => name.endsWith('RunTask'))
    .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
    .find((task) =>
      scripts.some(
        (script) =>
          threadOf(script) === threadOf(task) && script.ts >= task.ts && script.ts < task.ts + (task.dur ?? 0),
      ),
    );
  return { total: total / 1000, longestTask: (longest?.dur ?? 0) / 1000, longestTaskCpu: (longest?.tdur ?? 0) / 1000 };
}
