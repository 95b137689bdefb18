/** What every end-to-end test in Chromium begins with: a browser with the built extension, and pages to open. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { extensionWorker, launchChromium, onCard, readCard } from '../../scripts/drive/chromium';
import { emptyStorage, fillStorage, openPopup } from '../../scripts/drive/extension';
import { type CardReading, type MarkReading, readMarks } from '../../scripts/drive/reading';
import { fromRoot } from '../../scripts/paths';
import { serveFolder } from '../../scripts/serve';
import { type SharedChromium, shareChromium } from './shared-chromium';

export interface Pages {
  /** The address of a fixture page, on a host of the test's choice (all hosts under `.test` lead to this machine). */
  at(name: string, host?: string): string;
}

export interface Fixtures {
  readonly context: BrowserContext;
  readonly page: Page;
  /** BCP 47 tag of the browser's language. */
  readonly language: string;
  /** Whose browser it is: one for many tests, each of which finds it as good as new, or one for this test alone. */
  readonly browserFor: 'many' | 'one';
  readonly pages: Pages;
  readonly demo: string;
}

const USUAL = { headless: true, language: 'en-GB', hosts: 'MAP *.test 127.0.0.1' } as const;

export const test = base.extend<Fixtures, { readonly sharedChromium: SharedChromium }>({
  language: [USUAL.language, { option: true }],
  browserFor: ['many', { option: true }],
  sharedChromium: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner wants the pattern
    async ({}, use) => {
      const shared = shareChromium(USUAL);
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ sharedChromium, language, browserFor }, use) => {
    if (browserFor === 'many' && language === USUAL.language) {
      await use(await sharedChromium.lend());
      await sharedChromium.takeBack();
    } else {
      const context = await launchChromium({ ...USUAL, language });
      await use(context);
      await context.close();
    }
  },
  page: async ({ context }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
  // biome-ignore lint/correctness/noEmptyPattern: the test runner wants the pattern
  pages: async ({}, use) => {
    const server = await serveFolder(fromRoot('tests/fixtures/pages'));
    const { port } = new URL(server.origin);
    await use({ at: (name, host = 'news.test') => `http://${host}:${port}/${name}` });
    server.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: the test runner wants the pattern
  demo: async ({}, use) => {
    const server = await serveFolder(fromRoot('demo'));
    const { port } = new URL(server.origin);
    await use(`http://demo.test:${port}/`);
    server.close();
  },
});

export { emptyStorage, expect, extensionWorker, fillStorage, onCard, openPopup, readCard };

export const ENTITIES = ['ada-hegerberg', 'martin-solveig', 'ballon-dor'] as const;

export function marksOf(page: Page): Promise<MarkReading[]> {
  return page.evaluate(readMarks);
}

/** Waits until the page shows marks, and gives them. */
export async function awaitMarks(page: Page): Promise<readonly MarkReading[]> {
  await expect.poll(async () => (await marksOf(page)).length).toBeGreaterThan(0);
  return marksOf(page);
}

/** Waits until no mark is left. */
export async function awaitNoMarks(page: Page): Promise<void> {
  await expect.poll(() => marksOf(page)).toEqual([]);
}

/** The middle of the nth mark of an entity, scrolled into view. */
export async function pointOf(page: Page, entity: string, occurrence = 0): Promise<{ x: number; y: number }> {
  await awaitMarks(page);
  const find = async () => (await marksOf(page)).filter((mark) => mark.entity === entity)[occurrence]?.boxes[0];
  await page.evaluate(
    ([key, at]) => {
      const range = [...(CSS.highlights.get(String(key)) ?? [])][Number(at)];
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    [`touchline-${entity}`, occurrence],
  );
  const box = await find();
  if (!box) throw new Error(`${entity} has no mark number ${occurrence}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Points at a mark without waiting for anything. */
export async function pointAt(page: Page, entity: string, occurrence = 0): Promise<void> {
  const { x, y } = await pointOf(page, entity, occurrence);
  await page.mouse.move(x, y);
}

/** Waits for the card of an entity with its content. */
export async function awaitCard(page: Page, entity: string): Promise<CardReading> {
  await expect
    .poll(async () => {
      const card = await readCard(page);
      return card && `${card.entity} ${card.content}`;
    })
    .toBe(`${entity} ready`);
  const card = await readCard(page);
  if (!card) throw new Error('the card went away at once');
  return card;
}

export async function awaitNoCard(page: Page): Promise<void> {
  await expect.poll(() => readCard(page)).toBeNull();
}

/** Where a screenshot of a test goes; the folder is made. */
export function shot(name: string): string {
  const folder = fromRoot('out/screenshots');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}.png`);
}
