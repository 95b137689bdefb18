/** From the pointer's arrival to the painted card, beyond the open delay; and what one move of the pointer costs. */
import { pointOf } from '../e2e/touchline';
import type { Booth } from './contenders';
import type { BenchPage } from './pages';
import type { PageServer } from './server';
import { type Row, row } from './table';

const OPEN_DELAY_MS = 250;

/** Notes when the pointer arrives and when a frame with the card's host is done. Runs inside the page. */
function watchCard(): void {
  const seen = { pointed: 0, painted: 0 };
  Object.assign(window, { seen });
  addEventListener('pointermove', () => {
    seen.pointed ||= performance.now();
  });
  new MutationObserver(() => {
    if (!document.querySelector('div[popover]') || seen.painted > 0) return;
    requestAnimationFrame(() =>
      setTimeout(() => {
        seen.painted = performance.now();
      }),
    );
  }).observe(document, { childList: true, subtree: true });
}

/** A bare box on the same timer. Runs inside the page. */
function showBareBox(delay: number): void {
  addEventListener(
    'pointermove',
    () =>
      setTimeout(() => {
        const box = document.createElement('div');
        box.popover = 'manual';
        box.textContent = 'A box';
        document.documentElement.append(box);
        box.showPopover();
      }, delay),
    { once: true },
  );
}

export async function timeHover(
  booths: readonly Booth[],
  server: PageServer,
  { name, html }: BenchPage,
  rounds: number,
): Promise<readonly Row[]> {
  const page = booths[0]?.page;
  const context = booths[0]?.context;
  if (!page || !context || html === '') return [];
  const once = async (bare: boolean, asleep: boolean): Promise<number> => {
    await page.mouse.move(1, 1);
    await page.goto(server.addressOf(name));
    const { x, y } = await pointOf(page, 'ada-hegerberg');
    if (!bare && !asleep) {
      // Once before, so that the card's script is there.
      await page.mouse.move(x, y);
      await page.waitForTimeout(700);
      await page.keyboard.press('Escape');
      await page.mouse.move(1, 1);
      await page.waitForTimeout(200);
    }
    if (asleep) {
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
      await page.waitForTimeout(300);
    }
    await page.evaluate(watchCard);
    if (bare) await page.evaluate(showBareBox, OPEN_DELAY_MS);
    await page.mouse.move(bare ? 2 : x, bare ? 2 : y);
    await page.waitForFunction(() => (window as unknown as { seen: { painted: number } }).seen.painted > 0);
    return page.evaluate(() => {
      const { seen } = window as unknown as { seen: { pointed: number; painted: number } };
      return seen.painted - seen.pointed;
    });
  };
  const bare: number[] = [];
  const warm: number[] = [];
  const cold: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await once(true, false));
    warm.push(await once(false, false));
    cold.push(await once(false, true));
  }
  const beyond = (values: readonly number[]) => values.map((value, at) => value - (bare[at] ?? value));
  return [
    row('card painted after the open delay, worker awake', 'bare box', 'ms', beyond(warm), 8),
    row('card painted after the open delay, worker asleep', 'bare box', 'ms', beyond(cold), 90),
  ];
}
