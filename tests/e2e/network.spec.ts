/** Nothing leaves: everything that a reader can do, behind a proxy that writes down every request. */
import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import * as v from 'valibot';
import { extensionOrigin, extensionWorker, launchChromium } from '../../scripts/drive/chromium';
import { launchFirefox } from '../../scripts/drive/firefox';
import { readMarks } from '../../scripts/drive/reading';
import { fromRoot } from '../../scripts/paths';
import { serveFolder } from '../../scripts/serve';
import { isBrowsersOwn, type RecordingProxy, startRecordingProxy } from './recording-proxy';
import { awaitCard, ENTITIES, onCard, openPopup, pointAt } from './touchline';

const ARTICLE = 'http://news.test/article.html';

const test = base.extend<{ readonly recorder: RecordingProxy }>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner wants the pattern
  recorder: async ({}, use) => {
    const server = await serveFolder(fromRoot('tests/fixtures/pages'));
    const proxy = await startRecordingProxy(server.origin);
    await use(proxy);
    proxy.close();
    server.close();
  },
});

const behind = ({ port }: RecordingProxy) =>
  launchChromium({
    headless: true,
    language: 'en-GB',
    args: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
  });

/** Every link of a page that leads out of the extension is https and tells the other side nothing. */
async function expectSafeLinks(page: Page): Promise<void> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a')]
      .filter(({ protocol }) => protocol !== 'chrome-extension:')
      .map(({ href, rel, target }) => ({ https: href.startsWith('https://'), rel: rel.split(' '), target })),
  );
  for (const { https, rel, target } of links) {
    expect(https).toBe(true);
    expect(rel).toContain('noreferrer');
    expect(target).toBe('_blank');
  }
}

test('no source of ours is where a browser’s own requests go, which the proxy leaves out', () => {
  const { sources } = v.parse(
    v.object({ sources: v.array(v.object({ url: v.string() })) }),
    JSON.parse(readFileSync(fromRoot('dist/chrome/dataset.json'), 'utf8')),
  );
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter(({ url }) => isBrowsersOwn(url))).toEqual([]);
});

test('browsing, hovering, popup, search and options ask for nothing but the page itself', async ({ recorder }) => {
  test.setTimeout(90_000);
  const context = await behind(recorder);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(ARTICLE);
  for (const entity of ENTITIES) {
    await page.mouse.move(2, 2);
    await pointAt(page, entity);
    await awaitCard(page, entity);
    const links = await onCard(page, (dialog) => {
      // Everything that can be unfolded, and every link touched as a pointer or the keyboard would.
      for (const details of dialog.querySelectorAll('details')) details.open = true;
      return [...dialog.querySelectorAll('a')].map((link) => {
        link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
        link.focus({ preventScroll: true });
        return { https: link.href.startsWith('https://'), rel: link.rel.split(' '), target: link.target };
      });
    });
    expect(links?.length).toBeGreaterThan(0);
    for (const link of links ?? []) {
      expect(link).toMatchObject({ https: true, target: '_blank' });
      expect(link.rel).toContain('noreferrer');
    }
    await page.keyboard.press('Escape');
  }

  const popup = await openPopup(context, page);
  await popup.getByRole('searchbox').fill('twerk');
  await popup.waitForTimeout(300);
  await expectSafeLinks(popup);
  await popup.getByRole('searchbox').fill('');
  await popup.getByRole('switch').click();
  await popup.getByRole('switch').click();

  const options = await context.newPage();
  for (const view of ['settings', 'sites', 'shortcuts', 'dataset', 'search=knee', 'show=sources', 'show=disputes']) {
    await options.goto(`${await extensionOrigin(context)}/options/options.html#${view}`);
    await options.waitForTimeout(300);
    await expectSafeLinks(options);
  }
  await page.bringToFront();
  await page.reload();
  await page.waitForTimeout(1000);

  const others = recorder.requests.filter((address) => address !== ARTICLE);
  expect(others).toEqual([]);
  expect(recorder.requests, 'the page itself, as often as it was loaded').toEqual([ARTICLE, ARTICLE]);
  await context.close();
});

test('the proxy would have seen it, and the extension’s own policy would have stopped it', async ({ recorder }) => {
  const context = await behind(recorder);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(ARTICLE);
  await page.evaluate(() => fetch('http://control.test/plain.html').catch(() => null));
  await page.evaluate(() => fetch('https://encrypted.test/').catch(() => null));
  expect(recorder.requests).toEqual([ARTICLE, 'http://control.test/plain.html', 'https://encrypted.test:443']);
  const leak = () =>
    Promise.all([
      fetch('https://leak.test/').then(
        () => 'sent',
        () => 'stopped',
      ),
      fetch('http://leak.test/').then(
        () => 'sent',
        () => 'stopped',
      ),
    ]);
  expect(await (await extensionWorker(context)).evaluate(leak)).toEqual(['stopped', 'stopped']);
  const popup = await openPopup(context, page);
  expect(await popup.evaluate(leak)).toEqual(['stopped', 'stopped']);
  await popup.evaluate(() => {
    const image = new Image();
    image.src = 'https://leak.test/pixel.png';
    document.body.append(image);
    navigator.sendBeacon?.('https://leak.test/beacon', 'x');
  });
  await popup.waitForTimeout(500);
  expect(recorder.requests.filter((address) => address.includes('leak'))).toEqual([]);
  await context.close();
});

test('in Firefox too', async ({ recorder }) => {
  const browser = await launchFirefox({
    headless: true,
    preferences: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': recorder.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': recorder.port,
      'network.proxy.allow_hijacking_localhost': true,
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(ARTICLE);
  await expect.poll(async () => (await page.evaluate(readMarks)).length).toBe(10);
  const box = (await page.evaluate(readMarks)).find(({ entity }) => entity === 'martin-solveig')?.boxes[0];
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('div[popover]').length)).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(recorder.requests.filter((address) => address !== ARTICLE)).toEqual([]);
  expect(recorder.requests).toContain(ARTICLE);
  await browser.close();
});
