/** The card on pages that mean no good, or do none: in both browsers, judged by what is painted. */
import type { Session } from '../../scripts/drive/session';
import { inBothBrowsers } from './hostile-stage';
import { type Colour, findColour, isNear, type Picture, readPicture } from './pixels';
import { expect, shot, test } from './touchline';

const PAPER = [255, 253, 248] as const;
/** As a filter of the root makes it in Firefox: 255 - x, and little hue to rotate. */
const PAPER_INVERTED = [0, 2, 7] as const;

/** Each page says itself what must happen on it. */
const CASES = [
  'important',
  'faded',
  'inverted',
  'transformed',
  'zoomed',
  'backdrop',
  'overlay',
  'dialogs',
  'root-keeper',
  'stopper',
  'prevented',
  'csp',
  'rtl',
  'vertical',
] as const;

/** Where the page itself is as it should be, seen beside the card. */
const UNTOUCHED: Readonly<Record<string, (picture: Picture) => boolean>> = {
  backdrop: (picture) => isNear(picture.at(picture.width - 5, picture.height - 5), [255, 255, 255]),
};

inBothBrowsers(({ browser, session, openCardOn }) => {
  for (const name of CASES) {
    test(name, async () => {
      const box = await openCardOn(name);
      const file = shot(`hostile-${name}-${browser}`);
      const filtered = name === 'inverted' && browser === 'firefox';
      const paper = await settled(session(), file, filtered ? PAPER_INVERTED : PAPER);
      if (!paper) throw new Error('nothing of the card is painted');
      // Its own size, whatever the page does to sizes; opaque; with text on it.
      expect(paper.box.width).toBeGreaterThan(380);
      expect(paper.box.width).toBeLessThanOrEqual(400);
      expect(paper.box.height).toBeGreaterThan(150);
      expect(paper.share).toBeGreaterThan(0.5);
      if (!filtered) expect(paper.inkShare).toBeGreaterThan(0.005);
      // Beside its mention, not on it.
      const dx = Math.max(paper.box.x - (box.x + box.width), box.x - (paper.box.x + paper.box.width), 0);
      const dy = Math.max(paper.box.y - (box.y + box.height), box.y - (paper.box.y + paper.box.height), 0);
      expect(Math.max(dx, dy)).toBeGreaterThan(2);
      expect(Math.max(dx, dy)).toBeLessThan(16);
      expect(UNTOUCHED[name]?.(readPicture(file)) ?? true).toBe(true);
      await session().movePointer(2, 2);
    });
  }
});

/** The card's paper once it has stopped growing: the picture before was of a card still settling. */
async function settled(session: Session, file: string, colour: Colour): Promise<ReturnType<typeof findColour>> {
  let last: ReturnType<typeof findColour> = null;
  for (let i = 0; i < 8; i += 1) {
    await session.screenshot(file);
    const now = findColour(readPicture(file), colour);
    if (now && last && JSON.stringify(now.box) === JSON.stringify(last.box)) return now;
    last = now;
  }
  return last;
}
