/**
 * What is in the package, and what is not. Needs a build (`npm run build`).
 *
 * An address in the package is one of three things: data that a reader is shown and may follow (in dataset.json), a name
 * that is written like an address (XML name spaces, match patterns), or something that code could fetch. There is nothing
 * of the third kind.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ROOT, TARGETS } from '../../../scripts/paths';

const filesOf = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

const sources = ['src', 'background', 'content-scripts', 'popup', 'options']
  .flatMap(filesOf)
  .filter((file) => /\.tsx?$/.test(file));

/** What is written like an address and is none. */
const NAMES = [
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/1999/xlink',
  'http://*/*',
  'https://*/*',
  // The beginnings that addresses are compared with and host names are read by.
  'http://',
  'https://',
];

/** Pages that our own pages link to, as a reader's click only: the popup's welcome and the browsers' help. */
const isLinkInWords = (address: string) => /^https:\/\/(en|fr|no)\.wikipedia\.org\/wiki\//.test(address);

function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:https?|wss?|ftp|data|blob):(?:\/\/)[^\s"'`<>)\\${},;]*/g)].map(([address]) => address);
}

describe.each(TARGETS)('dist/%s', (target) => {
  const files = filesOf(`dist/${target}`);
  const code = files.filter((file) => /\.(js|css|html)$/.test(file));

  it('has no address that code could fetch', () => {
    const found = code.flatMap((file) =>
      addressesIn(read(file))
        .filter((address) => !NAMES.includes(address) && !isLinkInWords(address))
        .map((address) => `${file}: ${address}`),
    );
    expect(found).toEqual([]);
  });

  it('has pages and styles that load nothing from elsewhere', () => {
    for (const file of files.filter((name) => name.endsWith('.html')))
      for (const [, address] of read(file).matchAll(/(?:src|href|action|srcset)="([^"]*)"/g))
        expect(address, file).toMatch(/^(#[a-z]+|(\.\.\/content-scripts\/)?[a-z-]+\.(js|css))$/);
    for (const file of files.filter((name) => name.endsWith('.css')))
      expect(read(file), file).not.toMatch(/@import|url\((?!["']?data:)/);
  });

  it('turns no text into code', () => {
    for (const file of code) expect(read(file), file).not.toMatch(/\beval\s*\(|\bnew Function\b|\bimportScripts\b/);
  });

  it('has links that are https, every one', () => {
    const { sources: list } = v.parse(
      v.object({ sources: v.array(v.object({ id: v.string(), url: v.string() })) }),
      JSON.parse(read(`dist/${target}/dataset.json`)),
    );
    expect(list.length).toBeGreaterThan(200);
    expect(list.filter(({ url }) => new URL(url).protocol !== 'https:')).toEqual([]);
    expect(list.filter(({ url }) => new URL(url).username !== '' || new URL(url).port !== '')).toEqual([]);
  });

  it('holds these kinds of files and no others: no source maps, no tests', () => {
    const kinds = new Set(files.map((file) => path.extname(file)));
    expect([...kinds].sort()).toEqual(['.css', '.html', '.js', '.json', '.png', '.txt']);
    for (const file of code) expect(read(file)).not.toContain('sourceMappingURL');
  });
});

describe('our own code', () => {
  // Our sources rather than the bundle: Preact itself can set innerHTML, for attributes that we never use.
  it('has no place where text becomes HTML', () => {
    const sinks =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|createContextualFragment|setHTML|srcdoc|DOMParser/i;
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => sinks.test(read(file)))).toEqual([]);
  });

  it('fetches the packaged dataset, and nothing else', () => {
    const calls = sources.flatMap((file) => [...read(file).matchAll(/\bfetch\([^\n;]*/g)].map(([call]) => call));
    expect(new Set(calls)).toEqual(new Set(["fetch(browser.runtime.getURL('dataset.json'))"]));
    const others =
      /XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|new Image\b|\bimport\(/;
    expect(sources.filter((file) => others.test(withoutTypes(read(file))))).toEqual([]);
  });

  it('gives every link that leads out a noreferrer', () => {
    const links = sources
      .filter((name) => name.endsWith('.tsx'))
      .flatMap((file) =>
        [...read(file).matchAll(/<a\b[^>]*>/g)].map(([link]) => ({ file, link: writtenOut(link, file) })),
      );
    expect(links.length).toBeGreaterThan(10);
    const isOurs = (link: string) => /href="#|hashOf\(|runtime\.getURL\(/.test(link);
    const tellsNothing = (link: string) => /rel[=:] ?["']([a-z]+ )?noreferrer["']/.test(link);
    expect(links.filter(({ link }) => !isOurs(link) && !tellsNothing(link))).toEqual([]);
  });
});

/** A link with what it takes over from a constant of its file. */
function writtenOut(link: string, file: string): string {
  return link.replace(/\{\.\.\.(\w+)\}/g, (_spread, name: string) => {
    const [, value = ''] = new RegExp(`^const ${name} = (\\{[^}]*\\});`, 'm').exec(read(file)) ?? [];
    return value;
  });
}

/** `import('…')` stands in types as well. */
function withoutTypes(source: string): string {
  return source.replace(/\btypeof import\(/g, '');
}
