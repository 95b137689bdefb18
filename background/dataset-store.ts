/**
 * The dataset in IndexedDB. The worker may die at any line and the browser may evict or spoil the store at any time, so
 * every read goes through `ensureSeeded`, and whatever is not right is rebuilt from the package.
 */
import { DATASET_HASH } from '#compiled/dataset-hash';
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { browser } from '../src/browser';

import { type Dataset, datasetSchema, type Language } from '../src/dataset/model';
import { type CompiledCues, compiledCuesSchema } from '../src/ranking/cue-schema';
import { type Pack, packDataset, packKey, packSchema } from '../src/dataset/pack';

const NAME = 'touchline';
const SCHEMA_VERSION = 1;
const MARKER = 'installed';

interface Installed {
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

let connection: Promise<Database> | null = null;

function connect(): Promise<Database> {
  connection ??= open().catch((error: unknown) => {
    connection = null;
    throw error;
  });
  return connection;
}

async function open(): Promise<Database> {
  const forget = () => {
    connection = null;
  };
  return openDB<Schema>(NAME, SCHEMA_VERSION, {
    upgrade(database) {
      for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
      database.createObjectStore('packs', { keyPath: 'key' });
      database.createObjectStore('cues');
      database.createObjectStore('marker');
    },
    blocking(_currentVersion, _blockedVersion, event) {
      // Somebody wants to upgrade or delete the database: let go at once, the next read connects again.
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  });
}

async function bundledDataset(): Promise<Dataset> {
  const response = await fetch(browser.runtime.getURL('dataset.json'));
  return v.parse(datasetSchema, await response.json());
}

/** Replaces whatever is in the store by the bundled dataset, in one transaction whose last write is the marker. */
async function install(database: Database): Promise<Installed> {
  const dataset = await bundledDataset();
  const installed: Installed = {
    hash: DATASET_HASH,
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
    ...(dataset.cues ? [cues.put(dataset.cues, MARKER)] : []),
    marker.put(installed, MARKER),
    transaction.done,
  ]);
  return installed;
}

/** Installs the bundled dataset unless the store already holds exactly it. */
async function ensureSeeded(database: Database): Promise<Installed> {
  const found = v.safeParse(installedSchema, await database.get('marker', MARKER));
  return found.success && found.output.hash === DATASET_HASH ? found.output : install(database);
}

/**
 * Runs a read on a seeded store. A connection that was closing under us is opened again; a database that cannot be used
 * at all (a newer version, missing stores) is deleted and rebuilt. Rejects only if that fails too.
 */
async function withStore<Result>(read: (database: Database) => Promise<Result>): Promise<Result> {
  const attempt = async () => {
    const database = await connect();
    await ensureSeeded(database);
    return read(database);
  };
  try {
    return await attempt();
  } catch {
    connection = null;
  }
  try {
    return await attempt();
  } catch {
    connection = null;
    await deleteDB(NAME);
  }
  return attempt();
}

/** Reads a record and checks it; installs anew and reads again if it is missing or spoilt. Null if there is none at all. */
async function readChecked<Output>(
  read: (database: Database) => Promise<unknown>,
  schema: v.GenericSchema<unknown, Output>,
): Promise<Output | null> {
  return withStore(async (database) => {
    const first = v.safeParse(schema, await read(database));
    if (first.success) return first.output;
    await install(database);
    const second = v.safeParse(schema, await read(database));
    return second.success ? second.output : null;
  });
}

/** All about an entity in a language; null if the dataset has no such entity. */
export function readPack(entity: string, language: Language): Promise<Pack | null> {
  return readChecked((database) => database.get('packs', packKey(entity, language)), packSchema);
}

let cues: Promise<CompiledCues> | null = null;

/**
 * The ranking's cues. Kept while the worker lives: they belong to the bundled dataset as the code does, and the ranking
 * builds its index once for each object it is given.
 */
export function readCues(): Promise<CompiledCues> {
  cues ??= readChecked((database) => database.get('cues', MARKER), compiledCuesSchema).then(
    (found) => {
      if (found === null) throw new Error('the bundled dataset has no cues');
      return found;
    },
  );
  cues.catch(() => {
    cues = null;
  });
  return cues;
}

/** Which dataset is installed; installs it first where that has not happened yet. */
export function readInstalled(): Promise<Installed> {
  return withStore(ensureSeeded);
}
