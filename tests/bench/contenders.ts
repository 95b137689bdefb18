/** What Touchline is measured against: extensions of one content script each, built for the occasion. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browsers';
import { DIST, fromRoot } from '../../scripts/paths';

export const CONTENDERS = ['floor', 'floor again', 'mark.js', 'Touchline', 'empty observer'] as const;
export type Contender = (typeof CONTENDERS)[number];

const NAMES = ['Ada Hegerberg', 'Hegerberg', 'Martin Solveig', 'Solveig', "Ballon d'Or", 'Ballon d’Or'];
const FLOOR = "globalThis.found = /hegerberg|solveig|ballon d.or/i.test(document.body?.textContent ?? '');";

const SCRIPTS: Readonly<Record<Exclude<Contender, 'Touchline'>, () => string>> = {
  floor: () => FLOOR,
  'floor again': () => FLOOR,
  'mark.js': () =>
    `${readFileSync(fromRoot('node_modules/mark.js/dist/mark.min.js'), 'utf8')}
new Mark(document.body).mark(${JSON.stringify(NAMES)}, { separateWordSearch: false });`,
  'empty observer': () =>
    'new MutationObserver(() => {}).observe(document, { childList: true, characterData: true, subtree: true });',
};

function folderOf(contender: Contender): string {
  if (contender === 'Touchline') return path.join(DIST, 'chrome');
  const folder = fromRoot('out/bench', contender.replaceAll(' ', '-'));
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: contender,
    version: '1',
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['content.js'],
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
      },
    ],
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'content.js'), SCRIPTS[contender]());
  return folder;
}

export interface Booth {
  readonly contender: Contender;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A browser of its own with one contender in it. */
export async function openBooth(contender: Contender): Promise<Booth> {
  const folder = folderOf(contender);
  const context = await chromium.launchPersistentContext('', {
    executablePath: await ensureBrowser('chromium'),
    headless: true,
    args: ['--no-sandbox', `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  // The worker of a new profile installs its dataset; nobody's page has to wait for that.
  await page.waitForTimeout(contender === 'Touchline' ? 3000 : 500);
  return { contender, context, page };
}
