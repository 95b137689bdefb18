import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { extensionOrigin } from '../../scripts/drive/chromium';
import {
  awaitCard,
  awaitMarks,
  awaitNoCard,
  awaitNoMarks,
  emptyStorage,
  expect,
  extensionWorker,
  fillStorage,
  marksOf,
  openPopup,
  pointOf,
  test,
} from './touchline';

declare const chrome: {
  readonly storage: { readonly local: { get(): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
};

async function openOptions(context: BrowserContext, hash = ''): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`${await extensionOrigin(context)}/options/options.html${hash}`);
  await options.waitForSelector('h1');
  return options;
}

interface Stored {
  readonly sites?: unknown;
  readonly settings?: unknown;
}

async function stored(context: BrowserContext): Promise<Stored> {
  return (await extensionWorker(context)).evaluate(() => chrome.storage.local.get());
}

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

async function upload(options: Page, content: string): Promise<void> {
  await options
    .locator('input[type="file"]')
    .setInputFiles({ name: 'sites.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}

test.describe('sites', () => {
  test('are added, by address or as a whole domain, and apply at once', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html', 'www.news.test'));
    await awaitMarks(page);
    const options = await openOptions(context);
    const field = options.getByRole('textbox', { name: 'Site' });
    await field.fill('https://other.news.test/some/page');
    await options.getByRole('checkbox', { name: 'the whole domain' }).check();
    await options.getByRole('button', { name: 'Add' }).click();
    await expect(options.locator('[data-site="*.news.test"]')).toContainText('news.test and all its subdomains');
    await awaitNoMarks(page);
    await options.locator('[data-action="undo"]').click();
    await expect(options.locator('[data-site]')).toHaveCount(0);
    await awaitMarks(page);

    await field.fill('no site');
    await field.press('Enter');
    await expect(options.getByRole('alert')).toContainText('“no site” is not a site');
    await field.fill('*.co.uk');
    await field.press('Enter');
    await expect(options.getByRole('alert')).toContainText('no domain of its own');
    await expect(options.locator('[data-site]')).toHaveCount(0);
  });

  test('can be off everywhere, with exceptions', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    const options = await openOptions(context);
    await options.locator('input[name="otherwise"][value="off"]').check();
    await awaitNoMarks(page);
    const popup = await openPopup(context, page);
    await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'off');
    await popup.getByRole('switch').click();
    await awaitMarks(page);
    const elsewhere = await context.newPage();
    await elsewhere.goto(pages.at('article.html', 'elsewhere.test'));
    await elsewhere.waitForTimeout(700);
    expect(await marksOf(elsewhere)).toEqual([]);
  });

  test('go out to a file and come back; a bad file changes nothing and says why', async ({ context }) => {
    const options = await openOptions(context);
    const good = {
      touchline: 'sites',
      version: 1,
      otherwise: 'off',
      rules: { 'a.example': 'on', '*.bbc.co.uk': 'off' },
    };
    await upload(options, JSON.stringify(good));
    await expect(options.locator('[data-site]')).toHaveCount(2);
    await expect(options.locator('.notice')).toContainText('Sites imported: 2');
    const download = options.waitForEvent('download');
    await options.locator('[data-action="export"]').click();
    expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toEqual(good);

    const before = await stored(context);
    for (const [content, says] of [
      ['{"touch', 'not JSON'],
      ['{"touchline":"sites","version":1,"otherwise":"maybe","rules":{}}', 'wrong at: otherwise'],
      ['{"touchline":"sites","version":1,"otherwise":"on","rules":{"ok.example":"on","*.co.uk":"off"}}', '“*.co.uk”'],
    ] as const) {
      await upload(options, content);
      await expect(options.getByRole('alert')).toContainText(says);
      expect(await stored(context)).toEqual(before);
    }
  });
});

