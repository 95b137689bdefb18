/** What the tests of living pages begin with: their fixture pages on a server, and a record of what went wrong in them. */
import { fromRoot } from '../../../scripts/paths';
import { serveFolder } from '../../../scripts/serve';
import { test as base, type Pages } from '../touchline';

interface LivingFixtures {
  readonly living: Pages;
  /** Everything that any page has written to its console, and every error in one, so far. */
  readonly complaints: readonly string[];
}

export const test = base.extend<LivingFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner wants the pattern
  living: async ({}, use) => {
    const server = await serveFolder(fromRoot('tests/fixtures/living'));
    const { port } = new URL(server.origin);
    await use({ at: (name, host = 'living.test') => `http://${host}:${port}/${name}` });
    server.close();
  },
  complaints: async ({ context }, use) => {
    const heard: string[] = [];
    context.on('console', (message) => {
      // No page here has an icon.
      if (!message.location().url.endsWith('/favicon.ico')) heard.push(message.text());
    });
    context.on('weberror', (error) => heard.push(error.error().message));
    await use(heard);
  },
});
