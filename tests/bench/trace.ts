/**
 * Main-thread time of scripts, from the browser's own trace.
 *
 * The pages have no scripts of their own (the server forbids them), so whatever script runs in them is the extension's.
 * Counted is the processor time of the renderer's main thread inside the events below, each moment once.
 */
import type { Page } from '@playwright/test';

/** What goes on after an `await` when a message or `scheduler.yield` has ended a task: it stands behind the task, not in it. */
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint';
/** The browser looks for microtasks after each of its own tasks too; where there are none that takes a few microseconds. */
const LEAST_MICROTASKS_US = 50;

const isScript = ({ name, tdur = 0 }: TraceEvent): boolean =>
  SCRIPT_EVENTS.has(name) || (name === MICROTASKS && tdur >= LEAST_MICROTASKS_US);

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
  const scripts = complete.filter(isScript).sort((a, b) => a.ts - b.ts);
  let total = 0;
  const until = new Map<string, number>();
  for (const script of scripts) {
    const { tts = 0, tdur = 0 } = script;
    const before = until.get(threadOf(script)) ?? 0;
    total += Math.max(0, tts + tdur - Math.max(tts, before));
    until.set(threadOf(script), Math.max(before, tts + tdur));
  }
  const longest = tasksOf(complete)
    .map((task) => scriptIn(task, scripts))
    .reduce((most, one) => (one.clock > most.clock ? one : most), { clock: 0, processor: 0 });
  return { total: total / 1000, longestTask: longest.clock / 1000, longestTaskCpu: longest.processor / 1000 };
}

/** From the beginning of each task to the end of the microtasks that follow it: nothing comes in between. */
function tasksOf(events: readonly TraceEvent[]): readonly Task[] {
  const tasks: Task[] = [];
  const last = new Map<string, Task>();
  for (const event of events.toSorted((a, b) => a.ts - b.ts)) {
    const thread = threadOf(event);
    const end = event.ts + (event.dur ?? 0);
    const before = last.get(thread);
    if (event.name.endsWith('RunTask')) {
      if (before && event.ts < before.end) continue;
      const task = { thread, start: event.ts, end };
      last.set(thread, task);
      tasks.push(task);
    } else if (event.name === MICROTASKS && before) before.end = Math.max(before.end, end);
  }
  return tasks;
}

interface Task {
  readonly thread: string;
  /** In microseconds. */
  readonly start: number;
  end: number;
}

/** These stand in the page's own tasks too. */
const NOT_OURS = new Set(['EventDispatch', 'MinorGC', 'MajorGC']);

/** How much of a task is script, in microseconds, layout that a script asks for included; each moment once. */
function scriptIn({ thread, start, end }: Task, scripts: readonly TraceEvent[]): { clock: number; processor: number } {
  let [until, clock, processor] = [0, 0, 0];
  for (const script of scripts) {
    const inside = threadOf(script) === thread && script.ts >= start && script.ts < end;
    if (!inside || script.ts < until || NOT_OURS.has(script.name)) continue;
    until = script.ts + (script.dur ?? 0);
    clock += script.dur ?? 0;
    processor += script.tdur ?? 0;
  }
  return { clock, processor };
}
