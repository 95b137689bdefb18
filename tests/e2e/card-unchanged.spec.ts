/** Pages that would change what a card shows without touching it: the same pixels as on a page that means no harm. */
import { mkdirSync } from 'node:fs';
import { fromRoot } from '../../scripts/paths';
import { inBothBrowsers } from './hostile-stage';
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

inBothBrowsers(({ browser, session, openCardOn }) => {
  let calm: Picture;

  const pictureOn = async (name: string): Promise<Picture> => {
    await openCardOn(name);
    const file = shot(`unchanged-${name}-${browser}`);
    let last: Picture | null = null;
    // It has settled once two pictures are the same.
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await session().screenshot(file);
      const now = readPicture(file);
      if (last && difference(last, now) === 0) break;
      last = now;
    }
    return readPicture(file);
  };

  test.beforeAll(async () => {
    mkdirSync(fromRoot('out/screenshots'), { recursive: true });
    calm = await pictureOn('calm');
  });

  // Each page says itself what it tries.
  for (const name of ['registered', 'fonts', 'prying']) {
    test(name, async () => {
      expect(difference(await pictureOn(name), calm)).toBe(0);
    });
  }
});
