/** From the pointer's arrival on a mention to the painted card, beyond a bare box on a timer of the same delay. */
import type { Page } from '@playwright/test';
import { pointOf } from '../e2e/touchline';
import { type Booth, openBooth } from './contenders';
import { prosePage } from './pages';
import { settledMarks } from './scan';
import { servePages } from './server';
import { type Row, row } from './table';

const OPEN_DELAY_MS = 250;
/** Longer than a card takes to close. */
const REST_MS = 450;
const PAGE = prosePage(100, 20);
/** A hover is over soon, and one frame more or less is much: more rounds than elsewhere. */
const ROUNDS_MORE = 3;

type Kind = 'box' | 'warm' | 'asleep';

/** Asks the stopwatch for one measurement. Runs inside the page. */
function arm(delay: number | null): void {
  const root = document.documentElement;
  if (delay === null) delete root.dataset.delay;
  else root.dataset.delay = String(delay);
  root.dispatchEvent(new Event('bench-hover'));
}

async function sleepWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await page.waitForTimeout(200);
}

async function hover({ page }: Booth, kind: Kind): Promise<number> {
  await page.keyboard.press('Escape');
  await page.mouse.move(1, 1);
  await page.waitForTimeout(REST_MS);
  if (kind === 'asleep') await sleepWorkers(page);
  await page.evaluate(arm, kind === 'box' ? OPEN_DELAY_MS : null);
  const { x, y } = kind === 'box' ? { x: 3, y: 3 } : await pointOf(page, 'ada-hegerberg');
  await page.mouse.move(x, y);
  await page.waitForFunction(() => document.documentElement.dataset.painted !== undefined, null, { timeout: 10_000 });
  return Number(await page.evaluate(() => document.documentElement.dataset.painted));
}

export async function benchHover(rounds: number): Promise<readonly Row[]> {
  const server = await servePages([PAGE]);
  const booth = await openBooth('Touchline', true);
  try {
    await booth.page.goto(server.addressOf(PAGE.name));
    await settledMarks(booth.page);
    const box: number[] = [];
    const warm: number[] = [];
    const asleep: number[] = [];
    for (let round = 0; round <= rounds * ROUNDS_MORE; round += 1) {
      const one = { box: await hover(booth, 'box'), warm: await hover(booth, 'warm'), asleep: 0 };
      // A worker at rest means a page that has not asked before: its answers are kept for the page's life.
      await booth.page.goto(server.addressOf(PAGE.name));
      await settledMarks(booth.page);
      one.asleep = await hover(booth, 'asleep');
      if (round === 0) continue;
      box.push(one.box - OPEN_DELAY_MS);
      warm.push(one.warm - one.box);
      asleep.push(one.asleep - one.box);
    }
    return [
      row('bare box, painted after its delay', '', 'ms', box, null),
      row('card painted, worker awake', 'bare box', 'ms', warm, 8),
      row('card painted, worker asleep, first of its page', 'bare box', 'ms', asleep, 90),
    ];
  } finally {
    await booth.context.close();
    server.close();
  }
}
