/**
 * Measures the store and the lookup in real Chromium: the dataset's installation (goal ≤ 500 ms, once per version) and a
 * lookup with its ranking, asked from a page of the extension and answered (goal ≤ 5 ms in the worker; the figure here
 * includes the two messages). Prints one table and writes out/bench.json. Run `npm run build` first.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { extensionOrigin, launchChromium } from './drive/chromium';
import { fromRoot } from './paths';

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<{ readonly ok: boolean }> } };

const INSTALLATIONS = 7;
const LOOKUPS = 60;

const QUESTIONS = [
  { entity: 'martin-solveig', passage: 'Solveig apologised on Twitter for his question about twerking.' },
  { entity: 'ballon-dor', passage: "Luka Modric won the men's award, the Ballon d'Or of 2018." },
  { entity: 'ada-hegerberg', passage: 'A torn ligament in her knee kept Hegerberg out of the team.' },
];

function summary(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p90: at(0.9), samples: sorted.length };
}

const context = await launchChromium({ headless: true });
try {
  const page = await context.newPage();
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
  const results = { 'install the dataset (ms)': summary(installations), 'look up and rank (ms)': summary(lookups) };
  console.table(results);
  mkdirSync(fromRoot('out'), { recursive: true });
  writeFileSync(fromRoot('out/bench.json'), `${JSON.stringify(results, null, 2)}\n`);
} finally {
  await context.close();
}
