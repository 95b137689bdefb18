/** The dataset as it comes with the package, for the popup's search and the options page. */
import * as v from 'valibot';
import { browser } from './browser';
import { type Dataset, datasetSchema } from './dataset/model';

let loading: Promise<Dataset> | null = null;

/** Reads the file once. Rejects only if the package is damaged. */
export function packagedDataset(): Promise<Dataset> {
  loading ??= fetch(browser.runtime.getURL('dataset.json'))
    .then((response) => response.json())
    .then((content: unknown) => v.parse(datasetSchema, content));
  return loading;
}
