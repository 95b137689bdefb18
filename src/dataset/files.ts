/** The one place of the dataset that reads the disk; everything behind it works on texts in memory. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceTexts } from './parse';

const FOLDERS = ['entities', 'claims', 'sources', 'cues'];
const FILES = ['about.json', 'topics.json', 'disputes.json', 'award-roll.json'];

/** Reads the source files under `dir`. A file that is not there is left out; the compiler says which it misses. */
export function readSources(dir: string): SourceTexts {
  const present = new Set(readdirSync(dir));
  const inFolders = FOLDERS.filter((folder) => present.has(folder)).flatMap((folder) =>
    readdirSync(join(dir, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  );
  const files = [...FILES.filter((file) => present.has(file)), ...inFolders.sort()];
  return new Map(files.map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
}
