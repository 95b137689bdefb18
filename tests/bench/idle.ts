/** Pages without a mention: what every page of the web pays. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Booth, type Contender, withBooths } from './contenders';
import { type BenchPage, prosePage } from './pages';
import { type PageServer, servePages } from './server';
import { rotated } from './statistics';
import { type Row, row } from './table';
import { traceScripts } from './trace';

const GENERATED = [10, 50, 100, 300, 1024].map((kilobytes) => prosePage(kilobytes, 0));
/** How long a page is watched after it has loaded. */
const WATCHED_MS = 400;
/** Real pages are many: fewer rounds of them. */
const MOST_ROUNDS_OF_SAVED = 2;

/** Saved pages of others, by BENCH_PAGES. */
function savedPages(): readonly BenchPage[] {
  const folder = process.env.BENCH_PAGES;
  if (folder === undefined || folder === '') return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return names.map((name) => {
    const html = readFileSync(path.join(folder, name), 'utf8');
    return { name, html, mentions: 0, kilobytes: html.length / 1024 };
  });
}

/** For each contender the script time of each round, in milliseconds, on all the pages together. */
type Times = ReadonlyMap<Contender, readonly number[]>;

async function timePages(
  booths: readonly Booth[],
  pages: readonly BenchPage[],
  server: PageServer,
  rounds: number,
): Promise<Times> {
  const times = new Map<Contender, number[]>(booths.map(({ contender }) => [contender, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { contender, page } of rotated(booths, round)) {
      const { total } = await traceScripts(page, async () => {
        for (const { name } of pages) {
          await page.goto(server.addressOf(name), { waitUntil: 'load' });
          await page.waitForTimeout(WATCHED_MS);
        }
      });
      // The first round fills caches, and does not count.
      if (round > 0) times.get(contender)?.push(total);
    }
  }
  return times;
}

/** Round by round, one contender's time in units of another's. */
function ratios(times: Times, of: Contender, to: Contender): readonly number[] {
  const below = times.get(to) ?? [];
  return (times.get(of) ?? []).map((value, round) => value / (below[round] ?? Number.NaN));
}

const isNearOne = ({ median }: { readonly median: number }, by: number) => Math.abs(median - 1) <= by;

export async function benchIdle(rounds: number): Promise<readonly Row[]> {
  const server = await servePages(GENERATED);
  try {
    return await withBooths(['floor', 'Touchline', 'mark.js', 'floor again'], async (booths) => {
      const all = new Map<Contender, number[]>();
      const rows: Row[] = [];
      for (const page of GENERATED) {
        const times = await timePages(booths, [page], server, rounds);
        for (const [contender, values] of times) all.set(contender, [...(all.get(contender) ?? []), ...values]);
        rows.push(
          row(`no mention, ${page.name}`, 'floor', '×', ratios(times, 'Touchline', 'floor'), 1.5),
          row(`no mention, ${page.name}`, '', 'ms', times.get('Touchline') ?? [], null),
        );
      }
      return [
        row('no mention, generated: floor again', 'floor', '×', ratios(all, 'floor again', 'floor'), 0.1, isNearOne),
        row('no mention, generated: all sizes', 'floor', '×', ratios(all, 'Touchline', 'floor'), 1.5),
        row('no mention, generated: all sizes', 'mark.js', '×', ratios(all, 'Touchline', 'mark.js'), null),
        ...rows,
      ];
    });
  } finally {
    server.close();
  }
}

export async function benchSaved(rounds: number): Promise<readonly Row[]> {
  const saved = savedPages();
  if (saved.length === 0) return [];
  const server = await servePages(saved);
  try {
    return await withBooths(['floor', 'Touchline', 'mark.js', 'floor again'], async (booths) => {
      const times = await timePages(booths, saved, server, Math.min(rounds, MOST_ROUNDS_OF_SAVED));
      const each = (times.get('Touchline') ?? []).map((total) => total / saved.length);
      return [
        row('no mention, saved: floor again', 'floor', '×', ratios(times, 'floor again', 'floor'), 0.1, isNearOne),
        row('no mention, saved pages', 'floor', '×', ratios(times, 'Touchline', 'floor'), 1.5),
        row('no mention, saved pages', 'mark.js', '×', ratios(times, 'Touchline', 'mark.js'), null),
        row('no mention, saved pages, each', '', 'ms', each, null),
      ];
    });
  } finally {
    server.close();
  }
}
