/** Zip files that depend on nothing but what they hold: one time for all entries, one order, no attributes. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The earliest day that a zip can tell. Zip times are local ones, and so is this: it reads the same everywhere. */
const TIME = new Date(1980, 0, 1, 12);

/** The files under a folder, or the one file, as paths below `root` with "/", sorted by code unit. */
function filesOf(root: string, name: string): readonly string[] {
  if (statSync(path.join(root, name)).isFile()) return [name];
  return readdirSync(path.join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** A zip of the named files and folders of `root`. Throws where one of them is missing. */
export function zipOf(root: string, names: readonly string[]): Uint8Array {
  const files = names.flatMap((name) => filesOf(root, name)).sort();
  const entries: Zippable = {};
  for (const file of files) entries[file] = readFileSync(path.join(root, file));
  return zipSync(entries, { level: 9, mtime: TIME, os: 0, attrs: 0 });
}
