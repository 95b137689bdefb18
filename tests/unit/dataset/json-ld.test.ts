/** The export can be reused: nothing is lost, nothing dangles, the licence is stated. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toJsonLd } from '../../../src/dataset/json-ld';
import { compiled } from './good';

const dataset = compiled();
const graphSchema = v.object({
  '@context': v.literal('https://schema.org'),
  '@graph': v.array(v.looseObject({ '@id': v.string(), '@type': v.string() })),
});
const graph = v.parse(graphSchema, toJsonLd(dataset))['@graph'];
const ofType = (type: string) => graph.filter((node) => node['@type'] === type);

/** Every {"@id": …} inside a node's values. */
function references(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '@id' ? [String(inner)] : references(inner)));
}

describe('the JSON-LD export', () => {
  it('has a node for each claim, source, dispute and quotation', () => {
    const quotations = dataset.claims.flatMap(({ evidence }) => evidence.filter(({ quotation }) => quotation));
    expect(ofType('Claim')).toHaveLength(dataset.claims.length);
    expect(ofType('WebPage')).toHaveLength(dataset.sources.length);
    expect(ofType('CreativeWork')).toHaveLength(dataset.disputes.length);
    expect(ofType('Quotation')).toHaveLength(quotations.length);
  });

  it('gives each node its own id and refers only to nodes that are there', () => {
    const ids = new Set(graph.map((node) => node['@id']));
    expect(ids.size).toBe(graph.length);
    expect(graph.flatMap(references).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('names for each claim where it appears', () => {
    expect(ofType('Claim').filter(({ appearance }) => !Array.isArray(appearance) || appearance.length === 0)).toEqual(
      [],
    );
  });

  it('states the licence', () => {
    expect(ofType('Dataset')).toEqual([
      expect.objectContaining({ license: 'https://creativecommons.org/licenses/by/4.0/' }),
    ]);
  });

  it('hands on no date of publication that may only be the day of a copy', () => {
    const published = (date: boolean) =>
      ofType('WebPage')
        .filter((node) => 'datePublished' in node === date)
        .map((node) => node['@id']);
    const established = dataset.sources.filter((s) => s.published !== null && s.publishedFrom !== 'archive');
    expect(published(true)).toEqual(established.map(({ id }) => `#source-${id}`));
  });
});
