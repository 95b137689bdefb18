/** Mentions that come late on pages that take long to read: what came before must not keep them waiting. */
import { test } from './living/living-test';
import { awaitTexts, openMarked, textsOf } from './living/marks-now';
import { expect } from './touchline';

const append = () => document.querySelector('main')?.append('At last, Ada Hegerberg.');

test('one that comes soon after all of a long page was read', async ({ page, living }) => {
  await page.goto(living.at('heavy.html?megabytes=20&hidden'));
  await page.waitForTimeout(700);
  expect(await textsOf(page)).toEqual([]);
  await page.evaluate(append);
  await awaitTexts(page, ['Ada Hegerberg']);
});

test('one that comes on a long page that has marks and never rests', async ({ page, living }) => {
  await openMarked(page, living.at('heavy.html?megabytes=100&text=Here+comes+Martin+Solveig.'), ['Martin Solveig']);
  await page.evaluate(() => {
    const clock = document.body.appendChild(document.createElement('p'));
    setInterval(() => {
      clock.textContent = `It is ${performance.now()}.`;
    }, 20);
  });
  await page.evaluate(append);
  await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig']);
});