test.describe('sites that are changed in two places', () => {
  test('undo takes back one change, and keeps what was switched in the popup meanwhile', async ({
    context,
    page,
    pages,
  }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    const popup = await openPopup(context, page);
    const options = await openOptions(context);
    await options.getByRole('textbox', { name: 'Site' }).fill('other.example');
    await options.getByRole('button', { name: 'Add' }).click();
    await expect(options.locator('[data-site="other.example"]')).toBeVisible();
    await popup.getByRole('switch').click();
    await expect(popup.getByRole('switch')).not.toBeChecked();
    await expect(options.locator('[data-site="news.test"]'), 'seen here at once').toBeVisible();
    await options.locator('[data-action="undo"]').click();
    await expect(options.locator('[data-site="other.example"]')).toHaveCount(0);
    await expect(options.locator('.notice')).toContainText('Undone');
    expect((await stored(context)).sites).toEqual({ otherwise: 'on', rules: { 'news.test': 'off' } });
    expect(await marksOf(page)).toEqual([]);
  });

  test('undo leaves alone what was decided anew meanwhile, and says so', async ({ context }) => {
    const options = await openOptions(context);
    await options.getByRole('textbox', { name: 'Site' }).fill('other.example');
    await options.getByRole('button', { name: 'Add' }).click();
    await options.locator('[data-action="undo"]').waitFor();
    const elsewhere = await openOptions(context);
    await elsewhere.locator('[data-site="other.example"]').getByRole('switch').click();
    await expect(options.locator('[data-site="other.example"]').getByRole('switch')).toBeChecked();
    await options.locator('[data-action="undo"]').click();
    await expect(options.locator('.notice')).toContainText('Changed elsewhere');
    expect((await stored(context)).sites).toEqual({ otherwise: 'on', rules: { 'other.example': 'on' } });
  });

  test('what holds everywhere else is chosen without touching the exceptions', async ({ context }) => {
    const options = await openOptions(context);
    // In one go: the page has had no time to learn of the rule that another window has just made.
    await options.evaluate(() => {
      Reflect.get(globalThis, 'chrome').runtime.sendMessage({ type: 'set-rule', pattern: 'a.example', rule: 'off' });
      document.querySelector<HTMLElement>('input[name="otherwise"][value="off"]')?.click();
    });
    await expect
      .poll(async () => (await stored(context)).sites)
      .toEqual({ otherwise: 'off', rules: { 'a.example': 'off' } });
  });
});

test.describe('what cannot be stored', () => {
  test('is said in words, and what holds is shown', async ({ context }) => {
    const options = await openOptions(context);
    await options.getByRole('textbox', { name: 'Site' }).fill('kept.example');
    await options.getByRole('button', { name: 'Add' }).click();
    await options.locator('[data-site="kept.example"]').waitFor();
    await fillStorage(context);

    await options.getByRole('textbox', { name: 'Site' }).fill('other.example');
    await options.getByRole('button', { name: 'Add' }).click();
    await expect(options.getByRole('alert')).toContainText('could not be done');
    await expect(options.locator('[data-site]')).toHaveCount(1);
    await expect(options.getByRole('textbox', { name: 'Site' })).toHaveValue('other.example');
    await options.locator('input[name="otherwise"][value="off"]').click();
    await expect(options.getByRole('radio', { name: 'on', exact: true })).toBeChecked();
    await upload(
      options,
      '{"touchline":"sites","version":1,"otherwise":"off","rules":{"a.example":"on","b.example":"on"}}',
    );
    await expect(options.getByRole('alert')).toContainText('could not be done');
    await expect(options.locator('[data-site="kept.example"]')).toBeVisible();

    const settings = options.locator('#settings');
    await settings.locator('input[name="firstOnly"]').click();
    await expect(settings.getByRole('alert')).toContainText('could not be done');
    await expect(settings.locator('input[name="firstOnly"]')).not.toBeChecked();
    await settings.locator('#language').selectOption('nb');
    await expect(settings.locator('#language')).toHaveValue('auto');
    await expect(options.locator('h1')).toHaveText('Touchline options');

    await emptyStorage(context);
    await settings.locator('input[name="firstOnly"]').click();
    await expect(settings.getByRole('alert')).toHaveCount(0);
    await expect(settings.locator('input[name="firstOnly"]')).toBeChecked();
  });
});

