/**
 * The dataset, as the worker reads it. The worker may die at any line and the browser may evict, spoil or lock the store at
 * any time: every read makes sure that the bundled dataset is installed, whatever is not right is rebuilt from the package,
 * and where no database can be had the package itself answers.
 */
import * as v from 'valibot';
import type { Dataset, Language } from '../src/dataset/model';
import { type Pack, packDataset, packKey, packSchema } from '../src/dataset/pack';
import { type CompiledCues, compiledCuesSchema } from '../src/ranking/cue-schema';
import { createConnection, type Database, LockedError } from './dataset-store-connection';
import { describeInstalled, INSTALLED, type Installed, install, installedSchema } from './dataset-store-records';

export type { Installed };

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

/** The store of the dataset that comes with the package. Its methods reject only where the package itself is damaged. */
export function createDatasetStore(bundled: BundledDataset): DatasetStore {
  const connection = createConnection();
  let installing: Promise<Installed> | null = null;
  let cues: Promise<CompiledCues> | null = null;
  /** Set once the database has failed for good, and kept while this worker lives: the next one tries again. */
  let packaged: Promise<Dataset> | null = null;

  /** One installation at a time: at a first start, many pages ask at once. */
  const installOnce = (database: Database): Promise<Installed> => {
    installing ??= bundled
      .load()
      .then((dataset) => install(database, dataset, bundled.hash))
      .finally(() => {
        installing = null;
      });
    return installing;
  };

  /** Installs the bundled dataset unless the store already holds exactly it. */
  const ensureSeeded = async (database: Database): Promise<Installed> => {
    const found = v.safeParse(installedSchema, await database.get('marker', INSTALLED));
    return found.success && found.output.hash === bundled.hash ? found.output : installOnce(database);
  };

  /** Reads from the package, without any database. */
  const readPackage = async <Result>(read: (dataset: Dataset) => Result): Promise<Result> => {
    packaged ??= bundled.load();
    packaged.catch(() => {
      packaged = null;
    });
    return read(await packaged);
  };

  /**
   * Reads from a seeded database, or from the package. A connection that was closing under us is opened again; a database
   * that cannot be used (a newer version, missing stores, no room) is deleted and built anew; one that somebody else has
   * locked is left alone.
   */
  const withStore = async <Result>(
    read: (database: Database) => Promise<Result>,
    without: (dataset: Dataset) => Result,
  ): Promise<Result> => {
    if (packaged) return readPackage(without);
    const attempt = () =>
      connection.use(async (database) => {
        await ensureSeeded(database);
        return read(database);
      });
    const ways = [attempt, attempt, () => connection.rebuild().then(attempt)];
    let failure: unknown;
    for (const way of ways) {
      try {
        return await way();
      } catch (error) {
        failure = error;
        if (error instanceof LockedError) break;
      }
    }
    console.warn('Touchline: the package answers, since the database cannot be used.', failure);
    return readPackage(without);
  };

  /** Reads a record and checks it; installs anew and reads again if it is missing or spoilt. Null if there is none at all. */
  const readChecked = <Output>(
    read: (database: Database) => Promise<unknown>,
    schema: v.GenericSchema<unknown, Output>,
    without: (dataset: Dataset) => Output | null,
  ): Promise<Output | null> =>
    withStore(async (database) => {
      const first = v.safeParse(schema, await read(database));
      if (first.success) return first.output;
      await installOnce(database);
      const second = v.safeParse(schema, await read(database));
      return second.success ? second.output : null;
    }, without);

  const loadCues = async (): Promise<CompiledCues> => {
    const read = (database: Database) => database.get('cues', INSTALLED);
    const found = await readChecked(read, compiledCuesSchema, (dataset) => dataset.cues);
    if (found === null) throw new Error('the bundled dataset has no cues');
    return found;
  };

  return {
    readPack: (entity, language) => {
      const key = packKey(entity, language);
      const isAsked = (pack: Pack) => pack.key === key;
      const inPackage = (dataset: Dataset) => packDataset(dataset).find(isAsked) ?? null;
      return readChecked((database) => database.get('packs', key), packSchema, inPackage);
    },
    // Kept while the worker lives: the ranking builds its index once for each object it is given.
    readCues: () => {
      cues ??= loadCues();
      cues.catch(() => {
        cues = null;
      });
      return cues;
    },
    readInstalled: () => withStore(ensureSeeded, (dataset) => describeInstalled(dataset, bundled.hash)),
  };
}
