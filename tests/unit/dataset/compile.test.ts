/** What comes out of the compiler for the dataset as it stands. */
import { describe, expect, it } from 'vitest';
import { compileDataset, compileSources } from '../../../src/dataset/compile';
import { LANGUAGES } from '../../../src/dataset/model';
import { byId, compiled, datasetDir, goodTexts } from './good';

const dataset = compiled();

describe('the compiled dataset', () => {
  it('is the same whether read from disk or from memory, and whatever the order of the files', () => {
    const fromMemory = JSON.stringify(compileSources(goodTexts));
    const reversed = new Map([...goodTexts].reverse());
    expect(JSON.stringify(compileDataset(datasetDir))).toBe(fromMemory);
    expect(JSON.stringify(compileSources(reversed))).toBe(fromMemory);
  });

  it('keeps claims together by topic, in the order of the topics', () => {
    const order = dataset.claims.map(({ topic }) => topic).filter((topic, index, all) => topic !== all[index - 1]);
    expect(order).toEqual(dataset.topics.map(({ id }) => id));
  });

  it('leads from every superseded claim to one that stands', () => {
    const superseded = dataset.claims.filter(({ supersededBy }) => supersededBy);
    expect(superseded.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['award-yearly-until-2018', 'nt-absent-since-2017', 'nt-no-plan-to-return-2018']),
    );
    for (const { supersededBy = '' } of superseded)
      expect(byId(dataset.claims, supersededBy).supersededBy).toBeUndefined();
  });

  it('says for every date of a source where it was read', () => {
    const dated = dataset.sources.filter(({ published }) => published !== null);
    expect(dated.length).toBeGreaterThan(50);
    expect(dated.every(({ publishedFrom }) => publishedFrom !== undefined)).toBe(true);
  });
});

describe('the award roll', () => {
  const statement = (id: string) => byId(dataset.claims, id).statement;

  it('has the men’s prize from 1956 and the women’s from 2018, without a gap', () => {
    const years = (prize: 'men' | 'women') =>
      dataset.roll.filter((entry) => entry.prize === prize).map(({ year }) => year);
    expect(years('men')).toEqual(Array.from({ length: 70 }, (_, index) => 1956 + index));
    expect(years('women')).toEqual(Array.from({ length: 8 }, (_, index) => 2018 + index));
  });

  it('names in each entry a claim that names the winner', () => {
    for (const { claim, winner, year } of dataset.roll) {
      expect(statement(claim).en).toContain(String(year));
      if (winner !== null) expect(statement(claim).en.startsWith(winner)).toBe(true);
    }
  });

  it('speaks like a newspaper in each language', () => {
    expect(statement('winner-men-2018')).toEqual({
      en: 'Luka Modrić won the men’s Ballon d’Or of 2018.',
      fr: 'Luka Modrić a remporté le Ballon d’Or masculin 2018.',
      nb: 'Luka Modrić vant herrenes Ballon d’Or for 2018.',
    });
    expect(statement('winner-women-2023')).toEqual({
      en: 'Aitana Bonmatí (Barcelona, Spain) won the women’s Ballon d’Or of 2023.',
      fr: 'Aitana Bonmatí (FC Barcelone, Espagne) a remporté le Ballon d’Or féminin 2023.',
      nb: 'Aitana Bonmatí (Barcelona, Spania) vant kvinnenes Ballon d’Or for 2023.',
    });
  });

  it('calls the prize of 2010 to 2015, and of no other year, by FIFA’s name', () => {
    const fifa = dataset.roll.filter(({ claim }) =>
      LANGUAGES.every((language) => statement(claim)[language].includes('FIFA')),
    );
    expect(fifa.map(({ year }) => year)).toEqual([2010, 2011, 2012, 2013, 2014, 2015]);
  });

  it('says that nobody won in 2020', () => {
    const none = dataset.roll.filter(({ winner }) => winner === null);
    expect(none.map(({ claim }) => claim)).toEqual(['winner-men-2020', 'winner-women-2020']);
    expect(statement('winner-women-2020').nb).toBe('Kvinnenes Ballon d’Or ble ikke delt ut i 2020.');
  });

  it('tells namesakes apart and spells names as each language does', () => {
    expect(statement('winner-men-1960').en).toContain('Luis Suárez (Barcelona)');
    expect(statement('winner-men-1997').fr).toContain('Ronaldo (Brésil)');
    expect(statement('winner-men-1963')).toMatchObject({
      fr: expect.stringContaining('Lev Yachine'),
      nb: expect.stringContaining('Lev Jasjin'),
    });
  });

  it('shows Hegerberg’s prize in her own card too', () => {
    expect(byId(dataset.claims, 'winner-women-2018').entities).toEqual(['ballon-dor', 'ada-hegerberg']);
  });
});
