/** Reading without and with mentions in Firefox, as far as its profiler tells. It does not tell one task from the next. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { launchFirefox } from '../../scripts/drive/firefox';
import { fromRoot } from '../../scripts/paths';
import { type Contender, extensionOf } from './contenders';
import { type Profile, sampledTime } from './gecko-profile';
import { type BenchPage, prosePage } from './pages';
import { LARGEST } from './scan';
import { type PageServer, servePages } from './server';
import { rotated } from './statistics';
import { type Row, row } from './table';

const PLAIN = prosePage(300, 0);
const MENTIONING = prosePage(640, 1250);
const ROUNDS = 3;
/** Samples are coarse: a page without a mention is visited often. */
const VISITS = 12;
const INTERVAL_MS = 0.5;
const SETTLE_MS = 500;
const DEADLINE_MS = 90_000;
const POLL_MS = 400;

function countMarks(): number {
  let marks = document.getElementsByTagName('mark').length;
  for (const highlight of CSS.highlights.values()) marks += highlight.size;
  return marks;
}

async function settle(page: Page, mentions: number): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  const pause = () => new Promise((resolve) => setTimeout(resolve, mentions === 0 ? SETTLE_MS : POLL_MS));
  await pause();
  for (let last = -1, quiet = 0; mentions > 0 && quiet < 3 && Date.now() < deadline; ) {
    const now = await page.evaluate(countMarks);
    quiet = now > 0 && now === last ? quiet + 1 : 0;
    last = now;
    await pause();
  }
}

/** A Firefox of its own, profiled from start to end; what one visit took. */
async function profiled(
  contender: Contender,
  { name, mentions }: BenchPage,
  visits: number,
  server: PageServer,
): Promise<number> {
  const file = fromRoot('out/bench/firefox-profile.json');
  mkdirSync(fromRoot('out/bench'), { recursive: true });
  rmSync(file, { force: true });
  const browser = await launchFirefox({
    headless: true,
    extension: extensionOf(contender, 'firefox'),
    environment: {
      MOZ_PROFILER_STARTUP: '1',
      MOZ_PROFILER_STARTUP_INTERVAL: String(INTERVAL_MS),
      MOZ_PROFILER_STARTUP_FEATURES: 'js',
      MOZ_PROFILER_STARTUP_FILTERS: 'GeckoMain',
      MOZ_PROFILER_STARTUP_ENTRIES: '8000000',
      MOZ_PROFILER_SHUTDOWN: file,
    },
  });
  try {
    const page = await browser.newPage();
    for (let visit = 0; visit < visits; visit += 1) {
      await page.goto(server.addressOf(name), { timeout: DEADLINE_MS });
      await settle(page, mentions);
    }
  } finally {
    await browser.close();
  }
  const profile: Profile = JSON.parse(readFileSync(file, 'utf8'));
  return sampledTime(profile) / visits;
}

export async function benchFirefox(rounds: number): Promise<readonly Row[]> {
  const server = await servePages([PLAIN, MENTIONING, LARGEST]);
  const measure = async (page: BenchPage, visits: number, contenders: readonly Contender[]) => {
    const times = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]));
    for (let round = 0; round < Math.min(rounds, ROUNDS); round += 1) {
      for (const contender of rotated(contenders, round))
        times.get(contender)?.push(await profiled(contender, page, visits, server));
    }
    return (contender: Contender) => times.get(contender) ?? [];
  };
  const ratios = (of: readonly number[], to: readonly number[]) =>
    of.map((time, round) => time / (to[round] ?? Number.NaN));
  try {
    const plain = await measure(PLAIN, VISITS, ['floor', 'Touchline', 'floor again']);
    const scans = await measure(MENTIONING, 1, ['Touchline', 'mark.js']);
    const largest = await measure(LARGEST, 1, ['Touchline']);
    return [
      row('Firefox: no mention, 300 KB: floor again', 'floor', '×', ratios(plain('floor again'), plain('floor')), null),
      row('Firefox: no mention, 300 KB', 'floor', '×', ratios(plain('Touchline'), plain('floor')), 1.5),
      row('Firefox: no mention, 300 KB', '', 'ms', plain('Touchline'), null),
      row(`Firefox: scan, ${MENTIONING.name}`, 'mark.js', '×', ratios(scans('Touchline'), scans('mark.js')), 0.2),
      row(`Firefox: scan, ${LARGEST.name}`, '', 'ms', largest('Touchline'), null),
    ];
  } finally {
    server.close();
  }
}
