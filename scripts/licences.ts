/** The licences of everything that is bundled but not ours, as one text that goes with the package. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import * as v from 'valibot';
import { ROOT } from './paths';

const packageSchema = v.object({ name: v.string(), version: v.string(), license: v.string() });

/** What the package itself does not say: data that it carries, under a licence of its own. */
const CARRIED: Readonly<Record<string, string>> = {
  tldts:
    'It carries the Public Suffix List (publicsuffix.org), which is under the Mozilla Public License 2.0:\n' +
    'https://mozilla.org/MPL/2.0/. The list is used as it is.',
};

const RULE = '-'.repeat(80);

/**
 * The text for a set of bundles, by package name. Throws an Error if a bundled package comes without a licence: then it
 * must not be bundled.
 */
export function licencesOf(metafile: Metafile): string {
  const folders = new Set(Object.keys(metafile.inputs).flatMap((file) => packageFolder(file) ?? []));
  const parts = [...folders].map(describePackage).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    'Touchline holds code of these packages:',
    parts.map(({ name, version, license }) => `  ${name} ${version} (${license})`).join('\n'),
    ...parts.map(({ name, version, text }) => `${RULE}\n${name} ${version}\n\n${text}`),
  ].join('\n\n');
}

/** The folder of the package that a bundled file is from; null for our own files. */
function packageFolder(file: string): string | null {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  return folder ?? null;
}

function describePackage(folder: string) {
  const inside = path.resolve(ROOT, folder);
  const content: unknown = JSON.parse(readFileSync(path.join(inside, 'package.json'), 'utf8'));
  const described = v.parse(packageSchema, content);
  const file = readdirSync(inside).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${described.name} is bundled and has no licence file`);
  const text = [readFileSync(path.join(inside, file), 'utf8').trim(), CARRIED[described.name]];
  return { ...described, text: `${text.filter(Boolean).join('\n\n')}\n` };
}
