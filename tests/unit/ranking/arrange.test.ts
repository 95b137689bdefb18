import { describe, expect, it } from 'vitest';
import { arrange, byScore, type RankableClaim } from '../../../src/ranking/arrange';

const claims = (...ids: string[]): RankableClaim[] => ids.map((id) => ({ id }));
const scores = (of: Record<string, number>): Map<string, number> => new Map(Object.entries(of));

describe('byScore', () => {
  it('puts the higher score first', () => {
    expect(byScore(claims('a', 'b'), scores({ b: 3 }), ['a']).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('falls back on what the entity is best known for, then on the number of sources, then on the id', () => {
    const told = { id: 'told', evidence: [1, 2] };
    const sorted = byScore([...claims('z', 'y'), told, { id: 'known' }], scores({}), ['known']);
    expect(sorted.map(({ id }) => id)).toEqual(['known', 'told', 'y', 'z']);
  });
});

describe('arrange', () => {
  it('brings the best other side of a dispute right after the first, and only one', () => {
    const dispute = { claims: ['paris', 'lyon', 'rome'] };
    expect(arrange(claims('paris', 'x', 'rome', 'lyon'), scores({}), [dispute])).toEqual([
      'paris',
      'rome',
      'x',
      'lyon',
    ]);
  });

  it('leaves a dispute alone whose other side is of another entity', () => {
    expect(arrange(claims('paris', 'x'), scores({}), [{ claims: ['paris', 'elsewhere'] }])).toEqual(['paris', 'x']);
  });

  it('does not bring a side twice', () => {
    const order = arrange(claims('a', 'b', 'c'), scores({}), [{ claims: ['a', 'b'] }, { claims: ['b', 'a'] }]);
    expect(order).toEqual(['a', 'b', 'c']);
  });

  const once = { id: 'once', supersededBy: 'now' };

  it('puts what overtook a claim before it', () => {
    expect(arrange([once, { id: 'x' }, { id: 'now' }], scores({ once: 3, now: 2 }), [])).toEqual(['now', 'once', 'x']);
  });

  it('lets a claim of its time lead where the passage is plainly about that time, its successor beside it', () => {
    expect(arrange([once, { id: 'x' }, { id: 'now' }], scores({ once: 9, now: 2 }), [])).toEqual(['once', 'now', 'x']);
  });

  it('keeps an overtaken claim in its place where its successor is not there', () => {
    expect(arrange([once, { id: 'x' }], scores({}), [])).toEqual(['once', 'x']);
  });
});
