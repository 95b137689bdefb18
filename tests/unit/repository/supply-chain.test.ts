/** What the package is made of: exact versions, a lock file that says the same, licences, and the same bytes every time. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fromRoot, ROOT, TARGETS } from '../../../scripts/paths';

const versions = v.record(v.string(), v.string());
const both = { dependencies: versions, devDependencies: versions };
const packageFile = v.parse(
  v.object({ name: v.string(), version: v.string(), ...both, scripts: versions }),
  JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')),
);
const lockFile = v.parse(
  v.object({
    lockfileVersion: v.literal(3),
    packages: v.record(
      v.string(),
      v.looseObject({
        version: v.optional(v.string()),
        integrity: v.optional(v.string()),
        hasInstallScript: v.optional(v.boolean()),
        optional: v.optional(v.boolean()),
      }),
    ),
  }),
  JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8')),
);
const locked = Object.entries(lockFile.packages).filter(([folder]) => folder !== '');

describe('what is installed', () => {
  it('has exact versions', () => {
    for (const [name, version] of Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it('is what the lock file says', () => {
    const root = v.parse(v.looseObject(both), lockFile.packages['']);
    expect(root.dependencies).toEqual(packageFile.dependencies);
    expect(root.devDependencies).toEqual(packageFile.devDependencies);
    for (const [name, version] of Object.entries({ ...root.dependencies, ...root.devDependencies })) {
      expect(lockFile.packages[`node_modules/${name}`]?.version, name).toBe(version);
      const installed: unknown = JSON.parse(readFileSync(fromRoot('node_modules', name, 'package.json'), 'utf8'));
      expect(installed, name).toMatchObject({ version });
    }
  });

  it('is checked by its hash, every package but the tools of other platforms', () => {
    const needed = locked.filter(([, { optional }]) => !optional);
    expect(needed.length).toBeGreaterThan(100);
    for (const [folder, { integrity }] of needed) expect(integrity, folder).toMatch(/^sha512-/);
  });

  it('needs no script of anybody to be run at installation', () => {
    // esbuild's own only makes its command start faster; fsevents is for macOS, and optional.
    const allowed = /\/(esbuild|fsevents|dtrace-provider|spawn-sync)$/;
    expect(locked.filter(([name, { hasInstallScript }]) => hasInstallScript && !allowed.test(name))).toEqual([]);
    for (const hook of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(Object.keys(packageFile.scripts)).not.toContain(hook);
  });

  it('is installed without anybody’s scripts, wherever it is said how', () => {
    for (const file of ['.ci/run', 'README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/store/packages.md']) {
      const commands = readFileSync(fromRoot(file), 'utf8').match(/^npm (ci|install).*|`npm (ci|install) .*?`/gm) ?? [];
      expect(commands.length, file).toBeGreaterThan(0);
      expect(
        commands.filter((command) => !command.includes('--ignore-scripts')),
        file,
      ).toEqual([]);
    }
  });
});

describe.each(TARGETS)('dist/%s', (target) => {
  const text = readFileSync(fromRoot('dist', target, 'LICENSES.txt'), 'utf8');

  it('names the licence of everything that is bundled, with its text', () => {
    for (const [name, version] of Object.entries(packageFile.dependencies)) {
      expect(text).toContain(`\n${name} ${version} (`);
      const licence = readdirSync(fromRoot('node_modules', name)).find((file) => /^licen[cs]e/i.test(file)) ?? '';
      expect(text).toContain(readFileSync(fromRoot('node_modules', name, licence), 'utf8').trim());
    }
  });

  it('holds nothing that is there for development only', () => {
    for (const name of Object.keys(packageFile.devDependencies)) expect(text).not.toContain(`\n${name} `);
  });
});

describe('the build', () => {
  it('gives the same bytes in another place, another language and another time zone', { timeout: 60_000 }, () => {
    const first = buildElsewhere({ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
    const second = buildElsewhere({ TZ: 'America/St_Johns', LC_ALL: 'C', SOURCE_DATE_EPOCH: '0' }, 'a/longer/way');
    expect(first.size).toBeGreaterThan(30);
    expect(second).toEqual(first);
  });
});

/** Builds a copy of the sources in a folder of its own, and gives the hash of each file of the package. */
function buildElsewhere(env: Readonly<Record<string, string>>, inside = '.'): ReadonlyMap<string, string> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'touchline-build-'));
  const copy = path.join(temporary, inside);
  const notSources = new Set(['node_modules', 'dist', 'out', '.git'].map((name) => path.join(ROOT, name)));
  cpSync(ROOT, copy, { recursive: true, filter: (file) => !notSources.has(file) });
  symlinkSync(realpathSync(fromRoot('node_modules')), path.join(copy, 'node_modules'));
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    cwd: copy,
    env: { ...process.env, ...env },
  });
  const dist = path.join(copy, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hashes = files.map((entry): [string, string] => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(dist, file), createHash('sha256').update(readFileSync(file)).digest('hex')];
  });
  rmSync(temporary, { recursive: true });
  return new Map(hashes.sort());
}