test.describe('settings', () => {
  test('the delay is tried out while the slider moves, and stored once', async ({ context }) => {
    const options = await openOptions(context);
    await options.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      Reflect.get(globalThis, 'chrome').storage.onChanged.addListener(
        (changes: { readonly settings?: { readonly newValue: { readonly openDelay: number } } }) =>
          seen.push(changes.settings?.newValue.openDelay ?? 0),
      );
    });
    const slider = options.locator('#openDelay');
    const output = options.locator('output');
    await slider.focus();
    for (let step = 1; step <= 8; step += 1) {
      await options.keyboard.press('ArrowRight');
      await expect(output).toHaveText(`${250 + step * 50} ms`);
    }
    const seen = () => options.evaluate((): number[] => Reflect.get(window, 'seen'));
    await expect.poll(async () => (await seen()).at(-1)).toBe(650);
    // Once after a rest, not with each of the eight steps; a busy machine may rest in between.
    expect((await seen()).length).toBeLessThan(4);
    const box = await slider.boundingBox();
    if (!box) throw new Error('no slider');
    await options.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await options.mouse.down();
    await options.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 12 });
    await options.mouse.up();
    await expect(output).toHaveText('1500 ms');
    await expect.poll(async () => (await seen()).at(-1)).toBe(1500);
    expect((await seen()).length).toBeLessThan(7);
    await expect(slider).toHaveValue('1500');
    // Whoever leaves at once has chosen as well.
    await slider.press('Home');
    await options.close();
    await expect.poll(async () => (await stored(context)).settings).toMatchObject({ openDelay: 100 });
  });

  test('reach open pages: first mentions only, opening by a click, the delay', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    const all = await awaitMarks(page);
    const options = await openOptions(context);
    await options.locator('input[name="firstOnly"]').check();
    await expect.poll(async () => (await marksOf(page)).length).toBe(3);
    const popup = await openPopup(context, page);
    const counts = await popup
      .locator('[data-count]')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-count'))));
    expect(
      counts.reduce((sum, count) => sum + count, 0),
      'the popup counts them all',
    ).toBe(all.length);

    await options.bringToFront();
    await options.locator('input[name="openBy"][value="click"]').check();
    await expect(options.locator('#openDelay')).toHaveCount(0);
    await page.bringToFront();
    const { x, y } = await pointOf(page, 'ada-hegerberg');
    await page.mouse.move(x, y);
    await page.waitForTimeout(600);
    await awaitNoCard(page);
    await page.mouse.click(x, y);
    await awaitCard(page, 'ada-hegerberg');
  });

  test('the style of marks changes on open pages, without another key', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    const look = () =>
      page.evaluate(() => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(
          document.body,
          '::highlight(touchline-ada-hegerberg)',
        );
        return {
          tinted: !/, 0\)$|\/ 0\)$/.test(backgroundColor),
          underlined: textDecorationLine.includes('underline'),
        };
      });
    const keys = await page.evaluate(() => [...CSS.highlights.keys()].sort());
    await expect.poll(look).toEqual({ tinted: true, underlined: true });
    const options = await openOptions(context);
    await options.locator('input[name="marks"][value="underline"]').check();
    await expect.poll(look).toEqual({ tinted: false, underlined: true });
    await options.locator('input[name="marks"][value="tint"]').check();
    await expect.poll(look).toEqual({ tinted: true, underlined: false });
    await page.reload();
    await awaitMarks(page);
    await expect.poll(look).toEqual({ tinted: true, underlined: false });
    await options.locator('input[name="marks"][value="both"]').check();
    await expect.poll(look).toEqual({ tinted: true, underlined: true });
    expect(await page.evaluate(() => [...CSS.highlights.keys()].sort())).toEqual(keys);
  });

  test('the language is that of the whole page, the shortcuts too', async ({ context }) => {
    const options = await openOptions(context);
    await options.locator('#language').selectOption('nb');
    await expect(options.locator('[data-command="next-mention"]')).toContainText('Gå til neste omtale');
    await expect(options.locator('[data-command="next-mention"] kbd')).toHaveText('Alt+Shift+3');
    await expect(options.locator('html')).toHaveAttribute('lang', 'nb');
  });

  test('that are spoilt fall back one by one, and the page says which', async ({ context }) => {
    const worker = await extensionWorker(context);
    await worker.evaluate(() =>
      chrome.storage.local.set({ settings: { language: 'fr', marks: 7, openDelay: 'soon', badge: false } }),
    );
    const options = await openOptions(context);
    await expect(options.getByRole('alert')).toHaveAttribute('data-spoilt', 'marks openDelay');
    await expect(options.locator('h1')).toHaveText('Options de Touchline');
    await expect(options.locator('input[name="badge"]')).not.toBeChecked();
    await options.getByRole('alert').getByRole('button').press('Enter');
    await expect(options.getByRole('alert')).toHaveCount(0);
    await expect(options.getByRole('heading', { name: 'Réglages' })).toBeFocused();
    expect((await stored(context)).settings).toMatchObject({
      language: 'fr',
      marks: 'both',
      openDelay: 250,
      badge: false,
    });
  });
});

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
