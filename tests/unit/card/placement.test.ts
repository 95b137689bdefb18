import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  GAP_PX,
  MARGIN_PX,
  type Placement,
  place,
  type Situation,
} from '../../../content-scripts/card/placement';

const VIEW: Box = { x: 0, y: 0, width: 1000, height: 760 };
const CARD = { width: 400, height: 320 };

const situation = (over: Partial<Situation>): Situation => ({
  line: { x: 300, y: 200, width: 110, height: 20 },
  others: [],
  view: VIEW,
  card: CARD,
  rightToLeft: false,
  vertical: false,
  standing: null,
  ...over,
});

/** What the card covers in the end. */
const covered = ({ x, y, maxWidth, maxHeight }: Placement, { width, height }: Situation['card']): Box => ({
  x,
  y,
  width: Math.min(width, maxWidth),
  height: Math.min(height, maxHeight),
});

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the usual place', () => {
  it('is below the mention, where it begins', () => {
    expect(place(situation({}))).toMatchObject({ side: 'below', x: 300, y: 220 + GAP_PX });
  });

  it('is below the mention, where it begins from the right', () => {
    expect(place(situation({ rightToLeft: true })).x).toBe(MARGIN_PX + 2);
    const line = { x: 700, y: 200, width: 110, height: 20 };
    expect(place(situation({ rightToLeft: true, line })).x).toBe(700 + 110 - 400);
  });

  it('is above where there is no room below', () => {
    const line = { x: 300, y: 700, width: 110, height: 20 };
    expect(place(situation({ line }))).toMatchObject({ side: 'above', y: 700 - GAP_PX - CARD.height });
  });

  it('is beside in a low, wide view', () => {
    const placed = place(
      situation({ view: { x: 0, y: 0, width: 1000, height: 400 }, line: { x: 300, y: 190, width: 110, height: 20 } }),
    );
    expect(placed.side).toBe('right');
  });

  it('is beside a column of vertical text', () => {
    const line = { x: 600, y: 100, width: 20, height: 110 };
    expect(place(situation({ line, vertical: true }))).toMatchObject({ side: 'left', x: 600 - GAP_PX - CARD.width });
  });

  it('is shifted into the view', () => {
    expect(place(situation({ line: { x: 900, y: 200, width: 90, height: 20 } })).x).toBe(1000 - MARGIN_PX - CARD.width);
  });

  it('leaves both lines of a broken mention free', () => {
    const line = { x: 850, y: 200, width: 60, height: 20 };
    const other = { x: 40, y: 224, width: 70, height: 20 };
    const placed = place(situation({ line, others: [other] }));
    expect(overlaps(covered(placed, CARD), other)).toBe(false);
    expect(placed.y).toBe(244 + GAP_PX);
  });

  it.each([
    ['the first', 240, 264],
    ['the second', 264, 240],
  ])('leaves both lines free in a narrow view too, with %s pointed at', (_which, y, otherY) => {
    const view = { x: 0, y: 0, width: 320, height: 568 };
    const given = situation({
      view,
      line: { x: 20, y, width: 80, height: 24 },
      others: [{ x: 20, y: otherY, width: 80, height: 24 }],
      card: { width: 304, height: 440 },
    });
    const placed = place(given);
    for (const box of [given.line, ...given.others]) expect(overlaps(covered(placed, given.card), box)).toBe(false);
    expect(placed.maxHeight).toBeGreaterThan(200);
  });

  it('does not heed the rest of a mention in another column', () => {
    const line = { x: 40, y: 700, width: 60, height: 20 };
    const other = { x: 540, y: 20, width: 70, height: 20 };
    expect(place(situation({ line, others: [other] })).side).toBe('above');
  });
});

describe('a card that stands', () => {
  it('stays on its side while the page scrolls, as long as enough of it is to be seen', () => {
    const line = { x: 300, y: 480, width: 110, height: 20 };
    expect(place(situation({ line })).side).toBe('above');
    expect(place(situation({ line, standing: 'below' })).side).toBe('below');
  });

  it('goes to the other side where too little is left', () => {
    const line = { x: 300, y: 640, width: 110, height: 20 };
    expect(place(situation({ line, standing: 'below' })).side).toBe('above');
  });
});

describe('whatever the page, the view and the zoom', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const situations = fc
    .record({
      view: fc.record({ x: number(0, 500), y: number(0, 500), width: number(320, 2500), height: number(200, 1600) }),
      at: fc.record({ x: number(0, 1), y: number(0, 1) }),
      size: fc.record({ width: number(1, 300), height: number(6, 60) }),
      card: fc.record({ width: number(200, 400), height: number(40, 440) }),
      rightToLeft: fc.boolean(),
      vertical: fc.boolean(),
      standing: fc.constantFrom(null, 'below' as const, 'above' as const, 'right' as const, 'left' as const),
      below: fc.boolean(),
    })
    .map(({ view, at, size, card, below, ...rest }): Situation => {
      const line = {
        x: view.x + at.x * (view.width - 1) - size.width / 2,
        y: view.y + at.y * (view.height - 1) - size.height / 2,
        ...size,
      };
      const others = below ? [{ ...line, x: view.x, y: line.y + line.height }] : [];
      return {
        line,
        others,
        view,
        card: { ...card, width: Math.min(card.width, view.width - 2 * MARGIN_PX) },
        ...rest,
      };
    });

  it('never covers the line pointed at', () => {
    fc.assert(
      fc.property(situations, (given) => {
        expect(overlaps(covered(place(given), given.card), given.line)).toBe(false);
      }),
    );
  });

  it('never leaves the view', () => {
    fc.assert(
      fc.property(situations, (given) => {
        const { x, y, width, height } = covered(place(given), given.card);
        const slack = 1e-6;
        expect(x).toBeGreaterThanOrEqual(given.view.x - slack);
        expect(y).toBeGreaterThanOrEqual(given.view.y - slack);
        expect(x + width).toBeLessThanOrEqual(given.view.x + given.view.width + slack);
        expect(y + height).toBeLessThanOrEqual(given.view.y + given.view.height + slack);
      }),
    );
  });

  it('shows all of the card beside its line wherever a side has room for it', () => {
    fc.assert(
      fc.property(situations, (given) => {
        const { line, view, card } = given;
        const below = view.y + view.height - MARGIN_PX - (line.y + line.height + GAP_PX);
        if (below < card.height || line.y < view.y) return;
        expect(place({ ...given, standing: null }).maxHeight).toBeGreaterThanOrEqual(card.height - 1e-6);
      }),
    );
  });
});
