/**
 * Builds dist/chrome and dist/firefox, unpacked and loadable as they are. `--watch` builds again whenever a source
 * changes. Source maps go to out/sourcemaps, outside the package. `--dataset <folder>` builds Touchline for another
 * dataset, and `--out <folder>` puts what it builds elsewhere.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { MARK_STYLES } from '../src/settings';
import { compile } from './compile';
import { demoPage } from './demo-page';
import { licencesOf } from './licences';
import { manifestFor } from './manifests';
import { COMPILED, DIST, fromRoot, ROOT, TARGETS } from './paths';

/** Output file (without extension) and its entry point. */
const ENTRY_POINTS = {
  'background/background': 'background/index.ts',
  'content-scripts/scout': 'content-scripts/scout.ts',
  'content-scripts/annotator': 'content-scripts/annotator/index.ts',
  'content-scripts/card': 'content-scripts/card/index.ts',
  'popup/popup': 'popup/index.tsx',
  'popup/popup-styles': 'popup/popup.css',
  'options/options': 'options/index.tsx',
  'options/options-styles': 'options/options.css',
};

const STATIC_FILES = ['popup/popup.html', 'options/options.html', 'demo/demo.css', 'icons'];

const SOURCE_FOLDERS = [
  'src',
  'background',
  'content-scripts',
  'popup',
  'options',
  'demo',
  '_locales',
  'icons',
  'manifest.json',
];

/** Where the build reads the dataset and leaves what it makes. */
export interface BuildOptions {
  readonly dataset: string;
  readonly compiled: string;
  readonly dist: string;
  readonly sourceMaps: string;
}

const OWN: BuildOptions = {
  dataset: fromRoot('src/dataset'),
  compiled: COMPILED,
  dist: DIST,
  sourceMaps: fromRoot('out/sourcemaps'),
};

/** A build of another dataset, all under one folder: `out`/chrome and `out`/firefox are the extension. */
export function buildUnder(out: string, dataset = OWN.dataset): BuildOptions {
  return { dataset, compiled: path.join(out, 'compiled'), dist: out, sourceMaps: path.join(out, 'sourcemaps') };
}

async function bundle(compiled: string): Promise<esbuild.BuildResult<{ write: false; metafile: true }>> {
  return esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ENTRY_POINTS,
    outdir: '.',
    alias: { '#compiled': compiled },
    bundle: true,
    format: 'iife',
    target: ['chrome140', 'firefox140'],
    minify: true,
    // Names of non-Latin scripts stay readable, and shorter than their escapes.
    charset: 'utf8',
    sourcemap: 'external',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
}

function writeOut(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Builds both targets. Throws if the sources do not compile. */
export async function build({ dataset, compiled, dist: folder, sourceMaps }: BuildOptions = OWN): Promise<void> {
  compile({ dataset, out: compiled });
  const { outputFiles, metafile } = await bundle(compiled);
  const licences = licencesOf(Object.keys(metafile.inputs));
  const manifest: unknown = JSON.parse(readFileSync(fromRoot('manifest.json'), 'utf8'));
  rmSync(sourceMaps, { recursive: true, force: true });
  for (const target of TARGETS) {
    const dist = path.join(folder, target);
    rmSync(dist, { recursive: true, force: true });
    for (const output of outputFiles) {
      const name = path.relative(ROOT, output.path);
      if (name.endsWith('.map')) writeOut(path.join(sourceMaps, name), output.contents);
      else writeOut(path.join(dist, name), output.contents);
    }
    for (const name of STATIC_FILES) cpSync(fromRoot(name), path.join(dist, name), { recursive: true });
    writeOut(path.join(dist, 'demo/demo.html'), demoPage(readFileSync(fromRoot('demo/index.html'), 'utf8')));
    cpSync(fromRoot('_locales'), path.join(dist, '_locales'), { recursive: true });
    cpSync(path.join(compiled, 'dataset.json'), path.join(dist, 'dataset.json'));
    for (const style of MARK_STYLES) {
      const name = `marks-${style}.css`;
      cpSync(path.join(compiled, name), path.join(dist, 'content-scripts', name));
    }
    writeOut(path.join(dist, 'LICENSES.txt'), licences);
    writeOut(path.join(dist, 'manifest.json'), `${JSON.stringify(manifestFor(target, manifest), null, 2)}\n`);
  }
}

/** Builds, then builds again after each change, until stopped. A build that fails is reported and the next one awaited. */
async function buildAndWatch(options: BuildOptions): Promise<void> {
  let building = false;
  let changed = true;
  const run = async () => {
    if (building) return;
    building = true;
    while (changed) {
      changed = false;
      await build(options).then(
        () => console.log(`${new Date().toLocaleTimeString()} built ${where(options)}`),
        (error: unknown) => console.error(error instanceof Error ? error.message : error),
      );
    }
    building = false;
  };
  await run();
  for (const folder of new Set([...SOURCE_FOLDERS.map((name) => fromRoot(name)), options.dataset])) {
    watch(folder, { recursive: true }, () => {
      changed = true;
      // Editors write in several steps; one build after the last of them is enough.
      setTimeout(run, 100);
    });
  }
}

const where = ({ dist }: BuildOptions) =>
  TARGETS.map((target) => path.relative(process.cwd(), path.join(dist, target))).join(' and ');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { values } = parseArgs({
      options: { watch: { type: 'boolean' }, dataset: { type: 'string' }, out: { type: 'string' } },
    });
    const { dataset, out } = values;
    if (dataset !== undefined && out === undefined) throw new Error('--dataset needs --out <folder>');
    const options = out === undefined ? OWN : buildUnder(path.resolve(out), path.resolve(dataset ?? OWN.dataset));
    await (values.watch ? buildAndWatch(options) : build(options));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
