/** The packages for the stores. Needs a build (`npm run build`). */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { lintProblems } from '../../../scripts/lint-package';
import { SOURCE } from '../../../scripts/package';
import { DIST, fromRoot, ROOT, TARGETS } from '../../../scripts/paths';
import { zipOf } from '../../../scripts/zip';

const other = mkdtempSync(path.join(tmpdir(), 'touchline in another folder '));
afterAll(() => rmSync(other, { recursive: true, force: true }));

describe('the packages', () => {
  it('are the same bytes when they are made from the source zip, in another folder and another time zone', () => {
    const source = zipOf(ROOT, SOURCE);
    for (const [name, content] of Object.entries(unzipSync(source))) {
      mkdirSync(path.join(other, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(other, name), content);
    }
    symlinkSync(fromRoot('node_modules'), path.join(other, 'node_modules'));
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(other, 'node_modules/tsx/dist/cli.mjs'), 'scripts/package.ts'],
      { cwd: other, encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Kiritimati' } },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const packages = readdirSync(path.join(other, 'out/packages'));
    expect(packages).toHaveLength(3);
    const made = (kind: string) =>
      readFileSync(path.join(other, 'out/packages', packages.find((name) => name.endsWith(`-${kind}.zip`)) ?? kind));
    for (const target of TARGETS) {
      const dist = path.join(DIST, target);
      expect(Buffer.compare(made(target), zipOf(dist, readdirSync(dist)))).toBe(0);
      expect(made(target).byteLength).toBeLessThan(600 * 1024);
    }
    expect(Buffer.compare(made('source'), source)).toBe(0);
  }, 60_000);

  it('hold the manifest at the top, and the licences of what is bundled', () => {
    for (const target of TARGETS) {
      const files = unzipSync(zipOf(path.join(DIST, target), readdirSync(path.join(DIST, target))));
      expect(Object.keys(files)).toContain('manifest.json');
      const licences = new TextDecoder().decode(files['LICENSES.txt']);
      for (const name of ['preact', 'valibot', 'tldts', 'idb', 'CC BY 4.0']) expect(licences).toContain(name);
    }
  });
});

describe('the linter’s findings', () => {
  const known = [{ code: 'UNSAFE', file: 'a.js', reason: '' }];
  const finding = (code: string, file: string) => ({ code, file, message: 'm' });

  it('are accepted where a reason is given', () => {
    expect(lintProblems([], [finding('UNSAFE', 'a.js')], known)).toEqual([]);
  });

  it('are problems where none is given, for this code in this file; so are errors, whatever is given', () => {
    expect(lintProblems([], [finding('UNSAFE', 'a.js'), finding('UNSAFE', 'b.js')], known)).toHaveLength(1);
    expect(lintProblems([finding('UNSAFE', 'a.js')], [finding('UNSAFE', 'a.js')], known)).toHaveLength(1);
  });

  it('that are gone leave no reason behind', () => {
    expect(lintProblems([], [], known)).toEqual([expect.stringContaining('no longer there')]);
  });
});
