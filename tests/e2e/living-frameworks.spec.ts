/** Pages drawn by real builds of React, Vue, Svelte and Lit: marked, never disturbed, and marked right after each change. */
import { rmSync } from 'node:fs';
import { type FileServer, serveFolder } from '../../scripts/serve';
import { buildFrameworkPages, FRAMEWORKS } from './living/frameworks';
import { awaitTexts, watchMarkedTexts } from './living/marks-now';
import { expect, test } from './touchline';

let folder: string;
let server: FileServer;

test.beforeAll(async () => {
  folder = await buildFrameworkPages();
  server = await serveFolder(folder);
});

test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Change {
  readonly count?: number;
  readonly lines?: readonly string[];
}

for (const framework of FRAMEWORKS) {
  test(`follows ${framework}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    // Frameworks say there when what they find is not what their server sent.
    page.on('console', (message) => {
      if (!message.location().url.endsWith('/favicon.ico')) errors.push(message.text());
    });
    await page.goto(
      `${server.origin.replace('127.0.0.1', 'app.test').replace('localhost', 'app.test')}/${framework}.html`,
    );
    await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig']);
    if (framework.endsWith('hydrated')) {
      await page.waitForFunction(() => 'change' in window);
      const isKept = () => (window as unknown as { served: Element }).served.isConnected;
      expect(await page.evaluate(isKept), 'what the server sent was taken over, not drawn anew').toBe(true);
    }
    const seen = await watchMarkedTexts(page);
    const change = (part: Change) =>
      page.evaluate((state) => (window as unknown as { change(state: Change): void }).change(state), part);

    await change({ count: 3 });
    await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig']);
    await change({ lines: ['Nobody else did.', 'Solveig apologised.', 'Martin Solveig spoke first.'] });
    await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig', 'Solveig']);
    await change({ lines: ['Nobody else did.'] });
    await awaitTexts(page, ['Ada Hegerberg']);
    await change({ count: 4, lines: ['She won the Ballon d’Or.'] });
    await awaitTexts(page, ['Ada Hegerberg', 'Ballon d’Or']);

    expect(await seen()).toEqual(['Ada Hegerberg', 'Ballon d’Or', 'Martin Solveig', 'Solveig']);
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => 'hydrationError' in window)).toBe(false);
  });
}
