/** A page that arrives in pieces, as from a slow server. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StreamedPage {
  /** On a host of the test's choice under `.test`. */
  at(host: string): string;
  close(): void;
}

/** Serves one page, a piece every `pause` milliseconds. */
export async function streamPage(pieces: readonly string[], pause: number): Promise<StreamedPage> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    for (const piece of pieces) {
      response.write(piece);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (host) => `http://${host}:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
