/** The stores' listing says what the manifest says. */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/paths';
import { LANGUAGES } from '../../../src/dataset/model';

const listing = readFileSync(fromRoot('docs/store/listing.md'), 'utf8');

/** The text under a heading, up to the next one of its kind. */
function section(heading: string): string {
  const [, text = ''] = listing.split(`\n## ${heading}\n`);
  return (text.split('\n## ')[0] ?? '').trim();
}

/** Width and height of a PNG, from its header. */
function sizeOf(file: string): string {
  const png = readFileSync(fromRoot(file));
  return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`;
}

const manifest = v.parse(
  v.object({
    permissions: v.array(v.string()),
    host_permissions: v.array(v.string()),
    icons: v.record(v.string(), v.string()),
  }),
  JSON.parse(readFileSync(fromRoot('manifest.json'), 'utf8')),
);

const dataset = v.parse(
  v.object({ date: v.string(), claims: v.array(v.unknown()), sources: v.array(v.unknown()) }),
  JSON.parse(readFileSync(fromRoot('out/compiled/dataset.json'), 'utf8')),
);

describe('the listing', () => {
  it.each(LANGUAGES)('has the manifest’s description as its summary, and a description, in %s', (language) => {
    const messages = v.parse(
      v.object({ manifest_description: v.object({ message: v.string() }) }),
      JSON.parse(readFileSync(fromRoot(`_locales/${language}/messages.json`), 'utf8')),
    );
    const summary = messages.manifest_description.message;
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(section('Summary')).toContain(`- ${language}: ${summary}`);
    expect(section(`Description: ${language}`).length).toBeGreaterThanOrEqual(250);
  });

  it.each(LANGUAGES)('says in %s how much is known, up to when, and under which licences', (language) => {
    const text = section(`Description: ${language}`).replaceAll(/\s+/g, ' ');
    const day = new Date(`${dataset.date}T00:00:00Z`);
    const month = day.toLocaleDateString(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    expect(text).toContain(month);
    expect(text.match(/\d+/g)).toEqual(
      expect.arrayContaining([dataset.claims.length, dataset.sources.length].map(String)),
    );
    expect(text).toContain('MIT');
    expect(text).toContain('CC BY 4.0');
    expect(text.split('• ')).toHaveLength(section('Description: en').split('• ').length);
  });

  it('justifies each permission of the manifest, and no other', () => {
    const rows = [...section('Permissions').matchAll(/^\| `([^`]+)` \| (.{15,}) \|$/gm)].map(([, name]) => name);
    expect(rows).toEqual([...manifest.permissions, ...manifest.host_permissions]);
  });

  it('names pictures that are there, in the size the stores ask for', () => {
    const files = [...section('Pictures').matchAll(/^\| `([^`]+\.png)`/gm)].map(([, name = '']) => name);
    expect(files).toHaveLength(6);
    for (const name of files) {
      const file = `docs/store/pictures/${name}`;
      expect(existsSync(fromRoot(file)), file).toBe(true);
      expect(sizeOf(file)).toBe(name.startsWith('tile') ? '440 × 280' : '1280 × 800');
    }
  });
});

describe('the icons', () => {
  it('are there in the sizes that they are named after', () => {
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128']);
    for (const [size, file] of Object.entries(manifest.icons)) expect(sizeOf(file)).toBe(`${size} × ${size}`);
  });
});
