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
    throw new SubjectError(`${address} cannot be reached (${reasonOf(error)}).`);
  }
}

/** Why an address cannot be reached, in words a person can act on; the error's own where it is none of the usual ones. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${PATIENCE_MS / 1000} seconds`;
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  if (cause.message === 'bad port') return 'browsers refuse to open this port; serve the page on another, such as 8080';
  const code = 'code' in cause ? cause.code : undefined;
  if (code === 'ECONNREFUSED') return 'nothing listens there; is the server running?';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'the host name is not known; is it misspelt, or the network down?';
  return cause.message;
}
