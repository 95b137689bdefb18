/** What a page's own edits cost beside 10,000 marks. */
import type { Booth } from './contenders';
import type { BenchPage } from './pages';
import type { PageServer } from './server';
import { medianOf, rotated } from './statistics';
import { type Row, row } from './table';

const EDITS = 2000;
/** Edits are timed this often on one load of the page; each time is over in a few milliseconds. */
const REPEATS = 9;
const READY_MS = 9000;

/** Inserts and removes paragraphs in the middle of the page, until the last frame of it is done. Runs inside the page. */
async function edit(edits: number): Promise<number> {
  const main = document.querySelector('main') as Element;
  const middle = main.children[Math.floor(main.children.length / 2)] ?? null;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const start = performance.now();
  const added: Element[] = [];
  for (let at = 0; at < edits; at += 1) {
    const p = document.createElement('p');
    p.textContent = `Line ${at}`;
    main.insertBefore(p, middle);
    added.push(p);
  }
  for (const p of added) p.remove();
  // Observers have their turn before this.
  await Promise.resolve();
  return performance.now() - start;
}

export async function timeEdits(
  booths: readonly Booth[],
  server: PageServer,
  page: BenchPage | undefined,
  rounds: number,
): Promise<readonly Row[]> {
  if (page === undefined) return [];
  const times = new Map<string, number[]>(booths.map(({ contender }) => [contender, []]));
  for (const booth of booths) {
    await booth.page.goto(server.addressOf(page.name));
    await booth.page.waitForTimeout(READY_MS);
  }
  for (let round = 0; round <= rounds; round += 1) {
    for (const booth of rotated(booths, round)) {
      const measured: number[] = [];
      for (let repeat = 0; repeat < REPEATS; repeat += 1) {
        measured.push(await booth.page.evaluate(edit, EDITS));
        await booth.page.waitForTimeout(400);
      }
      if (round > 0) times.get(booth.contender)?.push(medianOf(measured));
    }
  }
  const alone = times.get('empty observer') ?? [];
  const beside = times.get('Touchline') ?? [];
  const goal = 1.1 * medianOf(alone) + 2;
  return [
    row('2,000 inserts and removals, page alone', '', 'ms', alone, null),
    row('2,000 inserts and removals beside 10,000 marks', '1.1 × + 2 ms', 'ms', beside, goal),
  ];
}
