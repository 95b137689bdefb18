/** The project's own dataset, compiled once for the tests that need a real one. */
import { compileDataset } from '../../../src/dataset/compile';
import type { Dataset } from '../../../src/dataset/model';

export function compiledDataset(): Dataset {
  const compiled = compileDataset('src/dataset');
  if (!compiled.ok)
    throw new Error(compiled.problems.map(({ file, id, reason }) => `${file} ${id}: ${reason}`).join('\n'));
  return compiled.dataset;
}
