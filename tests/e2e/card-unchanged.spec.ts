/** Pages that would change what a card shows without touching it: the same pixels as on a page that means no harm. */
import { mkdirSync } from 'node:fs';
import { openInChromium } from '../../scripts/drive/chromium-session';
import { openInFirefox } from '../../scripts/drive/firefox-session';
import type { Session } from '../../scripts/drive/session';
import { fromRoot } from '../../scripts/paths';
import { type FileServer, serveFolder } from '../../scripts/serve';
import { isNear, type Picture, readPicture } from './pixels';
import { expect, shot, test } from './touchline';

/** How many pixels of two pictures are not the same colour. */
function difference(one: Picture, other: Picture): number {
  let count = 0;
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) if (!isNear(one.at(x, y), other.at(x, y), 8)) count += 1;
  }
  return count;
}

for (const [browser, open] of [
  ['chromium', openInChromium],
  ['firefox', openInFirefox],
] as const) {
  test.describe(browser, () => {
    test.describe.configure({ mode: 'default' });
    let session: Session;
    let server: FileServer;
    let calm: Picture;

    const pictureOn = async (name: string): Promise<Picture> => {
      await session.visit(`${server.origin}/${name}.html`);
      const find = async () => (await session.marks()).find(({ entity }) => entity === 'martin-solveig')?.boxes[0];
      await expect.poll(find).toBeDefined();
      const box = await find();
      await session.movePointer(2, 2);
      await session.movePointer((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
      await expect.poll(async () => (await session.card())?.content).toBe('ready');
      const file = shot(`unchanged-${name}-${browser}`);
      let last: Picture | null = null;
      // It has settled once two pictures are the same.
      for (let attempt = 0; attempt < 8; attempt += 1) {
        await session.screenshot(file);
        const now = readPicture(file);
        if (last && difference(last, now) === 0) break;
        last = now;
      }
      return readPicture(file);
    };

    test.beforeAll(async () => {
      mkdirSync(fromRoot('out/screenshots'), { recursive: true });
      server = await serveFolder(fromRoot('tests/fixtures/pages/hostile'));
      session = await open({ headless: true });
      calm = await pictureOn('calm');
    });
    test.afterAll(async () => {
      await session?.close();
      server?.close();
    });

    // Each page says itself what it tries.
    for (const name of ['registered', 'fonts', 'prying']) {
      test(name, async () => {
        expect(difference(await pictureOn(name), calm)).toBe(0);
      });
    }
  });
}
