/** The JSON Schemas by which editors help are those of the compiler, and every source file names its own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorSchemas } from '../../../scripts/schemas';
import { datasetDir, goodTexts } from './good';

const schemaDir = join(datasetDir, 'schema');

describe('the schemas for editors', () => {
  it('are up to date (else: npm run schemas)', () => {
    const written = readdirSync(schemaDir).map((name) => [name, readFileSync(join(schemaDir, name), 'utf8')] as const);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(editorSchemas()));
  });

  it('explain the fields of a claim', () => {
    expect(editorSchemas().get('claims.schema.json')).toContain('One sentence in our own words');
  });

  const forms = readdirSync(join(datasetDir, 'forms')).map((name) => {
    const file = `forms/${name}`;
    return [file, readFileSync(join(datasetDir, file), 'utf8')] as const;
  });

  it.each([...goodTexts, ...forms].filter(([file]) => !file.startsWith('cues/')))(
    '%s begins with its own',
    (file, text) => {
      const named = /^\{\s*"\$schema":\s*"([^"]+)"/.exec(text)?.[1];
      expect(named).toBeDefined();
      expect(existsSync(join(datasetDir, dirname(file), named ?? ''))).toBe(true);
    },
  );
});
