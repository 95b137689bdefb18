/** The three articles that the dataset grew out of, rendered as pages, where they are at hand. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchFirefox } from '../../scripts/drive/firefox';
import { type MarkReading, readMarks } from '../../scripts/drive/reading';
import { fromRoot } from '../../scripts/paths';
import { type FileServer, serveFolder } from '../../scripts/serve';
import { awaitCard, awaitMarks, awaitNoCard, ENTITIES, expect, pointAt, test } from './touchline';

const SEEDS = fromRoot('../shared/seeds');
const names = existsSync(SEEDS) ? readdirSync(SEEDS).sort() : [];

/** Every place where one of the names stands; what the marks have to be. */
const NAMES = /Ada Hegerberg|Hegerberg|Martin Solveig|Solveig|Ballon d['’]Or/g;

const escapeHtml = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const textOf = (name: string) => readFileSync(path.join(SEEDS, name), 'utf8');

let server: FileServer;

test.skip(names.length === 0, 'the three articles are not at hand');

test.beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'touchline-seeds-'));
  for (const name of names) {
    const paragraphs = textOf(name)
      .split('\n')
      .filter((line) => line.trim() !== '');
    const body = paragraphs.map((line) => `<p>${escapeHtml(line.trim())}</p>`).join('\n');
    writeFileSync(
      path.join(folder, `${name}.html`),
      `<!doctype html><meta charset="utf-8"><title>Article</title>\n${body}`,
    );
  }
  server = await serveFolder(folder);
});

test.afterAll(() => server?.close());

/** In the article the English name of the trophy stands once as well: it may be marked or not. */
const named = (marks: readonly MarkReading[]) =>
  marks
    .map(({ text }) => text)
    .filter((text) => text !== 'Golden Ball')
    .sort();
const expected = (name: string) => [...(textOf(name).match(NAMES) ?? [])].sort();

for (const name of names) {
  test(`${name} is fully annotated in Chromium, and every entity’s card opens`, async ({ page }) => {
    await page.goto(`${server.origin}/${name}.html`);
    expect(named(await awaitMarks(page))).toEqual(expected(name));
    for (const entity of ENTITIES) {
      await pointAt(page, entity);
      const card = await awaitCard(page, entity);
      expect(card.claims[0]?.sources.length).toBeGreaterThan(0);
      expect(card.sources[0]?.url).toMatch(/^https:/);
      await page.keyboard.press('Escape');
      await awaitNoCard(page);
    }
  });
}

test('they are fully annotated in Firefox', async () => {
  const browser: Browser = await launchFirefox({ headless: true });
  const page: Page = (await browser.pages())[0] ?? (await browser.newPage());
  try {
    for (const name of names) {
      await page.goto(`${server.origin}/${name}.html`);
      await expect.poll(async () => named(await page.evaluate(readMarks))).toEqual(expected(name));
    }
  } finally {
    await browser.close();
  }
});
