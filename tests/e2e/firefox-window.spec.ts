/** What a reader does in the window of Firefox itself: its menus, its toolbar, its keys, its private windows. */
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { inWindow, readCard } from '../../scripts/drive/firefox';
import { readMarks } from '../../scripts/drive/reading';
import { openExtensionPage, type Stage, startFirefox } from './firefox-stage';

interface Tab {
  readonly id?: number;
  readonly url?: string;
  readonly incognito: boolean;
}

declare const browser: {
  readonly tabs: { query(about: object): Promise<readonly Tab[]> };
  readonly windows: { create(about: object): Promise<unknown> };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly storage: {
    readonly local: { get(): Promise<object> };
    readonly session: { get(): Promise<object> };
  };
};

const BUTTON = 'touchline_touchline_invalid-BAP';
const ITEM = 'touchline_touchline_invalid-menuitem';

test.describe.configure({ mode: 'serial' });

let stage: Stage;
let firefox: Browser;
let page: Page;
let options: Page;

test.beforeAll(async () => {
  stage = await startFirefox('pages');
  ({ firefox, page } = stage);
  // As a reader does who wants to see the number.
  await inWindow(
    firefox,
    `CustomizableUI.addWidgetToArea('touchline_touchline_invalid-browser-action', CustomizableUI.AREA_NAVBAR)`,
  );
  options = await openOptions();
  await page.bringToFront();
  await page.goto(`${stage.origin}/article.html`);
  await expect.poll(async () => (await marks()).length).toBeGreaterThan(3);
});

test.afterAll(() => stage.close());

const openOptions = () => openExtensionPage(firefox, 'options/options.html', 'h1');
const marks = () => page.evaluate(readMarks);

/** What the button in the toolbar shows. */
async function button(): Promise<{ readonly badge: string; readonly label: string; readonly icon: string }> {
  const shown = await inWindow(
    firefox,
    `(() => {
      const button = document.getElementById('${BUTTON}');
      return JSON.stringify(['badge', 'label', 'style'].map((name) => button.getAttribute(name) ?? ''));
    })()`,
  );
  const [badge = '', label = '', style = ''] = JSON.parse(String(shown)) as readonly string[];
  return { badge, label, icon: /icons\/([a-z]+)-\d+\.png/.exec(style)?.[1] ?? 'on' };
}

