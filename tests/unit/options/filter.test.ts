import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { knownFilter } from '../../../options/filter';
import { EVERYTHING, FILTER_KEYS, type Filter, hashOf, readRoute } from '../../../options/route';
import { COMPILED } from '../../../scripts/paths';
import { datasetSchema } from '../../../src/dataset/model';

const dataset = v.parse(datasetSchema, JSON.parse(readFileSync(`${COMPILED}/dataset.json`, 'utf8')));

function filterOf(hash: string): Filter {
  const route = readRoute(hash);
  if (route.view !== 'dataset') throw new Error(`${hash} leads to the settings`);
  return route.filter;
}

describe('a link into the dataset', () => {
  it.each(FILTER_KEYS)('that names an unknown %s shows all, and says so', (key) => {
    const { filter, unknown } = knownFilter(dataset, filterOf(`#${key}=nope`));
    expect(unknown).toEqual({ key, value: 'nope' });
    expect(filter[key]).toBeNull();
  });

  it('keeps what it does know beside what it does not', () => {
    const { filter, unknown } = knownFilter(dataset, filterOf('#entity=ada-hegerberg&topic=nope'));
    expect(unknown).toEqual({ key: 'topic', value: 'nope' });
    expect(filter).toEqual({ ...EVERYTHING, entity: 'ada-hegerberg' });
  });

  it('to every claim, source and dispute is known, and reads as it was written', () => {
    const links = [
      ...dataset.claims.map(({ id }) => ({ claim: id })),
      ...dataset.sources.map(({ id }) => ({ source: id })),
      ...dataset.disputes.map(({ id }) => ({ dispute: id })),
    ];
    for (const link of links) {
      const { filter, unknown } = knownFilter(dataset, filterOf(hashOf(link)));
      expect(unknown).toBeNull();
      expect(filter).toMatchObject(link);
    }
  });
});
