/**
 * Builds dist/chrome and dist/firefox, unpacked and loadable as they are. `--watch` builds again whenever a source
 * changes. Source maps go to out/sourcemaps, outside the package.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { compile } from './compile';
import { demoPage } from './demo-page';
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

const MARK_SHEETS = ['marks.css', 'marks-underline.css', 'marks-tint.css'];

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

async function bundle(): Promise<readonly esbuild.OutputFile[]> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ENTRY_POINTS,
    outdir: '.',
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
    logLevel: 'warning',
  });
  return outputFiles;
}

function writeOut(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Builds both targets. Throws if the sources do not compile. */
export async function build(): Promise<void> {
  compile();
  const outputs = await bundle();
  const manifest: unknown = JSON.parse(readFileSync(fromRoot('manifest.json'), 'utf8'));
  rmSync(fromRoot('out/sourcemaps'), { recursive: true, force: true });
  for (const target of TARGETS) {
    const dist = path.join(DIST, target);
    rmSync(dist, { recursive: true, force: true });
    for (const output of outputs) {
      const name = path.relative(ROOT, output.path);
      if (name.endsWith('.map')) writeOut(fromRoot('out/sourcemaps', name), output.contents);
      else writeOut(path.join(dist, name), output.contents);
    }
    for (const name of STATIC_FILES) cpSync(fromRoot(name), path.join(dist, name), { recursive: true });
    writeOut(path.join(dist, 'demo/demo.html'), demoPage(readFileSync(fromRoot('demo/index.html'), 'utf8')));
    cpSync(fromRoot('_locales'), path.join(dist, '_locales'), { recursive: true });
    cpSync(path.join(COMPILED, 'dataset.json'), path.join(dist, 'dataset.json'));
    for (const name of MARK_SHEETS) cpSync(path.join(COMPILED, name), path.join(dist, 'content-scripts', name));
    writeOut(path.join(dist, 'manifest.json'), `${JSON.stringify(manifestFor(target, manifest), null, 2)}\n`);
  }
}

/** Builds, then builds again after each change, until stopped. A build that fails is reported and the next one awaited. */
async function buildAndWatch(): Promise<void> {
  let building = false;
  let changed = true;
  const run = async () => {
    if (building) return;
    building = true;
    while (changed) {
      changed = false;
      await build().then(
        () => console.log(`${new Date().toLocaleTimeString()} built dist/chrome and dist/firefox`),
        (error: unknown) => console.error(error instanceof Error ? error.message : error),
      );
    }
    building = false;
  };
  await run();
  for (const folder of SOURCE_FOLDERS) {
    watch(fromRoot(folder), { recursive: true }, () => {
      changed = true;
      // Editors write in several steps; one build after the last of them is enough.
      setTimeout(run, 100);
    });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await (process.argv.includes('--watch') ? buildAndWatch() : build());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
