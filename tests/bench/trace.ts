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
  /** The most script that one task held: milliseconds on the clock, and of processor time. */
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
  const tasks = complete.filter(({ name }) => name.endsWith('RunTask')).map((task) => scriptIn(task, scripts));
  const longest = tasks.sort((a, b) => b.clock - a.clock)[0] ?? { clock: 0, processor: 0 };
  return { total: total / 1000, longestTask: longest.clock / 1000, longestTaskCpu: longest.processor / 1000 };
}

/** These stand in the page's own tasks too. */
const NOT_OURS = new Set(['EventDispatch', 'MinorGC', 'MajorGC']);

/** How much of a task is script, in microseconds, layout that a script asks for included; each moment once. */
function scriptIn(task: TraceEvent, scripts: readonly TraceEvent[]): { clock: number; processor: number } {
  const end = task.ts + (task.dur ?? 0);
  let [until, clock, processor] = [0, 0, 0];
  for (const script of scripts) {
    const inside = threadOf(script) === threadOf(task) && script.ts >= task.ts && script.ts < end;
    if (!inside || script.ts < until || NOT_OURS.has(script.name)) continue;
    until = script.ts + (script.dur ?? 0);
    clock += script.dur ?? 0;
    processor += script.tdur ?? 0;
  }
  return { clock, processor };
}
