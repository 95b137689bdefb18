/** The code of the repository, for tests that look at all of it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../../../scripts/paths';

export interface CodeFile {
  /** From the root of the checkout, with "/". */
  readonly name: string;
  readonly text: string;
}

/** The files under the folders whose names end as asked. */
export function codeFiles(folders: readonly string[], ends = /\.(tsx?|css)$/): readonly CodeFile[] {
  return folders.flatMap((folder) =>
    readdirSync(fromRoot(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ends.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({
        name: path.relative(fromRoot(), file).split(path.sep).join('/'),
        text: readFileSync(file, 'utf8'),
      })),
  );
}

/** What is packaged. */
export const PARTS = ['src', 'background', 'content-scripts', 'popup', 'options'];
