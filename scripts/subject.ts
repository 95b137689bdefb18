/** The page that `npm start` opens: the demo, a file, or an address. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from './paths';
import { serveFolder } from './serve';

/** How long an address may take to answer, in milliseconds. */
const PATIENCE_MS = 10_000;

export interface Subject {
  readonly address: string;
  close(): void;
}

/** The page asked for cannot be opened; the message is one line for the person who asked. */
export class SubjectError extends Error {}

/** @param page an address, a file, or nothing for the demo. Throws SubjectError where there is no such page. */
export async function subjectOf(page: string | undefined): Promise<Subject> {
  if (page === undefined) return served(fromRoot('demo'), 'index.html');
  if (/^https?:\/\//i.test(page)) {
    await checkReachable(page);
    return { address: page, close: () => undefined };
  }
  const file = path.resolve(page);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new SubjectError(`There is no file ${file}.`);
  return served(path.dirname(file), path.basename(file));
}

/** Extensions do not run on files, so a file is shown through a server on this machine. */
async function served(folder: string, name: string): Promise<Subject> {
  const server = await serveFolder(folder);
  return { address: `${server.origin}/${encodeURIComponent(name)}`, close: server.close };
}

async function checkReachable(address: string): Promise<void> {
  if (!URL.canParse(address)) throw new SubjectError(`${address} is not an address.`);
  try {
    await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new SubjectError(`${address} cannot be reached (${cause}).`);
  }
}
