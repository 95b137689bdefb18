/** The connection to the dataset's database: opened when needed, let go when somebody else needs that, never waited for long. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { createStores, type Schema } from './dataset-store-records';

const NAME = 'touchline';
const SCHEMA_VERSION = 1;

/**
 * How long anything may take before the database counts as locked, in milliseconds. Installing takes 100 to 500 ms; somebody
 * who waits for a card does not wait longer than this.
 */
const PATIENCE_MS = 2000;

export type Database = IDBPDatabase<Schema>;

/** Another connection keeps the database from being opened, read or deleted, or the browser does. */
export class LockedError extends Error {}

export interface Connection {
  /** Gives the open database. Rejects with whatever keeps it from being used; the next call opens it anew. */
  use<Result>(deed: (database: Database) => Promise<Result>): Promise<Result>;
  /** Deletes the database; the next `use` makes an empty one. */
  rebuild(): Promise<void>;
}

export function createConnection(): Connection {
  let current: Promise<Database> | null = null;

  const forget = (opened: Promise<Database> | null) => {
    if (current === opened) current = null;
    // One that is still waiting to be opened must not stand in the way of others once it is.
    opened?.then(
      (database) => database.close(),
      () => undefined,
    );
  };

  const open = (): Promise<Database> => {
    const letGo = () => forget(opened);
    const opened = openDB<Schema>(NAME, SCHEMA_VERSION, {
      upgrade: createStores,
      // Somebody wants to upgrade or delete the database: let go at once, the next read connects again.
      blocking: letGo,
      terminated: letGo,
    });
    return opened;
  };

  return {
    use: async (deed) => {
      current ??= open();
      const opened = current;
      try {
        return await inTime(opened.then(deed));
      } catch (error) {
        forget(opened);
        throw error;
      }
    },
    rebuild: () => {
      forget(current);
      return inTime(deleteDB(NAME));
    },
  };
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new LockedError(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
