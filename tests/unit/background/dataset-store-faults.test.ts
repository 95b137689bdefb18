/**
 * Faults of the database that a browser cannot be made to have at will. Those that it can be made to have are in
 * tests/e2e/faults.spec.ts. Whatever happens, the reader gets the right card, and soon.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDatasetStore } from '../../../background/dataset-store';
import { packDataset } from '../../../src/dataset/pack';
import { compiledDataset } from './dataset';

const dataset = compiledDataset();
const EXPECTED = packDataset(dataset).find(({ key }) => key === 'martin-solveig/nb');

function start(hash = 'first') {
  const load = vi.fn(async () => dataset);
  return { load, store: createDatasetStore({ hash, load }) };
}

const read = (store: ReturnType<typeof createDatasetStore>) => store.readPack('martin-solveig', 'nb');
const refusal = (name: string) => () => {
  throw new DOMException(name, name);
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('twenty pages ask at once at the first start: installed once, all answered', async () => {
  const { store, load } = start();
  const packs = await Promise.all(Array.from({ length: 20 }, () => read(store)));
  for (const pack of packs) expect(pack).toEqual(EXPECTED);
  expect(load).toHaveBeenCalledTimes(1);
});

it('a connection that is closing is opened again, once, and nothing is built anew', async () => {
  const { store, load } = start();
  await read(store);
  const deletion = vi.spyOn(indexedDB, 'deleteDatabase');
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(refusal('InvalidStateError'));
  expect(await read(store)).toEqual(EXPECTED);
  expect(load).toHaveBeenCalledTimes(1);
  expect(deletion).not.toHaveBeenCalled();
});

it('an aborted transaction is done again', async () => {
  const { store, load } = start();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('aborted', 'AbortError');
  });
  expect(await read(store)).toEqual(EXPECTED);
  expect(load).toHaveBeenCalledTimes(2);
  expect((await openDB('touchline')).objectStoreNames).toContain('packs');
});

it('a transaction that dies after some of the writes leaves no marker', async () => {
  const { store } = start();
  await read(store);
  const put = IDBObjectStore.prototype.put;
  const half = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name === 'marker') this.transaction.abort();
    return put.apply(this, given);
  });
  // The package answers meanwhile.
  expect(await read(start('second').store)).toEqual(EXPECTED);
  half.mockRestore();
  const { store: next, load } = start('second');
  expect((await next.readInstalled()).hash).toBe('second');
  expect(load).toHaveBeenCalledTimes(1);
});

it('with no room left, the package answers, and what was kept is given up', async () => {
  await read(start().store);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refusal('QuotaExceededError'));
  const deletion = vi.spyOn(indexedDB, 'deleteDatabase');
  const { store, load } = start('second');
  expect(await read(store)).toEqual(EXPECTED);
  expect(deletion).toHaveBeenCalled();
  expect((await store.readInstalled()).hash).toBe('second');
  expect(await store.readCues()).toEqual(dataset.cues);
  expect(await store.readPack('nobody', 'en')).toBeNull();
  const loads = load.mock.calls.length;
  await Promise.all([read(store), read(store)]);
  expect(load.mock.calls.length, 'loaded again for each card').toBe(loads);
});

it('where the browser keeps databases from us, the package answers', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(refusal('SecurityError'));
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(refusal('SecurityError'));
  const { store } = start();
  expect(await read(store)).toEqual(EXPECTED);
  expect(await store.readCues()).toEqual(dataset.cues);
});

it('a database that never opens holds nobody up', async () => {
  // A request that is never answered, as of a browser whose disk has gone: one for a database that does not exist here.
  const elsewhere = new IDBFactory();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    const request = elsewhere.open('nothing');
    Object.defineProperty(request, 'dispatchEvent', { value: () => true });
    return request;
  });
  const { store } = start();
  const began = performance.now();
  expect(await read(store)).toEqual(EXPECTED);
  expect(performance.now() - began).toBeLessThan(3000);
  const second = performance.now();
  expect(await read(store)).toEqual(EXPECTED);
  expect(performance.now() - second, 'the second card waits no more').toBeLessThan(200);
});

it('one that another connection keeps from being deleted neither', async () => {
  // A newer version held by somebody who does not let go.
  const held = await openDB('touchline', 99, { upgrade: (database) => void database.createObjectStore('other') });
  const { store } = start();
  const began = performance.now();
  expect(await read(store)).toEqual(EXPECTED);
  expect(performance.now() - began).toBeLessThan(3000);
  held.close();
  // The next worker finds it free.
  const { store: next } = start();
  expect(await read(next)).toEqual(EXPECTED);
  const after = await openDB('touchline');
  expect([...after.objectStoreNames]).toEqual(['cues', 'marker', 'packs']);
  after.close();
});

it('whoever wants to delete or upgrade the database need not wait', async () => {
  const { store } = start();
  await read(store);
  const blocked = vi.fn();
  await deleteDB('touchline', { blocked });
  await read(store);
  (await openDB('touchline', 2, { blocked })).close();
  expect(blocked).not.toHaveBeenCalled();
  expect(await read(store)).toEqual(EXPECTED);
});

it.each([
  ['another entity’s', { entity: 'ada-hegerberg' }],
  ['another language’s', { language: 'fr' }],
])('a record that holds %s content is replaced', async (_name, other) => {
  await read(start().store);
  const database = await openDB('touchline');
  const wrong = packDataset(dataset).find(
    ({ entity, language }) =>
      entity.id === ('entity' in other ? other.entity : 'martin-solveig') &&
      language === ('language' in other ? other.language : 'nb'),
  );
  await database.put('packs', { ...wrong, key: 'martin-solveig/nb' });
  database.close();
  expect(await read(start().store)).toEqual(EXPECTED);
});
