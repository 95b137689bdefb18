/** What each contender's scripts cost on each page, in several rounds with rotated order. */

import type { Booth, Contender } from './contenders';
import type { BenchPage } from './pages';
import type { PageServer } from './server';
import { medianOf, rotated } from './statistics';
import { type ScriptTimes, traceScripts } from './trace';

/** How long a page is watched after it has loaded, in milliseconds; more where there is more to read. */
const WATCHED_MS = 900;
const WATCHED_MS_A_MENTION = 0.6;

export type Times = ReadonlyMap<Contender, ReadonlyMap<string, readonly ScriptTimes[]>>;

export async function timeScripts(
  booths: readonly Booth[],
  pages: readonly BenchPage[],
  server: PageServer,
  rounds: number,
): Promise<Times> {
  const times = new Map(booths.map(({ contender }) => [contender, new Map<string, ScriptTimes[]>()]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, mentions } of pages) {
      for (const { contender, page } of rotated(booths, round)) {
        const measured = await traceScripts(page, async () => {
          await page.goto(server.addressOf(name), { waitUntil: 'load' });
          await page.waitForTimeout(WATCHED_MS + mentions * WATCHED_MS_A_MENTION);
        });
        // The first round fills caches, and does not count.
        if (round === 0) continue;
        const own = times.get(contender);
        own?.set(name, [...(own.get(name) ?? []), measured]);
      }
    }
  }
  return times;
}

/** For each round, the time of one contender on all pages together in units of another's. */
export function ratios(times: Times, of: Contender, to: Contender, pages: readonly BenchPage[]): readonly number[] {
  const rounds = Math.min(...pages.map(({ name }) => times.get(of)?.get(name)?.length ?? 0));
  const sum = (contender: Contender, round: number) =>
    pages.reduce((total, { name }) => total + (times.get(contender)?.get(name)?.[round]?.total ?? Number.NaN), 0);
  return Array.from({ length: rounds }, (_, round) => sum(of, round) / sum(to, round));
}

export const medianTotal = (times: Times, contender: Contender, page: BenchPage): number =>
  medianOf((times.get(contender)?.get(page.name) ?? []).map(({ total }) => total));
