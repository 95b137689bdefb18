/** Pages with mentions: what it takes from the page's loading to the last mark. */
import type { Page } from '@playwright/test';
import { type Booth, openBooth, withBooths } from './contenders';
import { type BenchPage, prosePage } from './pages';
import { type PageServer, servePages } from './server';
import { medianOf, rotated } from './statistics';
import { type Row, row } from './table';
import { type ScriptTimes, traceScripts } from './trace';

export const LARGEST = prosePage(5120, 10_000);
/** Length grows with the number of mentions on it, then one of them alone. */
const MENTIONING = [
  prosePage(10, 1),
  prosePage(100, 20),
  prosePage(640, 1250),
  prosePage(1024, 100),
  prosePage(2560, 5000),
  LARGEST,
];
/** mark.js takes up to minutes on pages larger than this: it has one try, and is stopped when its time is over. */
const SLOW_ABOVE_KB = 512;
const PATIENCE_MS = 30_000;
const ROUNDS = 3;
const POLL_MS = 250;
const QUIET_POLLS = 3;
const DEADLINE_MS = 240_000;

/** How many marks there are, whoever has made them. Runs inside the page. */
function countMarks(): number {
  let marks = document.getElementsByTagName('mark').length;
  for (const highlight of CSS.highlights.values()) marks += highlight.size;
  return marks;
}

/** Waits until there are marks and become no more; gives their number. */
export async function settledMarks(page: Page): Promise<number> {
  const deadline = Date.now() + DEADLINE_MS;
  let last = 0;
  for (let quiet = 0; quiet < QUIET_POLLS; ) {
    await page.waitForTimeout(POLL_MS);
    const now = await page.evaluate(countMarks);
    quiet = now > 0 && now === last ? quiet + 1 : 0;
    last = now;
    if (Date.now() > deadline) throw new Error(`no end to the marks on ${page.url()}: ${now}`);
  }
  return last;
}

interface Scan extends ScriptTimes {
  readonly marks: number;
}

async function scan({ page }: Booth, { name }: BenchPage, server: PageServer): Promise<Scan> {
  let marks = 0;
  const times = await traceScripts(page, async () => {
    await page.goto(server.addressOf(name), { waitUntil: 'load', timeout: DEADLINE_MS });
    marks = await settledMarks(page);
  });
  return { ...times, marks };
}

/** One try of a slow contender, in a browser of its own: its script time, or the time given where it did not get done. */
async function tryOnce(
  page: BenchPage,
  server: PageServer,
): Promise<{ readonly total: number; readonly done: boolean }> {
  const booth = await openBooth('mark.js');
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  // It ends with an error once the browser is closed under it.
  const times = await Promise.race([scan(booth, page, server).catch(() => null), patience]);
  clearTimeout(timer);
  await booth.context.close();
  return { total: times?.total ?? PATIENCE_MS, done: times !== null };
}

export async function benchScan(rounds: number): Promise<readonly Row[]> {
  const server = await servePages(MENTIONING);
  try {
    return await withBooths(['Touchline', 'mark.js'], async (booths) => {
      const rows: Row[] = [];
      const costs: number[] = [];
      for (const page of MENTIONING) {
        const isSlow = page.kilobytes > SLOW_ABOVE_KB;
        const scans = new Map<string, Scan[]>(booths.map(({ contender }) => [contender, []]));
        for (let round = 0; round <= Math.min(rounds, ROUNDS); round += 1) {
          for (const booth of rotated(booths, round)) {
            if (isSlow && booth.contender === 'mark.js') continue;
            const one = await scan(booth, page, server);
            if (round > 0) scans.get(booth.contender)?.push(one);
          }
        }
        const own = scans.get('Touchline') ?? [];
        const tried = isSlow ? await tryOnce(page, server) : null;
        const peer = tried ? own.map(() => tried) : (scans.get('mark.js') ?? []);
        const against = tried ? (tried.done ? 'mark.js, once' : 'mark.js, not done in 30 s') : 'mark.js';
        const ratios = own.map(({ total }, round) => total / (peer[round]?.total ?? Number.NaN));
        const totals = own.map(({ total }) => total);
        costs.push(medianOf(totals) / page.kilobytes);
        rows.push(
          row(`scan, ${page.name}`, against, '×', ratios, 0.2),
          row(`scan, ${page.name}: ${own.at(-1)?.marks ?? 0} marks`, '', 'ms', totals, null),
        );
        if (page !== LARGEST) continue;
        const onClock = own.map(({ longestTask }) => longestTask);
        const onProcessor = own.map(({ longestTaskCpu }) => longestTaskCpu);
        rows.push(
          row(`longest task, ${page.name}`, 'clock', 'ms', onClock, 50),
          row(`longest task, ${page.name}`, 'processor', 'ms', onProcessor, null),
        );
      }
      // The 640 KB, 2.5 MB and 5 MB pages have as many mentions a kilobyte: linear cost is the same for each of them.
      const dense = [costs[2], costs[4], costs[5]].filter((cost) => cost !== undefined);
      const growth = Math.max(...dense) / Math.min(...dense);
      rows.push(row('scan, cost a KB: dearest of 640 KB, 2.5 MB, 5 MB', 'cheapest', '×', [growth], 1.5));
      return rows;
    });
  } finally {
    server.close();
  }
}
