/** What stands in the dataset's database: one pack an entity and language, the cues, and a marker that all of it is there. */
import type { DBSchema, IDBPDatabase } from 'idb';
import * as v from 'valibot';
import type { Dataset } from '../src/dataset/model';
import { type Pack, packDataset } from '../src/dataset/pack';
import type { CompiledCues } from '../src/ranking/cue-schema';

/** The key of the one record that `cues` and `marker` hold. */
export const INSTALLED = 'installed';

export const installedSchema = v.strictObject({
  hash: v.string(),
  version: v.string(),
  date: v.string(),
  claims: v.number(),
  sources: v.number(),
  disputes: v.number(),
});

export type Installed = Readonly<v.InferOutput<typeof installedSchema>>;

export interface Schema extends DBSchema {
  packs: { key: string; value: Pack };
  cues: { key: string; value: CompiledCues };
  /** One record, written last: where it is missing or another dataset's, the rest cannot be trusted. */
  marker: { key: string; value: Installed };
}

export function describeInstalled(dataset: Dataset, hash: string): Installed {
  return {
    hash,
    version: dataset.version,
    date: dataset.date,
    claims: dataset.claims.length,
    sources: dataset.sources.length,
    disputes: dataset.disputes.length,
  };
}

/** Makes the empty stores, in place of whatever an older version had. */
export function createStores(database: IDBPDatabase<Schema>): void {
  for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
  database.createObjectStore('packs', { keyPath: 'key' });
  database.createObjectStore('cues');
  database.createObjectStore('marker');
}

/** Replaces whatever is in the stores by a dataset, in one transaction whose last write is the marker. */
export async function install(database: IDBPDatabase<Schema>, dataset: Dataset, hash: string): Promise<Installed> {
  const installed = describeInstalled(dataset, hash);
  const transaction = database.transaction(['packs', 'cues', 'marker'], 'readwrite');
  const packs = transaction.objectStore('packs');
  const cues = transaction.objectStore('cues');
  const marker = transaction.objectStore('marker');
  const writes: readonly (() => Promise<unknown>)[] = [
    () => marker.clear(),
    () => packs.clear(),
    () => cues.clear(),
    ...packDataset(dataset).map((pack) => () => packs.put(pack)),
    () => cues.put(dataset.cues, INSTALLED),
    () => marker.put(installed, INSTALLED),
    () => transaction.done,
  ];
  // Async, so that a write that throws at once leaves none of the others' failures unheard.
  await Promise.all(writes.map(async (write) => write()));
  return installed;
}
