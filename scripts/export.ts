/**
 * Writes the dataset as JSON-LD, for reuse elsewhere, to out/touchline-dataset.jsonld.
 *
 *   npm run export
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileDataset } from '../src/dataset/compile';
import { toJsonLd } from '../src/dataset/json-ld';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'out', 'touchline-dataset.jsonld');

const compiled = compileDataset(join(root, 'src', 'dataset'));
if (compiled.ok) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${JSON.stringify(toJsonLd(compiled.dataset), null, 2)}\n`);
  console.log(`${compiled.dataset.claims.length} claims → ${relative(root, target)}`);
} else {
  for (const { file, id, reason } of compiled.problems) console.error(`${file} ${id}: ${reason}`);
  process.exitCode = 1;
}
