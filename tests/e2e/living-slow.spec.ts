/** Pages from slow servers: what has to be there before names are marked, and what is not waited for. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { awaitTexts, textsOf } from './living/marks-now';
import { expect, test } from './touchline';

const HEAD = '<!doctype html><meta charset="utf-8"><title>Slow</title>';

/** Serves pages; what they name besides is asked for and never answered. */
async function serveSlowly(pages: Readonly<Record<string, (response: ServerResponse) => void>>) {
  const server = createServer(({ url = '' }, response) => pages[url]?.(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (name: string) => `http://slow.test:${port}${name}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const begin = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });

test('images, frames and scripts that never come are not waited for', async ({ page }) => {
  const late = '<img src="/never.png"><iframe src="/never.html"></iframe><script async src="/never.js"></script>';
  const server = await serveSlowly({ '/': (response) => begin(response).end(`${HEAD}<p>Ada Hegerberg.</p>${late}`) });
  await page.goto(server.at('/'), { waitUntil: 'commit' });
  await awaitTexts(page, ['Ada Hegerberg']);
  expect(await page.evaluate(() => document.readyState)).toBe('interactive');
  server.close();
});

test('a page whose text is still arriving is marked as soon as it is there, all of it right', async ({ page }) => {
  let finish = () => {};
  const server = await serveSlowly({
    '/': (response) => {
      begin(response).write(`${HEAD}<p>It was Ada Heg`);
      finish = () => response.end('erberg. Solveig came by train.</p><p>Martin Solveig, that is.</p>');
    },
  });
  await page.goto(server.at('/'), { waitUntil: 'commit' });
  await page.waitForTimeout(1500);
  // The browser lets no script in before the end; README, Limits.
  expect(await textsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  finish();
  await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig', 'Solveig']);
  server.close();
});