/** Selects text, opens the page's menu there with the right button, and chooses an item as a reader does. */
async function chooseOnSelection(selector: string, length: number): Promise<void> {
  const point = await page.evaluate(
    (where, until) => {
      const node = document.querySelector(where)?.firstChild;
      if (!node) throw new Error(`nothing at ${where}`);
      node.parentElement?.scrollIntoView({ block: 'center' });
      document.getSelection()?.setBaseAndExtent(node, 0, node, until);
      const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      return { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    },
    selector,
    length,
  );
  await page.mouse.click(point.x, point.y, { button: 'right' });
  await expect
    .poll(() => inWindow(firefox, `document.getElementById('${ITEM}-_look-up')?.getAttribute('label') ?? ''`))
    .toContain('Look up');
  await inWindow(
    firefox,
    `(() => {
      const menu = document.getElementById('contentAreaContextMenu');
      menu.activateItem(document.getElementById('${ITEM}-_look-up'));
    })()`,
  );
}

test('the page’s menu looks up a selected name: its card opens there', async () => {
  await chooseOnSelection('#apology', 'Solveig'.length);
  await expect.poll(async () => (await readCard(page))?.entity).toBe('martin-solveig');
  await page.keyboard.press('Escape');
  await expect.poll(() => readCard(page)).toBeNull();
});

test('another selection opens the popup with a search', async () => {
  await chooseOnSelection('p', 'The'.length);
  const popup = `document.querySelector('.webextension-popup-browser')`;
  await expect.poll(() => inWindow(firefox, `${popup}?.currentURI?.spec ?? ''`)).toMatch(/popup\/popup\.html$/);
  // The popup has taken what was asked for.
  await expect.poll(() => options.evaluate(() => browser.storage.session.get())).toEqual({});
  await inWindow(firefox, `${popup}.closest('panel')?.hidePopup()`);
});

test('the button shows number and state; its menu switches the site', async () => {
  const total = String((await marks()).length);
  await expect.poll(button).toMatchObject({ badge: total, icon: 'on' });
  const choose = () =>
    inWindow(
      firefox,
      `(async () => {
        const menu = document.getElementById('toolbar-context-menu');
        const button = document.getElementById('${BUTTON}');
        const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
        const event = new MouseEvent('contextmenu', { bubbles: true, button: 2 });
        button.dispatchEvent(event);
        menu.openPopup(button, 'after_start', 0, 0, true, false, event);
        await shown;
        const item = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === 'Switch on or off on this site');
        menu.activateItem(item);
      })()`,
    );
  await choose();
  await expect.poll(async () => (await marks()).length).toBe(0);
  await expect.poll(button).toEqual({ badge: '', label: 'Touchline: off on this site', icon: 'off' });
  await page.goto(`${stage.origin}/plain.html`);
  await expect
    .poll(button, 'a page without a name')
    .toMatchObject({ label: 'Touchline: off on this site', icon: 'off' });
  await page.goto(`${stage.origin}/article.html`);
  await choose();
  await expect.poll(button).toMatchObject({ badge: total, icon: 'on' });
  await options.evaluate(() => browser.runtime.sendMessage({ type: 'switch-pause', paused: true }));
  await expect.poll(button).toEqual({ badge: '', label: 'Touchline: paused everywhere', icon: 'paused' });
  await options.evaluate(() => browser.runtime.sendMessage({ type: 'switch-pause', paused: false }));
  await expect.poll(button).toMatchObject({ badge: total, icon: 'on' });
});

test('the keys go to the next mention and back, and switch the site', async () => {
  await page.bringToFront();
  /** Alt+Shift and a digit, which the window has as a command of the extension. */
  const press = (digit: number) =>
    inWindow(
      firefox,
      `document.querySelector('keyset[id*="touchline"] key[modifiers="alt,shift"][keycode="VK_${digit}"]').doCommand()`,
    );
  await press(3);
  await expect.poll(async () => (await readCard(page))?.entity).toBe('ballon-dor');
  await press(3);
  await expect.poll(async () => (await readCard(page))?.entity).toBe('ada-hegerberg');
  await press(2);
  await expect.poll(async () => (await readCard(page))?.entity).toBe('ballon-dor');
  await press(0);
  await expect.poll(async () => (await marks()).length).toBe(0);
  await press(0);
  await expect.poll(async () => (await marks()).length).toBeGreaterThan(3);
});

test('the demo comes with the extension', async () => {
  const demo = await openExtensionPage(firefox, 'demo/demo.html', 'h1');
  await expect.poll(async () => (await demo.evaluate(readMarks)).length).toBeGreaterThan(10);
  const [box] = (await demo.evaluate(readMarks)).find(({ entity }) => entity === 'ballon-dor')?.boxes ?? [];
  if (!box) throw new Error('no mark');
  await demo.mouse.move(box.x + 10, box.y + box.height / 2);
  await expect.poll(async () => (await readCard(demo))?.claims.length ?? 0).toBeGreaterThan(0);
  await demo.close();
});

test('what is switched in a private window holds there alone, and is forgotten with it', async () => {
  // As the page of add-ons does it; the extension is started anew, and its pages are closed.
  await inWindow(
    firefox,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const id = 'touchline@touchline.invalid';
      await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID(id)).reload();
    })()`,
  );
  options = await openOptions();
  await page.bringToFront();
  await page.reload();
  await expect.poll(async () => (await marks()).length).toBeGreaterThan(3);
  const before = await firefox.pages();
  await options.evaluate(async (url) => {
    await browser.windows.create({ url, incognito: true });
  }, `${stage.origin}/article.html`);
  await expect.poll(async () => (await firefox.pages()).length).toBe(before.length + 1);
  const secret = (await firefox.pages()).find((one) => !before.includes(one));
  if (!secret) throw new Error('no private window');
  const secretMarks = async () => (await secret.evaluate(readMarks).catch(() => [])).length;
  await expect.poll(secretMarks).toBeGreaterThan(3);
  const tabId = await options.evaluate(
    async () => (await browser.tabs.query({})).find(({ incognito }) => incognito)?.id ?? -1,
  );
  await options.evaluate(
    (id) =>
      browser.runtime.sendMessage({ type: 'switch-site', tabId: id, shown: '127.0.0.1', on: false, domain: null }),
    tabId,
  );
  await expect.poll(secretMarks).toBe(0);
  expect((await marks()).length, 'ordinary windows go on').toBeGreaterThan(3);
  expect(JSON.stringify(await options.evaluate(() => browser.storage.local.get()))).not.toContain('127.0.0.1');
  expect(JSON.stringify(await options.evaluate(() => browser.storage.session.get()))).toContain('127.0.0.1');
  await secret.close();
  await expect.poll(() => options.evaluate(() => browser.storage.session.get())).toEqual({});
});
