/** What the documents say of the repository is so. Needs a build (`npm run build`). */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { commandTable } from '../../../scripts/commands';
import { fromRoot } from '../../../scripts/paths';

const { scripts } = v.parse(
  v.object({ scripts: v.record(v.string(), v.string()) }),
  JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')),
);

const DOCUMENTS = [
  ...readdirSync(fromRoot()).filter((name) => name.endsWith('.md')),
  ...readdirSync(fromRoot('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
];

const read = (file: string) => readFileSync(fromRoot(file), 'utf8');

/** "npm start", "npm test" and "npm run x" by the name of the script. */
const scriptOf = (command: string) => command.replace(/^npm (run )?/, '');

describe('the commands', () => {
  it('are those of package.json, each explained in CONTRIBUTING.md', () => {
    const explained = commandTable().map(({ command }) => scriptOf(command));
    expect([...explained].sort()).toEqual(Object.keys(scripts).sort());
  });

  it('of package.json name files that exist', () => {
    const named = Object.values(scripts).flatMap((script) => script.match(/scripts\/[\w-]+\.ts/g) ?? []);
    expect(named.length).toBeGreaterThan(10);
    for (const file of named) expect(existsSync(fromRoot(file)), file).toBe(true);
  });

  it.each(DOCUMENTS)('that %s names exist', (file) => {
    const named = [...read(file).matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, short]) => run ?? short ?? '',
    );
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});

describe('the links', () => {
  it.each(DOCUMENTS)('of %s lead to files, and to headings in them', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    for (const link of links.filter((target) => !/^https?:/.test(target))) {
      const [target = '', heading] = link.split('#');
      const found = path.join(path.dirname(file), target);
      expect(existsSync(fromRoot(found)), `${file}: ${link}`).toBe(true);
      if (heading !== undefined) expect(anchorsOf(target === '' ? file : found), `${file}: ${link}`).toContain(heading);
    }
  });

  it('of the list of decisions lead to every one', () => {
    const list = read('docs/decisions/README.md');
    const pages = readdirSync(fromRoot('docs/decisions')).filter((name) => name !== 'README.md');
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) expect(list).toContain(`](${page})`);
  });
});

function anchorsOf(file: string): readonly string[] {
  const headings = [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text);
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the files', () => {
  /** Every file and folder ("/src/ui/") of the sources, and of what is compiled and built from them. */
  const NOT_SOURCES = ['.git', 'node_modules', 'dist', 'out', 'test-results'];
  const sources = readdirSync(fromRoot()).filter((name) => !NOT_SOURCES.includes(name));
  const places = [...sources, 'out/compiled', 'dist/chrome'].flatMap((top) => {
    if (!statSync(fromRoot(top)).isDirectory()) return [`/${top}`];
    const inside = readdirSync(fromRoot(top), { recursive: true, withFileTypes: true }).map((entry) => {
      const place = path.relative(fromRoot(), path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
      return `/${place}${entry.isDirectory() ? '/' : ''}`;
    });
    return [`/${top}/`, ...inside];
  });
  /** What only a command makes. */
  const MADE = /^(out|dist)\//;
  /** Words in code that read like a file or a folder, without a place to fill ("<topic>.json", "*.css"). */
  const filesIn = (text: string): readonly string[] =>
    [...text.matchAll(/`(?:\.\/)?([\w.@-]+(?:\/[\w.@-]+)*(?:\/|\.(?:tsx?|json|css|html|md|png|jsonc)))`/g)]
      .map(([, name = '']) => name)
      .filter((name) => !MADE.test(name));

  it('that the documents name are found', () => {
    expect(DOCUMENTS.flatMap((file) => filesIn(read(file))).length).toBeGreaterThan(100);
  });

  it.each(DOCUMENTS)('that %s names exist', (file) => {
    const missing = filesIn(read(file)).filter((name) => !places.some((place) => place.endsWith(`/${name}`)));
    expect(missing).toEqual([]);
  });
});

describe('the numbers of the dataset', () => {
  const { claims, sources, disputes, roll } = v.parse(
    v.object({
      claims: v.array(v.unknown()),
      sources: v.array(v.unknown()),
      disputes: v.array(v.unknown()),
      roll: v.array(v.unknown()),
    }),
    JSON.parse(read('out/compiled/dataset.json')),
  );

  it.each([
    ['README.md', `${claims.length} statements from ${sources.length} sources`],
    ['README.md', `${disputes.length} points on which reports differ`],
    ['CHANGELOG.md', `${claims.length} statements, ${sources.length} sources, ${disputes.length} points`],
    ['docs/dataset.md', `| ${claims.length} | ${claims.length - roll.length} in `],
    ['docs/dataset.md', `${roll.length} follow from the award roll`],
    ['docs/dataset.md', `| ${sources.length} | `],
    ['docs/dataset.md', `| ${disputes.length} | `],
  ])('stand in %s: %s', (file, words) => {
    expect(read(file)).toContain(words);
  });
});

describe('the README', () => {
  const readme = read('README.md');

  it('tells the shortcuts and the oldest browsers of the manifest', () => {
    const manifest = v.parse(
      v.object({
        minimum_chrome_version: v.string(),
        commands: v.record(v.string(), v.object({ suggested_key: v.object({ default: v.string(), mac: v.string() }) })),
      }),
      JSON.parse(read('manifest.json')),
    );
    for (const { suggested_key } of Object.values(manifest.commands)) {
      expect(readme).toContain(`\`${suggested_key.default}\``);
      expect(readme).toContain(`\`${suggested_key.mac.replace('MacCtrl', 'Control')}\``);
    }
    expect(readme).toContain(`Chromium ${manifest.minimum_chrome_version} or newer`);
    expect(read('manifest.json')).toContain('"strict_min_version": "140.0"');
    expect(readme).toContain('**Firefox 140 or newer');
  });
});
