/**
 * The directions in which folders may import (docs/architecture.md) are rules of the linter in biome.json. Here the linter
 * gets files that break them, and files that do not, in a folder of their own.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/paths';

const FORBIDDEN: readonly (readonly [file: string, from: string])[] = [
  ['popup/one.ts', '../background/tabs'],
  ['popup/two.ts', '../options/route'],
  ['options/one.ts', '../popup/state'],
  ['options/two.ts', '../tests/unit/ranking/fixture'],
  ['background/one.ts', '../content-scripts/runtime'],
  ['background/two.ts', 'preact'],
  ['background/three.ts', 'webextension-polyfill'],
  ['content-scripts/card/one.ts', '../../background/card'],
  ['content-scripts/card/two.ts', '../../src/browser'],
  ['content-scripts/card/three.ts', 'idb'],
  ['content-scripts/annotator/hover/one.ts', '../../card/view'],
  ['content-scripts/annotator/two.ts', 'preact'],
  ['content-scripts/annotator/three.ts', '../../src/ask-background'],
  ['content-scripts/scout.ts', '../popup/state'],
  ['src/one.ts', '../popup/state'],
  ['src/ui/two.ts', '../../content-scripts/card/view'],
  ['src/three.ts', 'webextension-polyfill'],
  ['src/browser.ts', '../scripts/paths'],
  ['src/detection/deep/one.ts', '../../browser'],
  ['src/ranking/two.ts', '../../background/card'],
  ['src/dataset/three.ts', '../browser'],
  ['src/dataset/four.ts', 'preact'],
];

const ALLOWED: readonly (readonly [file: string, from: string])[] = [
  ['popup/good.ts', '../src/browser'],
  ['options/good.ts', './route'],
  ['background/good.ts', 'idb'],
  ['content-scripts/annotator/hover/good.ts', '../../card/types'],
  ['content-scripts/annotator/better.ts', '../card/hover/timing'],
  ['content-scripts/card/good.ts', '../../src/ui/claim'],
  ['src/ranking/good.ts', '../dataset/model'],
  ['src/ask-background.ts', './browser'],
  ['tests/good.ts', '../background/card'],
];

const reportSchema = v.object({
  diagnostics: v.array(v.object({ category: v.string(), location: v.object({ path: v.string() }) })),
});

const folder = mkdtempSync(path.join(tmpdir(), 'touchline-imports-'));
let refused: readonly string[] = [];

beforeAll(() => {
  cpSync(fromRoot('biome.json'), path.join(folder, 'biome.json'));
  for (const [file, from] of [...FORBIDDEN, ...ALLOWED]) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), `export { thing } from '${from}';\n`);
  }
  const biome = fromRoot('node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = v.parse(reportSchema, JSON.parse(stdout));
  refused = diagnostics
    .filter(({ category }) => category === 'lint/style/noRestrictedImports')
    .map(({ location }) => location.path.replace(/^\.\//, ''));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the linter', () => {
  it.each(FORBIDDEN)('refuses in %s an import from %s', (file) => {
    expect(refused).toContain(file);
  });

  it.each(ALLOWED)('allows in %s an import from %s', (file) => {
    expect(refused).not.toContain(file);
  });
});
