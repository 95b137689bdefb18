/** The notices of the libraries that are part of the packages: their licences ask that they go along. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { fromRoot } from './paths';

const packageSchema = v.object({ name: v.string(), version: v.string(), license: v.string() });

/** What a package carries under another licence than its own, and does not say. */
const CARRIED: Readonly<Record<string, string>> = {
  tldts:
    'It carries the Public Suffix List (publicsuffix.org) as it is, which is under the Mozilla Public License 2.0:\n' +
    'https://mozilla.org/MPL/2.0/.',
};

/**
 * The text to put beside the code: ours, the dataset's, and that of each package among the bundled files.
 * Throws an Error that names a package without a licence file.
 */
export function licencesOf(bundled: readonly string[]): string {
  const folders = new Set(bundled.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const notices = [...folders].map((folder) => {
    const { name, version, license } = v.parse(
      packageSchema,
      JSON.parse(readFileSync(fromRoot(folder, 'package.json'), 'utf8')),
    );
    const file = readdirSync(fromRoot(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence file, and is part of the package`);
    const text = [`${name} ${version} (${license})`, read(path.join(folder, file)), CARRIED[name] ?? []].flat();
    return { name, text: text.join('\n\n') };
  });
  const theirs = notices.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ text }) => text);
  const ours = [`Touchline\n\n${read('LICENSE')}`, `dataset.json\n\n${read('src/dataset/LICENSE')}`];
  return `${[...ours, ...theirs].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

const read = (file: string) => readFileSync(fromRoot(file), 'utf8').trim();
