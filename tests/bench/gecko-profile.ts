/**
 * Script time in Firefox, from its own sampling profiler: how many samples of a content process's main thread stood in one of
 * an extension's scripts, times the interval. Coarser than Chromium's trace; parsing and compiling are not in it.
 */

interface Table {
  readonly schema: Readonly<Record<string, number>>;
  readonly data: readonly (readonly (number | null)[])[];
}

interface Thread {
  readonly name: string;
  readonly stringTable: readonly string[];
  readonly frameTable: Table;
  readonly stackTable: Table;
  readonly samples: Table;
}

export interface Profile {
  readonly meta: { readonly interval: number };
  readonly threads: readonly Thread[];
  readonly processes: readonly Profile[];
}

/** Content scripts by the end of their address; the extension's own pages and worker are another matter. */
const CONTENT_SCRIPT = /moz-extension:\/\/[^/]+\/(?:content-scripts\/(?:scout|annotator|card)|content)\.js/;

/** Milliseconds in all processes. */
export function sampledTime({ threads, processes }: Profile): number {
  const own = threads.filter(({ name }) => name === 'GeckoMain').map(threadTime);
  return [...own, ...processes.map(sampledTime)].reduce((sum, time) => sum + time, 0);
}

function threadTime({ stringTable, frameTable, stackTable, samples }: Thread): number {
  const cell = ({ schema, data }: Table, row: number, column: string) => data[row]?.[schema[column] ?? -1] ?? null;
  const ours = stackTable.data.map(() => false);
  // A stack's prefix stands before it in the table.
  for (const stack of ours.keys()) {
    const prefix = cell(stackTable, stack, 'prefix');
    const frame = cell(stackTable, stack, 'frame');
    const location = frame === null ? null : cell(frameTable, frame, 'location');
    const own = location !== null && CONTENT_SCRIPT.test(stringTable[location] ?? '');
    ours[stack] = own || (prefix !== null && ours[prefix] === true);
  }
  let total = 0;
  let before: number | null = null;
  for (const at of samples.data.keys()) {
    const stack = cell(samples, at, 'stack');
    const time = cell(samples, at, 'time') ?? 0;
    const isOurs = stack !== null && ours[stack] === true;
    // A sample stands for the time since the one before it; a gap is time in which the thread slept.
    const since = before === null ? 0 : Math.min(time - before, MOST_MS_A_SAMPLE);
    before = time;
    if (isOurs) total += since;
  }
  return total;
}

const MOST_MS_A_SAMPLE = 5;
