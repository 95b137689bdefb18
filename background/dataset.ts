/** The dataset that comes with the package, in its store. */

import * as v from 'valibot';
import { DATASET_HASH } from '#compiled/dataset-hash';
import { browser } from '../src/browser';
import { datasetSchema } from '../src/dataset/model';
import { createDatasetStore } from './dataset-store';

export const datasetStore = createDatasetStore({
  hash: DATASET_HASH,
  load: async () => {
    const response = await fetch(browser.runtime.getURL('dataset.json'));
    return v.parse(datasetSchema, await response.json());
  },
});
