/** The main job in Firefox: marks, card, switch. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { readCard } from '../../scripts/drive/firefox';
import { readMarks } from '../../scripts/drive/reading';
import { openPopup, type Stage, startFirefox } from './firefox-stage';

test.describe.configure({ mode: 'serial' });

let stage: Stage;
let page: Page;

test.beforeAll(async () => {
  stage = await startFirefox('pages');
  page = stage.page;
});

test.afterAll(() => stage.close());

const marks = () => page.evaluate(readMarks);

async function pointAt(entity: string, occurrence: number): Promise<void> {
  const box = (await marks()).filter((mark) => mark.entity === entity)[occurrence]?.boxes[0];
  if (!box) throw new Error(`${entity} has no mark number ${occurrence}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

test('marks every mention and leaves the page as it was', async () => {
  await page.goto(`${stage.origin}/article.html`);
  await expect.poll(async () => (await marks()).length).toBe(10);
  const [html, asServed] = await page.evaluate(async () => {
    const text = await (await fetch(location.href)).text();
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    return [document.documentElement.outerHTML, parsed.documentElement.outerHTML];
  });
  expect(html).toBe(asServed);
});

test('opens a card with sourced claims, and closes it by Escape', async () => {
  for (const entity of ['ada-hegerberg', 'martin-solveig', 'ballon-dor']) {
    await pointAt(entity, 0);
    await expect.poll(async () => (await readCard(page))?.content).toBe('ready');
    const card = await readCard(page);
    expect(card?.entity).toBe(entity);
    expect(card?.claims.length).toBeGreaterThan(0);
    for (const { sources } of card?.claims ?? []) expect(sources.length).toBeGreaterThan(0);
    expect(card?.sources.every(({ url }) => url === null || url.startsWith('https://'))).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
  }
});

test('shows both sides where accounts differ', async () => {
  await page.mouse.move(2, 2);
  await pointAt('martin-solveig', 1);
  await expect.poll(async () => (await readCard(page))?.disputes.length ?? 0).toBeGreaterThan(0);
  for (const { sides } of (await readCard(page))?.disputes ?? []) expect(sides.length).toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Escape');
});

test('is switched off and on for the site by one click', async () => {
  const { popup } = await openPopup(stage.firefox, page);
  const toggle = await popup.waitForSelector('[role="switch"]');
  await toggle?.click();
  await popup.waitForSelector('[data-state="off"]');
  await expect.poll(async () => (await marks()).length).toBe(0);
  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await marks()).toEqual([]);
  await toggle?.click();
  await popup.waitForSelector('[data-state="on"]');
  await expect.poll(async () => (await marks()).length).toBe(10);
  await popup.close();
});
