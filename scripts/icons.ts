/**
 * Draws icons/*.png, each size on its own pixel grid: the touchline, and beside it a note in the margin whose middle line
 * is marked. Run it after changing the drawing; the files are kept in the repository.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browsers';
import { fromRoot } from './paths';

interface Drawing {
  readonly size: number;
  readonly radius: number;
  /** Left edge and width of the touchline, and how far it stays from top and bottom. */
  readonly line: { readonly x: number; readonly width: number; readonly margin: number };
  /** Left edge, right ends and height of the note's lines, and where each begins from the top. */
  readonly note: {
    readonly x: number;
    readonly ends: readonly number[];
    readonly height: number;
    readonly tops: readonly number[];
  };
}

const DRAWINGS: readonly Drawing[] = [
  {
    size: 16,
    radius: 3,
    line: { x: 3, width: 2, margin: 2 },
    note: { x: 7, ends: [13, 14, 11], height: 2, tops: [3, 7, 11] },
  },
  {
    size: 32,
    radius: 6,
    line: { x: 6, width: 4, margin: 4 },
    note: { x: 14, ends: [25, 28, 21], height: 3, tops: [7, 15, 22] },
  },
  {
    size: 48,
    radius: 9,
    line: { x: 10, width: 5, margin: 6 },
    note: { x: 21, ends: [37, 41, 31], height: 5, tops: [10, 22, 33] },
  },
  {
    size: 128,
    radius: 24,
    line: { x: 26, width: 14, margin: 16 },
    note: { x: 56, ends: [98, 110, 84], height: 12, tops: [28, 58, 88] },
  },
];

function svg({ size, radius, line, note }: Drawing): string {
  const lines = note.tops.map((top, index) => {
    const colour = index === 1 ? '#ffc83d' : '#ffffff';
    return `<rect x="${note.x}" y="${top}" width="${(note.ends[index] ?? note.x) - note.x}" height="${note.height}" fill="${colour}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <rect width="${size}" height="${size}" rx="${radius}" fill="#1c6b45"/>
    <rect x="${line.x}" y="${line.margin}" width="${line.width}" height="${size - 2 * line.margin}" fill="#ffffff"/>
    ${lines.join('')}
  </svg>`;
}

const browser = await chromium.launch({ executablePath: await ensureBrowser('chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();
mkdirSync(fromRoot('icons'), { recursive: true });
for (const drawing of DRAWINGS) {
  await page.setViewportSize({ width: drawing.size, height: drawing.size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg(drawing)}`);
  await page.screenshot({ path: fromRoot('icons', `${drawing.size}.png`), omitBackground: true });
}
await browser.close();
