/** The dataset in the options page: all of it, filtered, and shown from a page of the web. */
import type { BrowserContext, Page } from '@playwright/test';
import { extensionOrigin } from '../../scripts/drive/chromium';
import { openOptions } from './options-page';
import { awaitMarks, expect, test } from './touchline';

/** Sends a message as a content script of the page would. */
async function sendFromPage(context: BrowserContext, page: Page, message: object): Promise<unknown> {
  const { host } = new URL(await extensionOrigin(context));
  const session = await context.newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin === `chrome-extension://${host}`) resolve(id);
    });
  });
  await session.send('Runtime.enable');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: await world,
    expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

test.describe('the dataset', () => {
  test('is all there, and quickly', async ({ context }) => {
    const options = await openOptions(context, '#dataset');
    await options.locator('[data-claim]').first().waitFor();
    const { claims } = (await options.evaluate(async () => (await fetch('/dataset.json')).json())) as {
      claims: readonly unknown[];
    };
    await expect(options.locator('li.entry')).toHaveCount(claims.length);
    await expect(options.locator('[data-hash]')).toHaveText(/^[0-9a-f]{64}$/);
    const drawn = await options.evaluate(async () => {
      const start = performance.now();
      location.hash = '#show=disputes';
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      location.hash = '#dataset';
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - start;
    });
    expect(drawn).toBeLessThan(1500);
  });

  test('a link to what it does not hold shows everything, and says so', async ({ context }) => {
    const options = await openOptions(context, '#claim=nope');
    await expect(options.getByRole('alert')).toHaveText(
      'There is no claim “nope” in this dataset. Here are all of them.',
    );
    await expect(options.locator('li.entry').nth(300)).toBeAttached();
    await options.getByRole('combobox', { name: 'Topic' }).selectOption('apology');
    await expect(options.getByRole('alert')).toHaveCount(0);
    expect(new URL(options.url()).hash).toBe('#topic=apology');
    for (const [hash, entries] of [
      ['#dispute=nope', '[data-dispute]'],
      ['#entity=nope', '[data-claim]'],
      ['#source=nope', '[data-claim]'],
    ] as const) {
      const other = await openOptions(context, hash);
      await expect(other.getByRole('alert')).toContainText('“nope”');
      expect(await other.locator(entries).count()).toBeGreaterThan(20);
    }
  });

  test('a page of the web can have one of its places shown, and only those', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    const ask = (place: object) => sendFromPage(context, page, { type: 'show-in-dataset', ...place });
    const opened = context.waitForEvent('page');
    expect(await ask({ entity: 'martin-solveig', topic: 'apology' })).toEqual({ ok: true, reply: null });
    const topic = await opened;
    await expect(topic.locator('[data-topic]')).toHaveCount(1);
    expect(new URL(topic.url()).hash).toBe('#entity=martin-solveig&topic=apology');
    for (const place of [{ entity: '../evil', topic: null }, { entity: 'a' }, { url: 'https://example.org' }]) {
      expect(await ask(place)).toEqual({ ok: false, reason: 'refused' });
    }
  });

  test('is filtered by words, entity, topic and year, and by links', async ({ context }) => {
    const options = await openOptions(context, '#claim=apology-bad-joke');
    await expect(options.locator('li.entry')).toHaveCount(1);
    await options.locator('[data-action="clear"]').click();
    await expect(options.locator('li.entry').nth(300)).toBeAttached();
    await options.getByRole('combobox', { name: 'Topic' }).selectOption('apology');
    const some = await options.locator('li.entry').count();
    expect(some).toBeGreaterThan(5);
    await options.getByRole('searchbox').fill('twitter');
    await expect.poll(() => options.locator('li.entry').count()).toBeLessThan(some);
    expect(new URL(options.url()).hash).toBe('#search=twitter&topic=apology');
    await options.locator('[data-show="sources"]').click();
    const rest = options.locator('[data-source]').first().locator('a[href^="#source="]');
    await expect(rest).toContainText('rest');
  });
});
