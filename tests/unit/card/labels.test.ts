/** Labels: every key in every language, with the same places to fill, and none that nothing uses. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/paths';
import { LANGUAGES } from '../../../src/dataset/model';

function read(language: string): ReadonlyMap<string, string> {
  const content: unknown = JSON.parse(readFileSync(fromRoot(`_locales/${language}/messages.json`), 'utf8'));
  if (typeof content !== 'object' || content === null) throw new Error(`${language}: not an object`);
  return new Map(Object.entries(content).map(([key, entry]) => [key, String(entry.message)]));
}

const labels = new Map(LANGUAGES.map((language) => [language, read(language)]));
const keys = [...new Set([...labels.values()].flatMap((messages) => [...messages.keys()]))].sort();

const code = ['src', 'background', 'content-scripts', 'popup', 'options'].flatMap((folder) =>
  readdirSync(fromRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
);
const manifest = readFileSync(fromRoot('manifest.json'), 'utf8');

/** The files that can use the labels of a part: those that import them. */
const usersOf = (part: string) => code.filter((text) => text.includes(`from '#compiled/${part}-labels'`));

/** Labels that are looked up by a value that a type lists: a kind, a status, a reason. */
const BY_VALUE: Readonly<Record<string, readonly string[]>> = {
  'labels[dispute.status]': ['card_open', 'card_explained', 'card_compatible'],
  'labels[content.reason]': ['card_failed', 'card_updated'],
  // The names of settings; the other settings' stand beside their fields as well.
  'names.map((name) => labels[name])': ['options_paused', 'options_welcomed'],
};
const byValue = new Set(
  Object.entries(BY_VALUE).flatMap(([use, used]) => (code.some((text) => text.includes(use)) ? used : [])),
);

const placesIn = (label: string | undefined) => (label ?? '').match(/\$\d/g)?.sort() ?? [];

describe.each(keys)('%s', (key) => {
  it('is there in every language, with the same places to fill', () => {
    const [first, ...others] = LANGUAGES.map((language) => labels.get(language)?.get(key));
    for (const label of [first, ...others]) {
      expect(label?.trim()).toBeTruthy();
      expect(placesIn(label)).toEqual(placesIn(first));
    }
  });

  it('is used', () => {
    const part = key.slice(0, key.indexOf('_'));
    const name = key.slice(part.length + 1);
    const spelled = new RegExp(`[lL]abels(\\[[\\w.]+\\])?\\.${name}\\b`);
    const chosen = new RegExp(`['"]${name}['"]`);
    const used =
      byValue.has(key) ||
      (part === 'manifest' && manifest.includes(`__MSG_${key}__`)) ||
      usersOf(part).some(
        (text) =>
          spelled.test(text) ||
          (/[lL]abels\[/.test(text) && chosen.test(text)) ||
          familyOf(name).some((family) => text.includes(`\`${family}_\${`)),
      );
    expect(used, `nothing uses ${key}`).toBe(true);
  });
});

/** Keys of one family are put together: `marks_${value}`. */
function familyOf(name: string): readonly string[] {
  const parts = name.split('_');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('_'));
}
