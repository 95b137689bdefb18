/**
 * Writes the JSON Schemas under src/dataset/schema/, by which editors complete, explain and check the dataset's source
 * files while they are being written. They come from the schemas with which the compiler reads those files.
 *
 *   npm run schemas
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import * as authored from '../src/dataset/authored';
import { entityFormsSchema } from '../src/detection/schema';
import { cueFileSchema } from '../src/ranking/cue-schema';

const KINDS: readonly (readonly [name: string, title: string, schema: v.GenericSchema])[] = [
  ['about', 'Version and date of the dataset', authored.aboutFileSchema],
  ['award-roll', 'The winners, year by year', authored.rollFileSchema],
  ['claims', 'The claims of one topic', authored.claimsFileSchema],
  ['cues', 'What the ranking listens for', cueFileSchema],
  ['disputes', 'Where accounts differ', authored.disputesFileSchema],
  ['entity', 'One entity', authored.entityFileSchema],
  ['forms', 'How an entity is named, and what tells it from others', entityFormsSchema],
  ['sources', 'Sources, by the first letter of their id', authored.sourcesFileSchema],
  ['topics', 'The topics, in the order of display', authored.topicsFileSchema],
];

/** The text of each schema by its file name. */
export function editorSchemas(): ReadonlyMap<string, string> {
  return new Map(
    KINDS.map(([name, title, schema]) => {
      // Checks that only code can make have no counterpart in JSON Schema; the compiler makes them.
      const converted = toJsonSchema(schema, { errorMode: 'ignore' });
      return [`${name}.schema.json`, `${JSON.stringify({ title, ...converted }, null, 2)}\n`];
    }),
  );
}

function write(dir: string): void {
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of editorSchemas()) writeFileSync(join(dir, name), text);
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] === here) write(join(dirname(here), '..', 'src', 'dataset', 'schema'));
