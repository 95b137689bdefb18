import type { BrowserContext, Page } from '@playwright/test';
import { awaitCard, awaitMarks, awaitNoMarks, expect, extensionWorker, openPopup, test } from './touchline';

interface Event {
  dispatch(...values: readonly unknown[]): void;
}

declare const chrome: {
  readonly tabs: { query(about: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
  readonly commands: {
    readonly onCommand: Event;
    getAll(): Promise<readonly { readonly name: string; readonly shortcut: string }[]>;
  };
  readonly action: { openPopup: () => Promise<void> };
  readonly contextMenus: { readonly onClicked: Event };
};

/** Does as the browser does when the reader presses the keys. */
async function press(context: BrowserContext, page: Page, command: string): Promise<void> {
  const worker = await extensionWorker(context);
  await worker.evaluate(
    async ([name, address]) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      chrome.commands.onCommand.dispatch(name, tab);
    },
    [command, page.url()],
  );
}

/** Does as the browser does when the reader chooses "Look up …" on the selected text. */
async function lookUp(context: BrowserContext, page: Page, selectionText: string): Promise<void> {
  const worker = await extensionWorker(context);
  await worker.evaluate(
    async ([text, address]) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: text, frameId: 0 }, tab);
    },
    [selectionText, page.url()],
  );
}

test('the browser takes every suggested key', async ({ context }) => {
  const worker = await extensionWorker(context);
  const keys = await worker.evaluate(async () =>
    (await chrome.commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`),
  );
  expect(keys.sort()).toEqual([
    '_execute_action Alt+Shift+1',
    'next-mention Alt+Shift+3',
    'previous-mention Alt+Shift+2',
    'switch-site Alt+Shift+0',
  ]);
});

test('next and previous go through the mentions, scroll, and open the card', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  const marks = await awaitMarks(page);
  await press(context, page, 'next-mention');
  await awaitCard(page, 'ballon-dor');
  await press(context, page, 'next-mention');
  await awaitCard(page, 'ada-hegerberg');
  await press(context, page, 'previous-mention');
  await awaitCard(page, 'ballon-dor');
  await press(context, page, 'previous-mention');
  await awaitCard(page, 'martin-solveig');
  expect(await page.evaluate(() => scrollY), 'round to the last of them, far below').toBeGreaterThan(300);
  expect(marks.length).toBeGreaterThan(3);
});

test('one key switches the site off and on again', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await press(context, page, 'switch-site');
  await awaitNoMarks(page);
  await press(context, page, 'switch-site');
  await awaitMarks(page);
});

test('while all is paused the key switches nothing', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  await popup.locator('[aria-pressed]').click();
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'paused');
  await page.bringToFront();
  await press(context, page, 'switch-site');
  await page.waitForTimeout(500);
  await popup.locator('[aria-pressed]').click();
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'on');
  await awaitMarks(page);
});

test('a selection that names an entity opens its card there', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await page.evaluate(() => {
    const node = document.querySelector('#apology')?.firstChild;
    if (node) document.getSelection()?.setBaseAndExtent(node, 0, node, 'Solveig'.length);
  });
  await lookUp(context, page, 'Solveig');
  const card = await awaitCard(page, 'martin-solveig');
  expect(card.claims.length).toBeGreaterThan(0);
});

test.describe('what is looked up in the popup', () => {
  // What is done to the worker here stays done.
  test.use({ browserFor: 'one' });

  test('another selection is searched for in the popup', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    // A popup of the browser's own is no page that a test can see; refused, the same is shown in a tab.
    await (await extensionWorker(context)).evaluate(() => {
      chrome.action.openPopup = () => Promise.reject(new Error('no popup here'));
    });
    const opened = context.waitForEvent('page');
    await lookUp(context, page, 'ligament');
    const popup = await opened;
    await expect(popup.getByRole('searchbox')).toHaveValue('ligament');
    await expect(popup.locator('[data-results="claims"] [data-result]').first()).toBeVisible();
  });

  test('what is looked up is for the popup of its own tab, and told once', async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    const other = await context.newPage();
    await other.goto(pages.at('plain.html', 'elsewhere.test'));
    // The popup does open, but is not one that a test can see: it takes nothing.
    await (await extensionWorker(context)).evaluate(() => {
      chrome.action.openPopup = () => Promise.resolve();
    });
    const early = await openPopup(context, page);
    await lookUp(context, page, 'ligament');
    await early.locator('[aria-pressed]').click();
    await expect(early.locator('[data-state]')).toHaveAttribute('data-state', 'paused');
    await expect(early.getByRole('searchbox'), 'a popup that is open already is not disturbed').toHaveValue('');
    const elsewhere = await openPopup(context, other);
    await expect(elsewhere.getByRole('searchbox'), 'nor is another tab’s').toHaveValue('');
    const popup = await openPopup(context, page);
    await expect(popup.getByRole('searchbox')).toHaveValue('ligament');
    const again = await openPopup(context, page);
    await expect(again.getByRole('searchbox')).toHaveValue('');
  });
});
