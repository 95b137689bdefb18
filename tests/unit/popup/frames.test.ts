import { describe, expect, it } from 'vitest';
import { popupState } from '../../../popup/state';
import { currentPlace, type Frame, placesOf, stepFrom } from '../../../src/frames';
import type { TabStatus } from '../../../src/messages';

const frame = (frameId: number, entities: readonly string[], current: Frame['reading']['current'] = null): Frame => ({
  frameId,
  reading: { entities, mentions: [], current },
});

describe('going from mention to mention', () => {
  const frames = [frame(0, ['a', 'b', 'a']), frame(7, []), frame(9, ['b'])];

  it('goes through all frames in order, and round', () => {
    const places = placesOf(frames);
    expect(places).toEqual([
      { frameId: 0, index: 0 },
      { frameId: 0, index: 1 },
      { frameId: 0, index: 2 },
      { frameId: 9, index: 0 },
    ]);
    let place = stepFrom(places, null, 1);
    for (const expected of [...places.slice(1), places[0]]) {
      place = stepFrom(places, place, 1);
      expect(place).toEqual(expected);
    }
    expect(stepFrom(places, null, -1)).toEqual({ frameId: 9, index: 0 });
    expect(stepFrom(places, { frameId: 0, index: 0 }, -1)).toEqual({ frameId: 9, index: 0 });
  });

  it('knows one entity’s mentions by their number among all', () => {
    expect(placesOf(frames, 'b')).toEqual([
      { frameId: 0, index: 1 },
      { frameId: 9, index: 0 },
    ]);
  });

  it('goes on from where a mention was that is gone', () => {
    expect(stepFrom(placesOf(frames), { frameId: 4, index: 2 }, 1)).toEqual({ frameId: 9, index: 0 });
    expect(stepFrom(placesOf(frames), { frameId: 4, index: 2 }, -1)).toEqual({ frameId: 0, index: 2 });
    expect(stepFrom([], { frameId: 4, index: 2 }, 1)).toBeNull();
  });

  it('goes on in the frame that was gone to last', () => {
    const visited = [frame(0, ['a', 'a'], { index: 1, at: 100 }), frame(3, ['b'], { index: 0, at: 200 })];
    expect(currentPlace(visited)).toEqual({ frameId: 3, index: 0 });
    expect(currentPlace([frame(0, ['a'])])).toBeNull();
  });
});

describe('the state of the popup', () => {
  const status: TabStatus = {
    site: 'news.example.org',
    access: 'granted',
    on: true,
    pattern: null,
    privately: false,
    paused: false,
    welcomed: true,
    language: 'en',
    entities: [],
    story: { claims: [], disputes: [], sources: [] },
  };
  it.each([
    ['on', {}, [frame(0, ['a'])]],
    ['on', {}, [frame(0, []), frame(2, ['a'])]],
    ['nothing-found', {}, []],
    ['off', { on: false }, []],
    ['paused', { paused: true, on: false }, []],
    ['cannot-run', {}, null],
    ['cannot-run', { access: 'impossible', paused: true }, null],
    ['no-access', { access: 'missing' }, null],
  ] as const)('is %s', (expected, changes, frames) =>
    expect(popupState({ ...status, ...changes }, frames)).toBe(expected),
  );
});
