/** What Touchline is measured against: extensions of one content script each, built for the occasion. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browsers';
import { DIST, fromRoot, type Target } from '../../scripts/paths';
import { STOPWATCH } from './stopwatch';

export type Contender = 'floor' | 'floor again' | 'mark.js' | 'Touchline' | 'empty observer' | 'nothing';

const NAMES = ['Ada Hegerberg', 'Hegerberg', 'Martin Solveig', 'Solveig', "Ballon d'Or", 'Ballon d’Or'];
const FLOOR = "globalThis.found = /hegerberg|solveig|ballon d.or/i.test(document.body?.textContent ?? '');";

type Peer = Exclude<Contender, 'Touchline'> | 'stopwatch';

const SCRIPTS: Readonly<Record<Peer, () => string>> = {
  floor: () => FLOOR,
  'floor again': () => FLOOR,
  'mark.js': () =>
    `${readFileSync(fromRoot('node_modules/mark.js/dist/mark.min.js'), 'utf8')}
new Mark(document.body).mark(${JSON.stringify(NAMES)}, { separateWordSearch: false });`,
  'empty observer': () =>
    'new MutationObserver(() => {}).observe(document, { childList: true, characterData: true, subtree: true });',
  nothing: () => '',
  // The tool that runs these scripts wraps named functions in `__name`.
  stopwatch: () => `const __name = (f) => f; (${STOPWATCH.toString()})();`,
};

/** Writes the extension of a peer, with a manifest like ours, and says where it is. */
function buildPeer(peer: Peer, target: Target): string {
  const folder = fromRoot('out/bench', target, peer.replaceAll(' ', '-'));
  mkdirSync(folder, { recursive: true });
  const id = `${peer.replaceAll(/\W/g, '-')}@bench.invalid`;
  const manifest = {
    manifest_version: 3,
    name: peer,
    version: '1',
    ...(target === 'firefox' && { browser_specific_settings: { gecko: { id } }, host_permissions: ['<all_urls>'] }),
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
  writeFileSync(path.join(folder, 'content.js'), SCRIPTS[peer]());
  return folder;
}

/** Where a contender's extension is, unpacked. */
export const extensionOf = (contender: Contender, target: Target): string =>
  contender === 'Touchline' ? path.join(DIST, target) : buildPeer(contender, target);

export interface Booth {
  readonly contender: Contender;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** How long a new profile is left alone: the worker of one installs its dataset, and no page has to wait for that. */
const INSTALL_MS = 3000;

/** A Chromium of its own with one contender in it, and the stopwatch for cards if wanted. */
export async function openBooth(contender: Contender, withStopwatch = false): Promise<Booth> {
  const folders = [extensionOf(contender, 'chrome'), ...(withStopwatch ? [buildPeer('stopwatch', 'chrome')] : [])];
  const context = await chromium.launchPersistentContext('', {
    executablePath: await ensureBrowser('chromium'),
    headless: true,
    chromiumSandbox: false,
    viewport: { width: 1000, height: 760 },
    args: [`--disable-extensions-except=${folders.join(',')}`, `--load-extension=${folders.join(',')}`],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.waitForTimeout(contender === 'Touchline' ? INSTALL_MS : 500);
  return { contender, context, page };
}

/** Opens booths for the time of `use`, and closes them whatever happens. */
export async function withBooths<Result>(
  contenders: readonly Contender[],
  use: (booths: readonly Booth[]) => Promise<Result>,
): Promise<Result> {
  const booths: Booth[] = [];
  try {
    for (const contender of contenders) booths.push(await openBooth(contender));
    return await use(booths);
  } finally {
    await Promise.all(booths.map(({ context }) => context.close()));
  }
}
