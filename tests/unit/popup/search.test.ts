import { describe, expect, it } from 'vitest';
import { claimsFor, disputesFor, sourcesFor } from '../../../options/filter';
import { EVERYTHING, hashOf, readRoute } from '../../../options/route';
import { createSearch } from '../../../src/dataset-search';
import { disputeSheet, sheetOf, sourcesOf } from '../../../src/dataset-views';
import { compiledDataset } from '../background/dataset';

const dataset = compiledDataset();
const search = createSearch(dataset, 'en');

describe('the search', () => {
  it('finds winners by year and by name, with or without accents, as somebody types', () => {
    expect(search('2015').winners.map(({ winner }) => winner)).toContain('Lionel Messi');
    expect(search('modric').winners.map(({ year }) => year)).toEqual([2018]);
    expect(search('MODRIĆ 20').winners).toHaveLength(1);
    expect(search('women 2018').winners.map(({ winner }) => winner)).toEqual(['Ada Hegerberg']);
  });

  it.each([
    'ballon d’or 2018',
    "2018 ballon d'or winner",
    'ballon dor 2018',
    'vinner ballon d or 2018',
    'lauréate 2018',
  ])('finds winners by what they won: “%s”', (query) => {
    for (const language of ['en', 'fr', 'nb'] as const)
      expect(createSearch(dataset, language)(query).winners.map(({ winner }) => winner)).toEqual(
        expect.arrayContaining(['Ada Hegerberg', 'Luka Modrić']),
      );
  });

  it('finds days as they are written, and the award with or without its apostrophe', () => {
    expect(search('2018-12-03').claims.length).toBeGreaterThan(0);
    expect(search('ballon dor').claims.length).toBeGreaterThan(10);
    expect(search('ballon dor')).toEqual(search('ballon d’or'));
    expect(search('ballon d').claims.length, 'while it is being typed').toBeGreaterThan(10);
    expect(search('ballon d’').claims.length).toBeGreaterThan(10);
  });

  it('finds claims by words in any order, and sources by publisher', () => {
    expect(search('twerk').claims.length).toBeGreaterThan(3);
    expect(search('solveig apolog').claims.map(({ id }) => id)).toEqual(
      search('apolog solveig').claims.map(({ id }) => id),
    );
    expect(search('bbc').sources.length).toBeGreaterThan(0);
  });

  it('finds nothing for nothing, and nothing for nonsense', () => {
    for (const query of ['', '  ', '"', '—', 'zzzz', '( [ \\']) {
      expect(search(query)).toEqual({ winners: [], claims: [], sources: [] });
    }
  });

  it('speaks the reader’s language', () => {
    expect(createSearch(dataset, 'fr')('excuses').claims.length).toBeGreaterThan(0);
    expect(createSearch(dataset, 'nb')('unnskyldning').claims.length).toBeGreaterThan(0);
  });
});

describe('what is browsed', () => {
  it('without a filter is everything', () => {
    expect(claimsFor(dataset, EVERYTHING, search)).toHaveLength(dataset.claims.length);
    expect(disputesFor(dataset, EVERYTHING, search)).toHaveLength(dataset.disputes.length);
    const sources = sourcesFor(dataset, EVERYTHING, search);
    expect(sources).toHaveLength(dataset.sources.length);
    const evidence = dataset.claims.flatMap(sourcesOf).length;
    expect(sources.reduce((sum, { claims }) => sum + claims, 0)).toBe(evidence);
    expect(sources.map(({ claims }) => claims)).toEqual(sources.map(({ claims }) => claims).toSorted((a, b) => b - a));
  });

  it('a source’s claims are those that rest on it', () => {
    const [first] = sourcesFor(dataset, EVERYTHING, search);
    const id = first?.source.id ?? '';
    const claims = claimsFor(dataset, { ...EVERYTHING, source: id }, search);
    expect(claims).toHaveLength(first?.claims ?? -1);
    for (const claim of claims) expect(sourcesOf(claim)).toContain(id);
  });

  it('filters add up', () => {
    const filter = { ...EVERYTHING, entity: 'martin-solveig', topic: 'apology', search: 'twitter' };
    const claims = claimsFor(dataset, filter, search);
    expect(claims.length).toBeGreaterThan(0);
    for (const { entities, topic } of claims) {
      expect(entities).toContain('martin-solveig');
      expect(topic).toBe('apology');
    }
  });
});

describe('the address of the options page', () => {
  it.each([
    {},
    { claim: 'apology-bad-joke' },
    { dispute: 'some-dispute' },
    { show: 'sources', search: 'l’équipe & co', year: '2018' },
    { show: 'claims', dispute: 'x' },
  ] as const)('leads back to the filter %j', (changes) => {
    const filter = {
      ...EVERYTHING,
      ...('dispute' in changes && !('show' in changes) ? { show: 'disputes' as const } : {}),
      ...changes,
    };
    expect(readRoute(hashOf(filter))).toEqual({ view: 'dataset', filter });
  });

  it('shows the settings for what it cannot read', () => {
    for (const hash of ['', '#', '#nonsense', '#%E0%A4%A'])
      expect(readRoute(hash)).toEqual({ view: 'settings', section: null });
    expect(readRoute('#sites')).toEqual({ view: 'settings', section: 'sites' });
  });
});

describe('a sheet', () => {
  it('brings the other sides of a claim along, with every source numbered', () => {
    const dispute = dataset.disputes[0];
    if (!dispute) throw new Error('no dispute');
    const [id = ''] = dispute.claims;
    const sheet = sheetOf(dataset, [id, 'no-such-claim'], 'en');
    expect(sheet.claims.map((claim) => claim.id)).toEqual([id]);
    expect(sheet.disputes.find((found) => found.id === dispute.id)?.sides).toHaveLength(dispute.claims.length);
    const numbers = [...sheet.claims, ...sheet.disputes.flatMap(({ sides }) => sides)].flatMap(
      ({ sources }) => sources,
    );
    expect(Math.max(...numbers)).toBe(sheet.sources.length);
  });

  it('never shows an overtaken claim without what overtook it', () => {
    const overtaken = dataset.claims.filter(({ supersededBy }) => supersededBy !== undefined);
    const { claims } = sheetOf(
      dataset,
      overtaken.map(({ id }) => id),
      'en',
    );
    for (const claim of claims) expect(claim.supersededBy, claim.id).toBeDefined();
    expect(claims.length).toBeGreaterThan(0);
  });

  it('shows a dispute with all its sides', () => {
    for (const dispute of dataset.disputes) {
      expect(disputeSheet(dataset, dispute, 'fr').disputes[0]?.sides).toHaveLength(dispute.claims.length);
    }
  });
});
