/** The pages of tests/fixtures/pages/hostile, in one browser after the other. */
import { openInChromium } from '../../scripts/drive/chromium-session';
import { openInFirefox } from '../../scripts/drive/firefox-session';
import type { Session } from '../../scripts/drive/session';
import { fromRoot } from '../../scripts/paths';
import { type FileServer, serveFolder } from '../../scripts/serve';
import { expect, test } from './touchline';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface HostileStage {
  readonly browser: 'chromium' | 'firefox';
  session(): Session;
  /** Opens the page, points at its first mention of Martin Solveig and waits for the card; gives the mention's box. */
  openCardOn(name: string): Promise<Box>;
}

/** Defines the tests once for each browser, on a session that they share. */
export function inBothBrowsers(define: (stage: HostileStage) => void): void {
  for (const [browser, open] of [
    ['chromium', openInChromium],
    ['firefox', openInFirefox],
  ] as const) {
    test.describe(browser, () => {
      test.describe.configure({ mode: 'default' });
      let session: Session;
      let server: FileServer;
      test.beforeAll(async () => {
        server = await serveFolder(fromRoot('tests/fixtures/pages/hostile'));
        session = await open({ headless: true });
      });
      test.afterAll(async () => {
        await session?.close();
        server?.close();
      });

      const openCardOn = async (name: string): Promise<Box> => {
        await session.visit(`${server.origin}/${name}.html`);
        const find = async () => (await session.marks()).find(({ entity }) => entity === 'martin-solveig')?.boxes[0];
        await expect.poll(find).toBeDefined();
        const box = await find();
        if (!box) throw new Error('no mark');
        await session.movePointer(2, 2);
        await session.movePointer(box.x + box.width / 2, box.y + box.height / 2);
        await expect.poll(async () => (await session.card())?.content).toBe('ready');
        expect((await session.card())?.entity).toBe('martin-solveig');
        return box;
      };

      define({ browser, session: () => session, openCardOn });
    });
  }
}
