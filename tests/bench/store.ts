/** The dataset's installation and a lookup with its ranking, asked from a page of the extension and answered. */
import { extensionOrigin } from '../../scripts/drive/chromium';
import { openBooth } from './contenders';
import { type Row, row } from './table';

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<{ readonly ok: boolean }> } };

const INSTALLATIONS = 7;
const LOOKUPS = 60;

const QUESTIONS = [
  { entity: 'martin-solveig', passage: 'Solveig apologised on Twitter for his question about twerking.' },
  { entity: 'ballon-dor', passage: "Luka Modric won the men's award, the Ballon d'Or of 2018." },
  { entity: 'ada-hegerberg', passage: 'A torn ligament in her knee kept Hegerberg out of the team.' },
];

export async function benchStore(): Promise<readonly Row[]> {
  const { context, page } = await openBooth('Touchline');
  try {
    await page.goto(`${await extensionOrigin(context)}/options/options.html`);
    await page.waitForSelector('main');
    const installations = await page.evaluate(async (rounds) => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('touchline');
          request.onsuccess = resolve;
          request.onerror = reject;
        });
        const start = performance.now();
        await chrome.runtime.sendMessage({ type: 'dataset-status' });
        times.push(performance.now() - start);
      }
      return times;
    }, INSTALLATIONS);
    const lookups = await page.evaluate(
      async ([questions, rounds]) => {
        const times: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const start = performance.now();
          const { ok } = await chrome.runtime.sendMessage({ type: 'lookup', ...questions[round % questions.length] });
          if (!ok) throw new Error('a lookup was not answered');
          times.push(performance.now() - start);
        }
        // The first of each question reads what the worker has not read yet.
        return times.slice(questions.length);
      },
      [QUESTIONS, LOOKUPS] as const,
    );
    return [
      row('dataset installed', '', 'ms', installations, 500),
      row('lookup and ranking, with both messages', '', 'ms', lookups, null),
    ];
  } finally {
    await context.close();
  }
}
