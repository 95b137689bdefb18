/**
 * Main-thread time of scripts, from the browser's own trace.
 *
 * The pages have no scripts of their own (the server forbids them), so whatever script runs in them is the extension's.
 * Counted is the processor time of the renderer's main thread inside the events below, each moment once.
 */
import type { CDPSession, Page } from '@playwright/test';

const SCRIPT_EVENTS = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.run',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireIdleCallback',
  'MinorGC',
  'MajorGC',
]);

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
  /** The longest task that ran any script, in milliseconds of time on the clock. */
  readonly longestTask: number;
}

/** Traces what happens while `visit` runs. */
export async function traceScripts(page: Page, visit: () => Promise<void>): Promise<ScriptTimes> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'toplevel', 'disabled-by-default-v8.compile'] },
  });
  await visit();
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return timesOf(events);
}

function timesOf(events: readonly TraceEvent[]): ScriptTimes {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const complete = events.filter(({ ph, pid, tid }) => ph === 'X' && main.has(`${pid} ${tid}`));
  const scripts = complete.filter(({ name }) => SCRIPT_EVENTS.has(name)).sort((a, b) => a.ts - b.ts);
  let total = 0;
  const until = new Map<string, number>();
  for (const { pid, tid, tts = 0, tdur = 0 } of scripts) {
    const thread = `${pid} ${tid}`;
    const from = Math.max(tts, until.get(thread) ?? 0);
    total += Math.max(0, tts + tdur - from);
    until.set(thread, Math.max(until.get(thread) ?? 0, tts + tdur));
  }
  const tasks = complete.filter(({ name }) => name.endsWith('RunTask'));
  let longest = 0;
  for (const { pid, tid, ts, dur = 0 } of tasks) {
    if (dur <= longest) continue;
    const ran = scripts.some(
      (script) => script.pid === pid && script.tid === tid && script.ts >= ts && script.ts < ts + dur,
    );
    if (ran) longest = dur;
  }
  return { total: total / 1000, longestTask: longest / 1000 };
}
