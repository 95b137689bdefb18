/** Small applications on real builds of frameworks from npm, bundled for one page each. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { compile as compileSvelte } from 'svelte/compiler';
import { fromRoot } from '../../../scripts/paths';

export const FRAMEWORKS = ['react', 'react-hydrated', 'vue', 'svelte', 'lit'] as const;

/** Svelte components are compiled by Svelte's own compiler. */
const svelte: esbuild.Plugin = {
  name: 'svelte',
  setup(build) {
    build.onLoad({ filter: /\.svelte$/ }, ({ path: file }) => ({
      contents: compileSvelte(readFileSync(file, 'utf8'), { filename: file, generate: 'client' }).js.code,
      loader: 'js',
    }));
  },
};

/** A folder with a page for each framework, `<framework>.html`, that shows a list of lines and lets tests change it. */
export async function buildFrameworkPages(): Promise<string> {
  const folder = mkdtempSync(path.join(fromRoot('out'), 'frameworks-'));
  await Promise.all(
    FRAMEWORKS.map(async (name) => {
      const { outputFiles } = await esbuild.build({
        entryPoints: [fromRoot('tests/fixtures/living', `${name}.js`)],
        bundle: true,
        format: 'iife',
        write: false,
        define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
        alias: { vue: 'vue/dist/vue.esm-bundler.js' },
        plugins: [svelte],
      });
      writeFileSync(path.join(folder, `${name}.js`), outputFiles[0]?.text ?? '');
      const ready =
        name === 'react-hydrated' ? readFileSync(fromRoot('tests/fixtures/living/hydrated.html'), 'utf8') : '';
      const page = `<!doctype html><meta charset="utf-8"><title>Lines</title><div id="app">${ready.trim()}</div><script src="${name}.js"></script>`;
      writeFileSync(path.join(folder, `${name}.html`), page);
    }),
  );
  return folder;
}
