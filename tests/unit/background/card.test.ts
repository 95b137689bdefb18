import { describe, expect, it } from 'vitest';
import { buildCard, buildTopic } from '../../../background/card';
import type { ClaimView } from '../../../src/card-model';
import { packDataset, packKey } from '../../../src/dataset/pack';
import { compiledDataset } from './dataset';

const packs = packDataset(compiledDataset());
const packOf = (entity: string) => {
  const found = packs.find(({ key }) => key === packKey(entity, 'en'));
  if (!found) throw new Error(`no pack of ${entity}`);
  return found;
};
const words = ({ statement }: ClaimView) =>
  statement.map((part) => (typeof part === 'string' ? part : part.text)).join('');

describe('the card', () => {
  it('shows the three claims ranked first, in their order', () => {
    const ranked = ['apology-bad-joke', 'solveig-french-dj', 'solveig-hello', 'question-about-twerking'];
    const card = buildCard(packOf('martin-solveig'), ranked);
    expect(card.claims.map(({ id }) => id)).toEqual(ranked.slice(0, 3));
  });

  it('shows every side of a dispute that a shown claim is part of, and no other dispute', () => {
    const pack = packOf('martin-solveig');
    const card = buildCard(pack, ['apology-bad-joke']);
    const concerned = pack.disputes.filter(({ claims }) => claims.includes('apology-bad-joke'));
    expect(concerned.length).toBeGreaterThan(0);
    expect(card.disputes.map(({ id }) => id).sort()).toEqual(concerned.map(({ id }) => id).sort());
    for (const { id, sides } of card.disputes) {
      const expected = pack.disputes.find((dispute) => dispute.id === id)?.claims ?? [];
      expect(sides.map((side) => side.id).sort()).toEqual([...expected].sort());
      expect(sides[0]?.id).toBe('apology-bad-joke');
    }
    expect(buildCard(pack, ['solveig-french-dj']).disputes).toEqual([]);
  });

  it('numbers the sources from 1 in the order in which they are shown, and lists each once', () => {
    const card = buildCard(packOf('ballon-dor'), ['award-first-woman-winner', 'award-mens-prize-since-1956']);
    expect(card.sources.map(({ number }) => number)).toEqual(card.sources.map((_, index) => index + 1));
    const shown = card.claims.flatMap(({ sources }) => sources);
    expect(Math.max(...shown)).toBe(card.sources.length);
    expect(shown[0]).toBe(1);
  });

  it('never shows an overtaken statement without what overtook it', () => {
    const card = buildCard(packOf('ada-hegerberg'), ['nt-absent-since-2017']);
    expect(card.claims[0]?.supersededBy?.id).toBe('nt-return-2022');
  });

  it('shows speech with its speaker and its source', () => {
    const card = buildCard(packOf('ada-hegerberg'), ['speech-huge-step']);
    const quotation = card.claims[0]?.quotation;
    expect(quotation?.speaker).toBe('Ada Hegerberg');
    expect(card.sources.find(({ number }) => number === quotation?.source)?.publisher).toMatch(/Business Insider/);
  });

  it('links the names of other entities, not its own, and loses no letter', () => {
    const pack = packOf('martin-solveig');
    const claim = buildCard(pack, ['question-about-twerking']).claims[0];
    if (!claim) throw new Error('no claim');
    const links = claim.statement.filter((part) => typeof part !== 'string').map(({ entity }) => entity);
    expect(links).toContain('ada-hegerberg');
    expect(links).not.toContain('martin-solveig');
    expect(words(claim)).toBe(pack.claims.find(({ id }) => id === claim.id)?.statement);
  });

  it('passes over a ranked claim that the pack does not hold', () => {
    expect(buildCard(packOf('martin-solveig'), ['no-such-claim', 'solveig-hello']).claims.map(({ id }) => id)).toEqual([
      'solveig-hello',
    ]);
  });

  it('leads on to every topic of the entity, and each holds what it counts', () => {
    const pack = packOf('ballon-dor');
    const { topics } = buildCard(pack, []);
    const own = pack.claims.filter(({ entities }) => entities.includes('ballon-dor'));
    expect(topics.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
    for (const { id } of topics) {
      const topic = buildTopic(pack, id);
      const shown = [...(topic?.claims ?? []), ...(topic?.disputes ?? []).flatMap(({ sides }) => sides)];
      const wanted = own.filter((claim) => claim.topic === id);
      expect(shown.map((claim) => claim.id)).toEqual(expect.arrayContaining(wanted.map((claim) => claim.id)));
    }
    expect(buildTopic(pack, 'no-such-topic')).toBeNull();
  });

  it('shows no disputed claim without its other sides in a topic either', () => {
    const pack = packOf('martin-solveig');
    const topic = buildTopic(pack, 'apology');
    expect(topic?.disputes.length).toBeGreaterThan(0);
    const disputed = new Set(pack.disputes.flatMap(({ claims }) => claims));
    expect(topic?.claims.filter(({ id }) => disputed.has(id))).toEqual([]);
    for (const { id, sides } of topic?.disputes ?? []) {
      const expected = pack.disputes.find((dispute) => dispute.id === id)?.claims ?? [];
      expect(sides.map((side) => side.id).sort()).toEqual([...expected].sort());
    }
    const cited = [...(topic?.claims ?? []), ...(topic?.disputes ?? []).flatMap(({ sides }) => sides)];
    const numbers = topic?.sources.map(({ number }) => number);
    for (const { sources } of cited) expect(numbers).toEqual(expect.arrayContaining([...sources]));
  });
});
