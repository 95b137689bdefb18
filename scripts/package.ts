/**
 * Makes what the stores take, in out/packages: one zip for the Chrome Web Store and Edge, one for Firefox, and the source
 * from which the same bytes come (docs/store/packages.md). Fails on a package that is too big, and on anything that
 * Firefox's linter says and docs/store/lint-warnings.json does not explain.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { build } from './build';
import { lintFirefoxPackage } from './lint-package';
import { DIST, fromRoot, ROOT, TARGETS } from './paths';
import { zipOf } from './zip';

/** In bytes. The stores allow far more; what a reader loads should not grow unnoticed. */
const MAX_PACKAGE = 600 * 1024;

/** All that the build reads, and what a reviewer needs to know. */
export const SOURCE = [
  '_locales',
  'background',
  'content-scripts',
  'demo',
  'docs/store/packages.md',
  'docs/store/lint-warnings.json',
  'icons',
  'options',
  'popup',
  'scripts',
  'src',
  'LICENSE',
  'manifest.json',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

const versionSchema = v.object({ version: v.string() });

/** Builds and zips; gives the paths of the zips. Throws an Error that says which package is too big. */
export async function makePackages(): Promise<readonly string[]> {
  await build();
  const { version } = v.parse(versionSchema, JSON.parse(readFileSync(fromRoot('manifest.json'), 'utf8')));
  const folder = fromRoot('out/packages');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (kind: string, zip: Uint8Array) => {
    const file = path.join(folder, `touchline-${version}-${kind}.zip`);
    writeFileSync(file, zip);
    return file;
  };
  const packages = TARGETS.map((target) => {
    const dist = path.join(DIST, target);
    const zip = zipOf(dist, readdirSync(dist));
    if (zip.byteLength > MAX_PACKAGE) {
      throw new Error(`The package for ${target} has ${zip.byteLength} bytes; ${MAX_PACKAGE} are allowed.`);
    }
    return write(target, zip);
  });
  return [...packages, write('source', zipOf(ROOT, SOURCE))];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const files = await makePackages();
    for (const file of files) {
      console.log(`${path.relative(ROOT, file)}  ${(readFileSync(file).byteLength / 1024).toFixed(0)} KB`);
    }
    console.log(lintFirefoxPackage());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
