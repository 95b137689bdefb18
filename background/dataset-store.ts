/**
 * The dataset in IndexedDB. The worker may die at any line and the browser may evict or spoil the store at any time, so
 * every read goes through `ensureSeeded`, and whatever is not right is rebuilt from the package.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';

import type { Dataset, Language } from '../src/dataset/model';
import { type Pack, packDataset, packKey, packSchema } from '../src/dataset/pack';
import { type CompiledCues, compiledCuesSchema } from '../src/ranking/cue-schema';

const NAME = 'touchline';
const SCHEMA_VERSION = 1;
const MARKER = 'installed';

export interface Installed {
  readonly hash: string;
  readonly version: string;
  readonly date: string;
  readonly claims: number;
  readonly sources: number;
  readonly disputes: number;
}

const installedSchema = v.strictObject({
  hash: v.string(),
  version: v.string(),
  date: v.string(),
  claims: v.number(),
  sources: v.number(),
  disputes: v.number(),
});

interface Schema extends DBSchema {
  packs: { key: string; value: Pack };
  cues: { key: string; value: CompiledCues };
  /** One record, written last: where it is missing or another dataset's, the rest cannot be trusted. */
  marker: { key: string; value: Installed };
}

type Database = IDBPDatabase<Schema>;

export interface DatasetStore {
  /** All about an entity in a language; null if the dataset has no such entity. */
  readPack(entity: string, language: Language): Promise<Pack | null>;
  /** The ranking's cues. */
  readCues(): Promise<CompiledCues>;
  /** Which dataset is installed; installs it first where that has not happened yet. */
  readInstalled(): Promise<Installed>;
}

export interface BundledDataset {
  /** Tells one dataset from another. */
  readonly hash: string;
  load(): Promise<Dataset>;
}

/**
 * The store of the dataset that comes with the package. Its methods reject only where the database cannot be used at all,
 * even after it was deleted and built anew.
 */
export function createDatasetStore(bundled: BundledDataset): DatasetStore {
  let connection: Promise<Database> | null = null;
  let cues: Promise<CompiledCues> | null = null;

  const forget = () => {
    connection = null;
  };
  const connect = (): Promise<Database> => {
    connection ??= openDatabase(forget);
    connection.catch(forget);
    return connection;
  };

  /** Installs the bundled dataset unless the store already holds exactly it. */
  const ensureSeeded = async (database: Database): Promise<Installed> => {
    const found = v.safeParse(installedSchema, await database.get('marker', MARKER));
    if (found.success && found.output.hash === bundled.hash) return found.output;
    return install(database, await bundled.load(), bundled.hash);
  };

  /**
   * Runs a read on a seeded store. A connection that was closing under us is opened again; a database that cannot be used
   * at all (a newer version, missing stores) is deleted and built anew.
   */
  const withStore = async <Result>(read: (database: Database) => Promise<Result>): Promise<Result> => {
    const attempt = async () => {
      const database = await connect();
      await ensureSeeded(database);
      return read(database);
    };
    try {
      return await attempt();
    } catch {
      forget();
    }
    try {
      return await attempt();
    } catch {
      await (await connection?.catch(() => null))?.close();
      forget();
      await deleteDB(NAME);
    }
    return attempt();
  };

  /** Reads a record and checks it; installs anew and reads again if it is missing or spoilt. Null if there is none at all. */
  const readChecked = <Output>(
    read: (database: Database) => Promise<unknown>,
    schema: v.GenericSchema<unknown, Output>,
  ): Promise<Output | null> =>
    withStore(async (database) => {
      const first = v.safeParse(schema, await read(database));
      if (first.success) return first.output;
      await install(database, await bundled.load(), bundled.hash);
      const second = v.safeParse(schema, await read(database));
      return second.success ? second.output : null;
    });

  const loadCues = async (): Promise<CompiledCues> => {
    const found = await readChecked((database) => database.get('cues', MARKER), compiledCuesSchema);
    if (found === null) throw new Error('the bundled dataset has no cues');
    return found;
  };

  return {
    readPack: (entity, language) =>
      readChecked((database) => database.get('packs', packKey(entity, language)), packSchema),
    // Kept while the worker lives: the ranking builds its index once for each object it is given.
    readCues: () => {
      cues ??= loadCues();
      cues.catch(() => {
        cues = null;
      });
      return cues;
    },
    readInstalled: () => withStore(ensureSeeded),
  };
}

function openDatabase(onClose: () => void): Promise<Database> {
  return openDB<Schema>(NAME, SCHEMA_VERSION, {
    upgrade(database) {
      for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
      database.createObjectStore('packs', { keyPath: 'key' });
      database.createObjectStore('cues');
      database.createObjectStore('marker');
    },
    blocking(_currentVersion, _blockedVersion, event) {
      // Somebody wants to upgrade or delete the database: let go at once, the next read connects again.
      onClose();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: onClose,
  });
}

/** Replaces whatever is in the store by a dataset, in one transaction whose last write is the marker. */
async function install(database: Database, dataset: Dataset, hash: string): Promise<Installed> {
  const installed: Installed = {
    hash,
    version: dataset.version,
    date: dataset.date,
    claims: dataset.claims.length,
    sources: dataset.sources.length,
    disputes: dataset.disputes.length,
  };
  const transaction = database.transaction(['packs', 'cues', 'marker'], 'readwrite');
  const packs = transaction.objectStore('packs');
  const cues = transaction.objectStore('cues');
  const marker = transaction.objectStore('marker');
  await Promise.all([
    marker.clear(),
    packs.clear(),
    cues.clear(),
    ...packDataset(dataset).map((pack) => packs.put(pack)),
    cues.put(dataset.cues, MARKER),
    marker.put(installed, MARKER),
    transaction.done,
  ]);
  return installed;
}
