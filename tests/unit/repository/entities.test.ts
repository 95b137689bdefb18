/** Entities are data: no code names one (docs/decisions/entities-as-data.md). */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/paths';
import { codeFiles, PARTS } from './code-files';

/** Where a name may stand all the same, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'options/preview.tsx': 'the sample sentence gives three entities their parts in it',
  'scripts/screenshots.ts': 'takes pictures of the demo',
  'scripts/store-pictures.ts': 'takes pictures of the demo',
};

const entitySchema = v.object({ id: v.string(), name: v.record(v.string(), v.string()) });

const names = readdirSync(fromRoot('src/dataset/entities')).flatMap((file) => {
  const { id, name } = v.parse(entitySchema, JSON.parse(readFileSync(fromRoot('src/dataset/entities', file), 'utf8')));
  return [id, ...Object.values(name), ...Object.values(name).map((written) => written.replaceAll(' ', '_'))];
});

/** The code without what is said about it. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const naming = codeFiles([...PARTS, 'scripts'])
  .filter(({ name }) => !name.startsWith('src/dataset/'))
  .filter(({ text }) => names.some((name) => withoutComments(text).includes(name)))
  .map(({ name }) => name);

describe('the code outside src/dataset', () => {
  it('names no entity', () => {
    expect(names.length).toBeGreaterThanOrEqual(9);
    expect(naming.filter((name) => !(name in EXCEPTIONS))).toEqual([]);
  });

  it.each(Object.keys(EXCEPTIONS))('needs the exception for %s', (name) => {
    expect(naming).toContain(name);
  });
});
