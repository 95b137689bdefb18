import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDatasetStore } from '../../../background/dataset-store';
import { compiledDataset } from './dataset';

const dataset = compiledDataset();

/** The bundled dataset, and how often it was loaded. */
function bundle(hash = 'first', content = dataset) {
  const load = vi.fn(async () => content);
  return { load, store: createDatasetStore({ hash, load }) };
}

const statement = async (store: ReturnType<typeof createDatasetStore>) =>
  (await store.readPack('martin-solveig', 'en'))?.claims.find(({ id }) => id === 'solveig-french-dj')?.statement;

const EXPECTED = dataset.claims.find(({ id }) => id === 'solveig-french-dj')?.statement.en;

/** Opens the database beside the store, as a fault would reach it. */
async function tamper(change: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>): Promise<void> {
  const database = await openDB('touchline');
  await change(database);
  database.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the dataset store', () => {
  it('installs the bundled dataset at the first read, once', async () => {
    const { store, load } = bundle();
    expect(await statement(store)).toBe(EXPECTED);
    expect((await store.readInstalled()).claims).toBe(dataset.claims.length);
    expect(await statement(bundle().store)).toBe(EXPECTED);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('installs nothing where the same dataset is there already', async () => {
    await bundle().store.readInstalled();
    const { store, load } = bundle();
    expect(await statement(store)).toBe(EXPECTED);
    expect(load).not.toHaveBeenCalled();
  });

  it('replaces another dataset and keeps nothing of it', async () => {
    await bundle().store.readInstalled();
    const [first, ...others] = dataset.entities;
    const less = { ...dataset, entities: others };
    const { store } = bundle('second', less);
    expect((await store.readInstalled()).hash).toBe('second');
    expect(await store.readPack(first?.id ?? '', 'en')).toBeNull();
  });

  it('knows no entity that the dataset does not have', async () => {
    expect(await bundle().store.readPack('nobody', 'en')).toBeNull();
  });

  it('installs anew where the marker is missing: the last installation did not finish', async () => {
    await bundle().store.readInstalled();
    await tamper((database) => database.clear('marker'));
    const { store, load } = bundle();
    expect(await statement(store)).toBe(EXPECTED);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['emptied', (database) => database.clear('packs')],
    [
      'emptied inside',
      async (database) => {
        const pack = await database.get('packs', 'martin-solveig/en');
        await database.put('packs', { ...pack, claims: [], disputes: [], sources: [] });
      },
    ],
    [
      'bereft of a source',
      async (database) => {
        const pack = await database.get('packs', 'martin-solveig/en');
        await database.put('packs', { ...pack, sources: pack.sources.slice(1) });
      },
    ],
    ['spoilt', (database) => database.put('packs', { key: 'martin-solveig/en', claims: 'none' })],
    [
      'truncated',
      async (database) => {
        const pack = await database.get('packs', 'martin-solveig/en');
        await database.put('packs', { ...pack, claims: [{ ...pack.claims[0], evidence: [] }] });
      },
    ],
  ] as const satisfies readonly (readonly [
    string,
    (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>,
  ])[])('gives a right pack where the records were %s', async (_fault, change) => {
    await bundle().store.readInstalled();
    await tamper(change);
    expect(await statement(bundle().store)).toBe(EXPECTED);
  });

  it('gives right cues where they were spoilt', async () => {
    await bundle().store.readInstalled();
    await tamper((database) => database.put('cues', { words: 3 }, 'installed'));
    expect(await bundle().store.readCues()).toEqual(dataset.cues);
  });

  it('survives the deletion of the database under it', async () => {
    const { store } = bundle();
    await store.readInstalled();
    await deleteDB('touchline');
    expect(await statement(store)).toBe(EXPECTED);
  });

  it('rebuilds a database of a newer version', async () => {
    const newer = await openDB('touchline', 99, { upgrade: (database) => void database.createObjectStore('other') });
    newer.close();
    expect(await statement(bundle().store)).toBe(EXPECTED);
  });

  it('rebuilds a foreign database of the same name and version', async () => {
    const foreign = await openDB('touchline', 1, { upgrade: (database) => void database.createObjectStore('other') });
    foreign.close();
    expect(await statement(bundle().store)).toBe(EXPECTED);
  });

  it('opens a closed connection again', async () => {
    const { store } = bundle();
    await store.readInstalled();
    // A newer worker upgrades: the old connection has to let go, and the old store still answers.
    const other = await openDB('touchline', 2, { upgrade: () => undefined });
    other.close();
    expect(await statement(store)).toBe(EXPECTED);
  });
});
