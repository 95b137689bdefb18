import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/dataset/model';
import { packDataset, packKey, packSchema } from '../../../src/dataset/pack';
import { compiledDataset } from './dataset';

const dataset = compiledDataset();
const packs = packDataset(dataset);
const pack = (entity: string) => {
  const found = packs.find(({ key }) => key === packKey(entity, 'en'));
  if (!found) throw new Error(`no pack of ${entity}`);
  return found;
};

describe('packs', () => {
  it('are one for each entity and language, and fit their schema', () => {
    expect(packs).toHaveLength(dataset.entities.length * LANGUAGES.length);
    for (const each of packs) expect(v.is(packSchema, each)).toBe(true);
  });

  it('hold every claim of the entity, in the language asked for', () => {
    const own = dataset.claims.filter(({ entities }) => entities.includes('martin-solveig'));
    const french = packs.find(({ key }) => key === packKey('martin-solveig', 'fr'));
    for (const claim of own) {
      expect(french?.claims.find(({ id }) => id === claim.id)?.statement).toBe(claim.statement.fr);
    }
  });

  it('bring the other sides of a dispute along, whoever they are about', () => {
    for (const dispute of dataset.disputes) {
      for (const { id } of dataset.entities) {
        const mine = dataset.claims.filter((claim) => claim.entities.includes(id)).map((claim) => claim.id);
        if (!dispute.claims.some((claim) => mine.includes(claim))) continue;
        const there = pack(id).claims.map((claim) => claim.id);
        expect(there).toEqual(expect.arrayContaining([...dispute.claims]));
        expect(pack(id).disputes.map((each) => each.id)).toContain(dispute.id);
      }
    }
  });

  it('bring what overtook a claim along', () => {
    for (const { key, claims } of packs) {
      const ids = claims.map(({ id }) => id);
      for (const { supersededBy } of claims) if (supersededBy) expect(ids, key).toContain(supersededBy);
    }
  });

  it('name every source that a claim rests on', () => {
    for (const { claims, sources } of packs) {
      const known = new Set(sources.map(({ id }) => id));
      for (const { evidence } of claims) for (const { source } of evidence) expect(known.has(source)).toBe(true);
    }
  });
});
