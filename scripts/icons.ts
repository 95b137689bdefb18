/** Draws icons/*.png. Run it after changing scripts/icon-drawing.ts; the files are kept in the repository. */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browsers';
import { DRAWINGS, type Drawing, iconOf, type State } from './icon-drawing';
import { fromRoot } from './paths';

const browser = await chromium.launch({ executablePath: await ensureBrowser('chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();
mkdirSync(fromRoot('icons'), { recursive: true });
const draw = async (drawing: Drawing, state: State, name: string) => {
  const { padding = 0 } = drawing;
  const side = drawing.size + 2 * padding;
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body{margin:${padding}px}svg{display:block}</style>${iconOf(drawing, state)}`);
  await page.screenshot({ path: fromRoot('icons', `${name}.png`), omitBackground: true });
};
for (const drawing of DRAWINGS) {
  await draw(drawing, 'on', String(drawing.size + 2 * (drawing.padding ?? 0)));
  if (drawing.size > 32) continue;
  await draw(drawing, 'off', `off-${drawing.size}`);
  await draw(drawing, 'paused', `paused-${drawing.size}`);
}
await browser.close();
