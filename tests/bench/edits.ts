/** What a page's own edits cost beside 10,000 marks, and what one move of the pointer does. */
import { type Booth, withBooths } from './contenders';
import { LARGEST, settledMarks } from './scan';
import { servePages } from './server';
import { medianOf, rotated } from './statistics';
import { type Row, row } from './table';
import { traceScripts } from './trace';

const EDITS = 2000;
/** Edits are timed this often in a round; each time is over in a few milliseconds. */
const REPEATS = 3;
const PAUSE_MS = 1000;
const MOVES = 300;

/** Inserts paragraphs into the middle of the page and takes them out, observers included. Runs inside the page. */
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

/** Moves the pointer over the text; gives the script time of one move in microseconds. */
async function moveOver({ page }: Booth): Promise<number> {
  const { total } = await traceScripts(page, async () => {
    for (let at = 0; at < MOVES; at += 1) await page.mouse.move(40 + ((at * 37) % 900), 40 + ((at * 53) % 680));
    await page.keyboard.press('Escape');
  });
  return (total * 1000) / MOVES;
}

export async function benchEdits(rounds: number): Promise<readonly Row[]> {
  const server = await servePages([LARGEST]);
  try {
    return await withBooths(['empty observer', 'Touchline'], async (booths) => {
      for (const { contender, page } of booths) {
        await page.goto(server.addressOf(LARGEST.name), { timeout: 60_000 });
        if (contender === 'Touchline') await settledMarks(page);
      }
      const times = new Map<string, number[]>(booths.map(({ contender }) => [contender, []]));
      const after = new Map<string, number[]>(booths.map(({ contender }) => [contender, []]));
      const moves = new Map<string, number[]>(booths.map(({ contender }) => [contender, []]));
      for (let round = 0; round <= rounds; round += 1) {
        for (const booth of rotated(booths, round)) {
          const { contender, page } = booth;
          const measured: number[] = [];
          for (let repeat = 0; repeat < REPEATS; repeat += 1) {
            measured.push(await page.evaluate(edit, EDITS));
            await page.waitForTimeout(PAUSE_MS);
          }
          const { total } = await traceScripts(page, async () => {
            await page.evaluate(edit, EDITS);
            await page.waitForTimeout(PAUSE_MS);
          });
          const moved = await moveOver(booth);
          if (round === 0) continue;
          times.get(contender)?.push(medianOf(measured));
          after.get(contender)?.push(total);
          moves.get(contender)?.push(moved);
        }
      }
      const alone = times.get('empty observer') ?? [];
      const goal = 1.1 * medianOf(alone) + 2;
      const extra = (all: ReadonlyMap<string, readonly number[]>) =>
        (all.get('Touchline') ?? []).map((value, round) => value - (all.get('empty observer')?.[round] ?? value));
      return [
        row('2,000 inserts and removals, page alone', 'empty observer', 'ms', alone, null),
        row('2,000 inserts and removals beside 10,000 marks', '1.1 × + 2 ms', 'ms', times.get('Touchline') ?? [], goal),
        row('script time in the second after, more than alone', 'empty observer', 'ms', extra(after), null),
        row('one move of the pointer beside 10,000 marks', 'empty observer', 'µs', extra(moves), null),
      ];
    });
  } finally {
    server.close();
  }
}
