/** The dataset as it stands in the repository, and small wounds to it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileSources, type Problem } from '../../../src/dataset/compile';
import { readSources } from '../../../src/dataset/files';
import type { Dataset } from '../../../src/dataset/model';
import type { SourceTexts } from '../../../src/dataset/parse';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const datasetDir = join(root, 'src', 'dataset');

/** The source files as they are. Read once: tests work on copies. */
export const goodTexts: SourceTexts = readSources(datasetDir);

export function compiled(texts: SourceTexts = goodTexts): Dataset {
  const result = compileSources(texts);
  if (!result.ok) throw new Error(result.problems.map((p) => `${p.file} ${p.id}: ${p.reason}`).join('\n'));
  return result.dataset;
}

export function problemsOf(texts: SourceTexts): readonly Problem[] {
  const result = compileSources(texts);
  return result.ok ? [] : result.problems;
}

/** A copy of the files in which one has another text. */
export function withText(file: string, text: string): SourceTexts {
  return new Map(goodTexts).set(file, text);
}

/** A copy of the files in which the content of one was changed. */
export function edited<T>(file: string, change: (content: T) => void): SourceTexts {
  const content: T = JSON.parse(textOf(file));
  change(content);
  return withText(file, JSON.stringify(content));
}

export function without(file: string): SourceTexts {
  const texts = new Map(goodTexts);
  texts.delete(file);
  return texts;
}

export function textOf(file: string): string {
  const text = goodTexts.get(file);
  if (text === undefined) throw new Error(`there is no ${file}`);
  return text;
}

/** The item with this id; a test that names one that is gone must fail, not pass. */
export function byId<T extends { id: string }>(items: readonly T[], id: string): T {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`there is no "${id}"`);
  return found;
}

export function at<T>(items: readonly T[], index: number): T {
  const found = items.at(index);
  if (found === undefined) throw new Error(`there is no item ${index}`);
  return found;
}

/** A folder of the material beside the checkout, where it is present; nothing but these tests looks there. */
export function sharedFolder(name: string): string | undefined {
  const folder = join(root, '..', 'shared', name);
  return existsSync(folder) ? folder : undefined;
}
