/** Small applications on real builds of frameworks from npm, bundled for one page each. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { compile as compileSvelte } from 'svelte/compiler';
import { fromRoot } from '../../../scripts/paths';

export const FRAMEWORKS = [
  'react',
  'react-hydrated',
  'vue',
  'vue-hydrated',
  'svelte',
  'svelte-hydrated',
  'lit',
] as const;

/** Svelte components are compiled by Svelte's own compiler. */
const svelteFor = (generate: 'client' | 'server'): esbuild.Plugin => ({
  name: 'svelte',
  setup(build) {
    build.onLoad({ filter: /\.svelte$/ }, ({ path: file }) => ({
      contents: compileSvelte(readFileSync(file, 'utf8'), { filename: file, generate }).js.code,
      loader: 'js',
    }));
  },
});

const DEFINED = {
  'process.env.NODE_ENV': '"production"',
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
};

async function bundle(name: string, options: esbuild.BuildOptions): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [fromRoot('tests/fixtures/living', `${name}.js`)],
    bundle: true,
    write: false,
    define: DEFINED,
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

/** What the framework's own server sends for the page. */
async function renderOnServer(framework: string, folder: string): Promise<string> {
  const file = path.join(folder, `${framework}-server.cjs`);
  const plugins = [svelteFor('server')];
  writeFileSync(file, await bundle(`${framework}-server`, { format: 'cjs', platform: 'node', plugins }));
  return createRequire(import.meta.url)(file).html;
}

/**
 * A folder with a page for each framework, `<framework>.html`, that shows a list of lines and lets tests change it. What the
 * server sent first is kept in `served`.
 */
export async function buildFrameworkPages(): Promise<string> {
  const folder = mkdtempSync(path.join(fromRoot('out'), 'frameworks-'));
  const alias = { vue: 'vue/dist/vue.esm-bundler.js' };
  await Promise.all(
    FRAMEWORKS.map(async (name) => {
      const script = await bundle(name, { format: 'iife', alias, plugins: [svelteFor('client')] });
      writeFileSync(path.join(folder, `${name}.js`), script);
      const [framework = name, hydrated] = name.split('-');
      const ready = hydrated ? await renderOnServer(framework, folder) : '';
      const keep = `<script>served = document.querySelector('#app p')</script>`;
      const page = `<!doctype html><meta charset="utf-8"><title>Lines</title><div id="app">${ready}</div>${keep}<script src="${name}.js"></script>`;
      writeFileSync(path.join(folder, `${name}.html`), page);
    }),
  );
  return folder;
}
