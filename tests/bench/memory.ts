/** What 500 hovers leave behind. */
import type { CDPSession } from '@playwright/test';
import { extensionOrigin } from '../../scripts/drive/chromium';
import { pointOf } from '../e2e/touchline';
import { openBooth } from './contenders';
import { prosePage } from './pages';
import { settledMarks } from './scan';
import { servePages } from './server';
import { type Row, row } from './table';

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

const HOVERS = 500;
/** In the first half the card's script is loaded and compiled, and what is kept on purpose is filled. */
const WARM_UP = 250;
/** The shortest that the settings allow. */
const OPEN_DELAY_MS = 100;
const PAGE = prosePage(100, 20);
/** In the margin of the page. */
const BESIDE = { x: 3, y: 300 };

interface Memory {
  readonly heapKb: number;
  readonly nodes: number;
}

async function memoryOf(session: CDPSession): Promise<Memory> {
  // What the first collection lets go of, another one takes away.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { heapKb: metric('JSHeapUsedSize') / 1024, nodes: metric('Nodes') };
}

export async function benchMemory(): Promise<readonly Row[]> {
  const server = await servePages([PAGE]);
  const { context, page } = await openBooth('Touchline');
  try {
    const options = await context.newPage();
    await options.goto(`${await extensionOrigin(context)}/options/options.html`);
    await options.evaluate(
      (openDelay) => chrome.runtime.sendMessage({ type: 'change-settings', changes: { openDelay } }),
      OPEN_DELAY_MS,
    );
    await options.close();
    await page.goto(server.addressOf(PAGE.name));
    await settledMarks(page);
    const mention = await pointOf(page, 'ada-hegerberg');
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    let opened = 0;
    // Not `waitForSelector`: it would hold on to every host, and with it to the card.
    const untilCards = (number: number) =>
      page.waitForFunction((wanted) => document.querySelectorAll('div[popover]').length === wanted, number, {
        timeout: 5000,
      });
    const moveTo = async (at: { readonly x: number; readonly y: number }, cards: number) => {
      await page.mouse.move(at.x, at.y);
      await untilCards(cards);
      await page.keyboard.press('Escape');
      await page.mouse.move(1, 1);
      await untilCards(0);
    };
    const hover = async () => {
      await moveTo(mention, 1);
      opened += 1;
    };
    /** The same without a card: what pointing and waiting leave behind by themselves. */
    const pass = () => moveTo(BESIDE, 0);

    for (let at = 0; at < WARM_UP; at += 1) await hover();
    const before = await memoryOf(session);
    for (let at = WARM_UP; at < HOVERS; at += 1) await hover();
    const after = await memoryOf(session);
    for (let at = WARM_UP; at < HOVERS; at += 1) await pass();
    const idle = await memoryOf(session);
    const span = `from hover ${WARM_UP} to ${opened}`;
    const byTool = idle.heapKb - after.heapKb;
    return [
      row(`heap, grown ${span}, more than without cards`, '', 'KB', [after.heapKb - before.heapKb - byTool], 100),
      row('heap, grown by as many moves without a card', '', 'KB', [byTool], null),
      row(`nodes, grown ${span}`, '', 'nodes', [after.nodes - before.nodes], 20),
    ];
  } finally {
    await context.close();
    server.close();
  }
}
