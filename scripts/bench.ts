/**
 * Measures what Touchline costs, against others in the same run, prints one table with goals and verdicts and writes the
 * figures to out/bench.json. `npm run bench -- idle hover` measures some sections only, BENCH_PAGES=<folder> adds the saved
 * pages of a folder that hold no mention, BENCH_ROUNDS=<n> changes the number of rounds. How to read it: docs/performance.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { benchEdits } from '../tests/bench/edits';
import { benchFirefox } from '../tests/bench/firefox';
import { benchHover } from '../tests/bench/hover';
import { benchIdle, benchSaved } from '../tests/bench/idle';
import { benchMemory } from '../tests/bench/memory';
import { benchScan } from '../tests/bench/scan';
import { benchSizes } from '../tests/bench/sizes';
import { benchStore } from '../tests/bench/store';
import { type Row, tableOf } from '../tests/bench/table';
import { build } from './build';
import { fromRoot } from './paths';

const SECTIONS: Readonly<Record<string, (rounds: number) => Promise<readonly Row[]> | readonly Row[]>> = {
  sizes: benchSizes,
  idle: benchIdle,
  saved: benchSaved,
  scan: benchScan,
  edits: benchEdits,
  hover: benchHover,
  memory: benchMemory,
  store: benchStore,
  firefox: benchFirefox,
};

const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(SECTIONS, name));
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`Sections: ${Object.keys(SECTIONS).join(', ')}. BENCH_ROUNDS is a whole number from 1.`);
  process.exit(1);
}

await build();
const rows: Row[] = [];
for (const [name, section] of Object.entries(SECTIONS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const start = performance.now();
  const own = await section(rounds);
  rows.push(...own);
  if (own.length > 0) console.error(tableOf(own));
  const seconds = Math.round((performance.now() - start) / 1000);
  console.error(`${name}: ${seconds} s, load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`);
}
console.log(tableOf(rows));
mkdirSync(fromRoot('out'), { recursive: true });
writeFileSync(fromRoot('out/bench.json'), `${JSON.stringify({ rounds, load: loadavg(), rows }, null, 2)}\n`);
