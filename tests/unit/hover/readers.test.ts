/** What readers do, played against the clock. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HoverEvent } from '../../../content-scripts/card/hover/machine';
import { ADA, BALLON, type Mention, Reader, SOLVEIG } from './reader';

const PAUSES = [20, 50, 100, 150, 200, 249, 250, 290, 299, 300, 301, 350] as const;

describe('opening', () => {
  it('waits 250 ms from the entering, however the pointer moves on the mention', () => {
    const reader = new Reader().point(ADA);
    for (let i = 0; i < 24; i += 1) reader.wait(10).point(ADA);
    expect(reader.card).toBeNull();
    expect(reader.wait(10).card).toBe(ADA);
  });

  it.each(PAUSES)('left before it opened and entered again after %d ms: opens', (pause) => {
    const reader = new Reader().point(ADA).wait(120).point(null).wait(pause).point(ADA);
    expect(reader.wait(249).card).toBeNull();
    expect(reader.wait(1).card).toBe(ADA);
  });

  it('asks for the content when the pointer arrives, once a visit', () => {
    const reader = new Reader().point(ADA).wait(10).point(ADA).wait(300);
    expect(reader.prefetched).toEqual([ADA]);
  });

  it('opens nothing for a sweep over many mentions', () => {
    const reader = new Reader();
    for (const mention of [ADA, BALLON, SOLVEIG, ADA, BALLON]) reader.point(mention).wait(60).point(null).wait(20);
    expect(reader.wait(1000).log).toEqual([]);
  });

  it('opens the one on which a sweep ends', () => {
    const reader = new Reader().point(ADA).wait(200).point(BALLON).wait(200).point(SOLVEIG);
    expect(reader.wait(1000).log).toEqual(['show Solveig']);
  });
});

describe('closing', () => {
  it.each(PAUSES)('left and entered again after %d ms: the card is there', (pause) => {
    const reader = new Reader().point(ADA).wait(250).point(null).wait(pause).point(ADA);
    if (pause < 300) expect(reader.log).toEqual(['show Ada']);
    expect(reader.wait(250).card).toBe(ADA);
    expect(reader.wait(1000).card).toBe(ADA);
  });

  it.each(PAUSES)('left for the card and back over the gap, %d ms each way', (pause) => {
    const reader = new Reader().point(ADA).wait(250).point(null).wait(pause).point('card').wait(1000);
    if (pause >= 300) return expect(reader.card).toBeNull();
    expect(reader.card).toBe(ADA);
    expect(reader.point(null).wait(pause).point(ADA).wait(1000).card).toBe(ADA);
    expect(reader.log).toEqual(['show Ada']);
  });

  it('comes 300 ms after leaving', () => {
    const reader = new Reader().point(ADA).wait(250).point(null);
    expect(reader.wait(299).card).toBe(ADA);
    expect(reader.wait(1).card).toBeNull();
  });

  it('is not put off by a pointer that goes on moving elsewhere', () => {
    const reader = new Reader().point(ADA).wait(250).point(null);
    for (let i = 0; i < 30; i += 1) reader.wait(10).point(null);
    expect(reader.card).toBeNull();
  });
});

describe('from mention to mention', () => {
  it.each([0, 20, 150, 299])('with %d ms between: one card in place of the other', (gap) => {
    const reader = new Reader().point(ADA).wait(250).point(null).wait(gap).point(BALLON);
    expect(reader.wait(249).card).toBe(ADA);
    expect(reader.wait(1).card).toBe(BALLON);
    expect(reader.log).toEqual(['show Ada', 'show Ballon']);
  });

  it('over another mention on the way into the card: stays', () => {
    const reader = new Reader().point(ADA).wait(250).point(BALLON).wait(120).point('card').wait(1000);
    expect(reader.log).toEqual(['show Ada']);
  });

  it('over another mention into nothing: closes', () => {
    const reader = new Reader().point(ADA).wait(250).point(BALLON).wait(120).point(null).wait(300);
    expect(reader.card).toBeNull();
  });
});

describe('a no', () => {
  const NOES: readonly HoverEvent<Mention>[] = [{ type: 'escape' }, { type: 'press' }, { type: 'refused' }];

  it.each(NOES)('$type ends a pending opening, until the pointer comes anew', (no) => {
    const reader = new Reader().point(ADA).wait(100).send(no).point(ADA).wait(1000);
    expect(reader.log).toEqual([]);
    expect(reader.point(null).point(ADA).wait(250).card).toBe(ADA);
  });

  it.each(NOES)('$type closes an open card, until the pointer comes anew', (no) => {
    const reader = new Reader().point(ADA).wait(250).send(no).point(ADA).wait(1000);
    expect(reader.card).toBeNull();
    expect(reader.point(null).point(ADA).wait(250).card).toBe(ADA);
  });

  it.each(NOES)('$type from inside the card lets the mention be pointed at directly', (no) => {
    const reader = new Reader().point(ADA).wait(250).point('card').send(no);
    expect(reader.card).toBeNull();
    expect(reader.point(ADA).wait(250).card).toBe(ADA);
  });

  it('by typing holds back a card that was about to open, and leaves an open one', () => {
    expect(new Reader().point(ADA).wait(100).send({ type: 'typing' }).wait(1000).card).toBeNull();
    expect(new Reader().point(ADA).wait(250).send({ type: 'typing' }).wait(1000).card).toBe(ADA);
  });
});

describe('with a button down', () => {
  it('opens nothing, nor where it is let go', () => {
    const reader = new Reader().send({ type: 'press' }).send({ type: 'pointer', over: ADA, busy: true }).wait(1000);
    expect(reader.point(ADA).wait(1000).card).toBeNull();
    expect(reader.point(null).point(ADA).wait(250).card).toBe(ADA);
  });

  it('does not lose a card in which text is being selected', () => {
    const reader = new Reader().point(ADA).wait(250).point('card');
    expect(reader.send({ type: 'pointer', over: null, busy: true }).wait(1000).card).toBe(ADA);
  });
});

describe('opened without the pointer', () => {
  const call = (mark: Mention, focus = true): HoverEvent<Mention> => ({ type: 'call', mark, focus });

  it('is there at once, and a pointer elsewhere does not close it', () => {
    const reader = new Reader().send(call(ADA));
    expect(reader.log).toEqual(['show Ada with focus']);
    expect(reader.point(null).wait(1000).card).toBe(ADA);
  });

  it('survives a sweep over another mention', () => {
    const reader = new Reader().send(call(ADA)).point(BALLON).wait(100).point(null).wait(1000);
    expect(reader.log).toEqual(['show Ada with focus']);
  });

  it('takes the place of an opening or closing one', () => {
    expect(new Reader().point(ADA).wait(100).send(call(BALLON)).wait(1000).log).toEqual(['show Ballon with focus']);
    const closing = new Reader().point(ADA).wait(250).point(null).wait(100).send(call(BALLON)).wait(1000);
    expect(closing.card).toBe(BALLON);
  });

  it('closed by Escape, opens for a pointer that comes straight on the mention', () => {
    const reader = new Reader().send(call(ADA)).send({ type: 'escape' });
    expect(reader.card).toBeNull();
    expect(reader.point(ADA).wait(250).card).toBe(ADA);
  });

  it('closed by Escape under a pointer that rests on the mention, stays closed', () => {
    const reader = new Reader().point(ADA).wait(100).send(call(ADA)).send({ type: 'escape' }).point(ADA).wait(1000);
    expect(reader.card).toBeNull();
  });
});

describe('the page goes away', () => {
  it.each([0, 100, 250, 400])('%d ms after pointing: nothing is up, nothing comes later', (after) => {
    const reader = new Reader().point(ADA).wait(after).send({ type: 'gone' }).wait(1000);
    expect(reader.card).toBeNull();
    expect(reader.point(ADA).wait(250).card).toBe(ADA);
  });
});

describe('whatever a reader does', () => {
  const mention = fc.constantFrom(ADA, BALLON, SOLVEIG);
  const event: fc.Arbitrary<HoverEvent<Mention>> = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        type: fc.constant('pointer' as const),
        over: fc.oneof(mention, fc.constantFrom('card' as const, null)),
        busy: fc.constant(false),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('pointer' as const),
        over: fc.oneof(mention, fc.constant(null)),
        busy: fc.constant(true),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<HoverEvent<Mention>>(
        { type: 'escape' },
        { type: 'press' },
        { type: 'typing' },
        { type: 'gone' },
        { type: 'refused' },
      ),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('call' as const), mark: mention, focus: fc.boolean() }) },
  );
  const steps = fc.array(fc.record({ event, pause: fc.integer({ min: 0, max: 400 }) }), { maxLength: 30 });
  const play = (list: readonly { readonly event: HoverEvent<Mention>; readonly pause: number }[]) => {
    const reader = new Reader();
    for (const step of list) {
      // No pointer reaches a card that is not there.
      if (step.event.type === 'pointer' && step.event.over === 'card' && reader.card === null) continue;
      reader.send(step.event).wait(step.pause);
    }
    return reader;
  };

  it('a pointer that comes anew and rests on a mention gets its card', () => {
    fc.assert(
      fc.property(steps, mention, (list, last) => {
        expect(play(list).point(null).point(last).wait(250).card).toBe(last);
      }),
    );
  });

  it('a pointer that was on it and leaves ends with no card', () => {
    fc.assert(
      fc.property(steps, mention, (list, last) => {
        expect(play(list).point(null).point(last).wait(250).point(null).wait(300).card).toBeNull();
      }),
    );
  });

  it('Escape ends with no card and nothing pending', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const reader = play(list).send({ type: 'escape' });
        expect(reader.card).toBeNull();
        expect(reader.isWaiting).toBe(false);
      }),
    );
  });

  it('what the state says is up is up, and the timer runs exactly in the states that wait', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { state, card, isWaiting } = play(list);
        const isUp = state.is === 'open' || state.is === 'leaving' || state.is === 'switching';
        expect(card).toBe(isUp ? state.mark : null);
        expect(isWaiting).toBe(state.is === 'opening' || state.is === 'leaving' || state.is === 'switching');
      }),
    );
  });
});
