/**
 * Measures what Touchline costs, against others in the same run, and prints one table; the figures go to out/bench.json.
 * `BENCH_PAGES=<folder>` adds the pages of a folder that hold no mention, `BENCH_ROUNDS=<n>` changes the number of rounds.
 * How to read it: docs/performance.md.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Booth, CONTENDERS, openBooth } from '../tests/bench/contenders';
import { timeEdits } from '../tests/bench/edits';
import { timeHover } from '../tests/bench/hover';
import { type BenchPage, prosePage } from '../tests/bench/pages';
import { medianTotal, ratios, timeScripts } from '../tests/bench/scripts-time';
import { servePages } from '../tests/bench/server';
import { type Row, row, tableOf } from '../tests/bench/table';
import { build } from './build';
import { DIST, fromRoot } from './paths';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

const PLAIN = [10, 50, 100, 300, 1024].map((kilobytes) => prosePage(kilobytes, 0));
const MENTIONING = [
  prosePage(10, 1),
  prosePage(100, 20),
  prosePage(500, 1000),
  prosePage(1024, 100),
  prosePage(2560, 5000),
  prosePage(5120, 10_000),
];

/** Saved pages of others, told apart from the generated ones. */
function savedPages(folder: string | undefined): readonly BenchPage[] {
  if (folder === undefined) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return names.map((name) => ({ name, html: readFileSync(path.join(folder, name), 'utf8'), mentions: 0 }));
}

function sizes(): readonly Row[] {
  const script = (name: string) => readFileSync(path.join(DIST, 'chrome/content-scripts', name));
  const zipped = (name: string) => gzipSync(script(name), { level: 9 }).byteLength / 1024;
  return [
    row('scout, minified', '', 'KB', [script('scout.js').byteLength / 1024], 4),
    row('annotator, gzip', '', 'KB', [zipped('annotator.js')], 25),
    row('card, gzip', '', 'KB', [zipped('card.js')], 25),
  ];
}

async function measure(booths: ReadonlyMap<string, Booth>): Promise<readonly Row[]> {
  const saved = savedPages(process.env.BENCH_PAGES);
  const pages = [...PLAIN, ...MENTIONING, ...saved];
  const server = await servePages(new Map(pages.map(({ name, html }) => [name, html])));
  const choose = (...names: readonly string[]) => names.flatMap((name) => booths.get(name) ?? []);
  const rows: Row[] = [];
  const add = (...more: readonly Row[]) => {
    rows.push(...more);
    console.error(tableOf(more).split('\n').slice(1).join('\n'));
  };

  for (const [kind, own] of [
    ['generated', PLAIN],
    ['saved', saved],
  ] as const) {
    if (own.length === 0) continue;
    const times = await timeScripts(choose('floor', 'floor again', 'mark.js', 'Touchline'), own, server, ROUNDS);
    add(
      row(`no mention, ${kind} pages: floor`, 'floor', '×', ratios(times, 'floor again', 'floor', own), 0.1, isNearOne),
      row(`no mention, ${kind} pages`, 'floor', '×', ratios(times, 'Touchline', 'floor', own), 1.5),
      row(`no mention, ${kind} pages`, 'mark.js', '×', ratios(times, 'Touchline', 'mark.js', own), null),
      row(
        `no mention, ${kind}, a page`,
        '',
        'ms',
        own.map((page) => medianTotal(times, 'Touchline', page)),
        null,
      ),
    );
  }

  const times = await timeScripts(choose('mark.js', 'Touchline'), MENTIONING, server, Math.min(ROUNDS, 3));
  for (const page of MENTIONING) {
    add(row(`whole scan, ${page.name}`, 'mark.js', '×', ratios(times, 'Touchline', 'mark.js', [page]), 0.2));
    add(row(`whole scan, ${page.name}`, '', 'ms', [medianTotal(times, 'Touchline', page)], null));
  }
  const longest = (times.get('Touchline')?.get(MENTIONING.at(-1)?.name ?? '') ?? []).map((time) => time.longestTask);
  add(row('longest task, 5 MB, 10,000 mentions', '', 'ms', longest, 50));
  add(...(await timeEdits(choose('empty observer', 'Touchline'), server, MENTIONING.at(-1), ROUNDS)));
  add(...(await timeHover(choose('Touchline'), server, prosePage(100, 20), ROUNDS)));
  server.close();
  return rows;
}

/** A goal of 0.1 about 1. */
const isNearOne = ({ median }: { readonly median: number }, by: number) => Math.abs(median - 1) <= by;

await build();
const booths = new Map<string, Booth>();
for (const contender of CONTENDERS) booths.set(contender, await openBooth(contender));
try {
  const rows = [...sizes(), ...(await measure(booths))];
  mkdirSync(fromRoot('out'), { recursive: true });
  writeFileSync(fromRoot('out/bench.json'), `${JSON.stringify({ rounds: ROUNDS, rows }, null, 2)}\n`);
  console.log(tableOf(rows));
} finally {
  await Promise.all([...booths.values()].map(({ context }) => context.close()));
}
