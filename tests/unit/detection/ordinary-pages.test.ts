import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLexicon, loadTrigger } from '../../../scripts/eval/forms.js';
import { pageOfHtml } from '../../../scripts/eval/page.js';
import { createDetector } from '../../../src/detection/index.js';

const FOLDER = process.env.BENCH_PAGES ?? '../shared/pages';
const pages = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.html')) : [];
const detect = createDetector(loadLexicon(), loadTrigger());

test.skipIf(pages.length === 0)('ordinary pages of the web get no mark', { timeout: 60_000 }, () => {
  for (const name of pages) {
    const page = pageOfHtml(readFileSync(join(FOLDER, name), 'utf8'));
    expect([name, ...detect(page).map(({ block, start, end }) => page.blocks[block]?.slice(start, end))]).toEqual([
      name,
    ]);
  }
});
