/** A proxy that writes down every request that a browser makes, and lets none out: `.test` hosts are answered from here. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the browsers ask on their own account, with any extension or none: updates, settings, sign-in. */
const OWN = ['googleapis.com', 'google.com', 'gvt1.com', 'mozilla.org', 'mozilla.com', 'mozilla.net', 'firefox.com'];

export function isBrowsersOwn(address: string): boolean {
  const { hostname } = new URL(address);
  return OWN.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

export interface RecordingProxy {
  readonly port: number;
  /** Every address asked for, in order, without the browser's own; of an encrypted connection, its host and port. */
  readonly requests: readonly string[];
  close(): void;
}

/** @param origin where requests to `.test` hosts are answered */
export async function startRecordingProxy(origin: string): Promise<RecordingProxy> {
  const requests: string[] = [];
  const record = (address: string) => {
    if (!isBrowsersOwn(address)) requests.push(address);
  };
  const server = createServer((incoming, outgoing) => {
    const address = new URL(incoming.url ?? '', 'http://nowhere.invalid');
    record(address.href);
    if (!address.hostname.endsWith('.test')) {
      outgoing.writeHead(502).end();
      return;
    }
    const forwarded = request(new URL(address.pathname, origin), (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.end();
  });
  server.on('connect', ({ url }, socket) => {
    record(`https://${url}`);
    socket.end('HTTP/1.1 502 no way out\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
