/** Against the researched base, where it lies beside the checkout: nothing of it is lost without a word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compiled, root, sharedFolder } from './good';

const folder = sharedFolder('facts');

const named = v.object({ id: v.string() });
const factsSchema = v.object({
  claims: v.array(
    v.object({
      id: v.string(),
      topic: v.string(),
      kind: v.string(),
      entities: v.array(v.string()),
      asOf: v.nullable(v.string()),
      evidence: v.array(
        v.object({
          source: v.string(),
          paragraph: v.optional(v.number()),
          directSpeech: v.optional(v.object({ speaker: v.string(), quote: v.string() })),
        }),
      ),
    }),
  ),
  sources: v.array(named),
  disputes: v.array(v.object({ id: v.string(), status: v.string(), claims: v.array(v.string()) })),
});

/** The base; empty where it is not present, which leaves nothing to compare and is not taken for success: see skipIf. */
function readFacts(): v.InferOutput<typeof factsSchema> {
  if (folder === undefined) return { claims: [], sources: [], disputes: [] };
  return v.parse(factsSchema, JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')));
}

/** The ids that the documentation lists as left out, each in a line of a table under "What is left out". */
function documented(): ReadonlySet<string> {
  const guide = readFileSync(join(root, 'docs', 'dataset.md'), 'utf8');
  const section = guide.split(/^## /m).find((part) => part.startsWith('What is left out')) ?? '';
  return new Set([...section.matchAll(/`([a-z0-9-]+)`/g)].map(([, id = '']) => id));
}

describe.skipIf(folder === undefined)('beside the facts (skipped where ../shared/facts is not present)', () => {
  const facts = readFacts();
  const dataset = compiled();
  const claims = new Map(dataset.claims.map((claim) => [claim.id, claim]));

  it.each([
    ['claim', facts.claims, dataset.claims],
    ['source', facts.sources, dataset.sources],
    ['dispute', facts.disputes, dataset.disputes],
  ])('has every %s, or says in docs/dataset.md why not', (_, researched, ours) => {
    const present = new Set(ours.map(({ id }) => id));
    const omitted = documented();
    const ids = researched.map(({ id }) => id);
    expect(ids.filter((id) => !present.has(id) && !omitted.has(id))).toEqual([]);
    expect(ids.filter((id) => present.has(id) && omitted.has(id))).toEqual([]);
  });

  it('invents nothing: every claim, source and dispute was researched', () => {
    const known = new Set([...facts.claims, ...facts.sources, ...facts.disputes].map(({ id }) => id));
    const invented = [...dataset.claims, ...dataset.sources, ...dataset.disputes].filter(({ id }) => !known.has(id));
    expect(invented).toEqual([]);
  });

  it('keeps topic, kind, entities, as-of date and evidence of each claim', () => {
    for (const { id, topic, kind, entities, asOf, evidence } of facts.claims) {
      const ours = claims.get(id);
      expect({ id, topic: ours?.topic, kind: ours?.kind, entities: ours?.entities, asOf: ours?.asOf ?? null }).toEqual({
        id,
        topic,
        kind,
        entities,
        asOf,
      });
      expect(
        ours?.evidence.map(({ source, paragraph, quotation }) => [
          source,
          paragraph,
          quotation?.speaker,
          quotation?.words,
        ]),
      ).toEqual(
        evidence.map(({ source, paragraph, directSpeech }) => [
          source,
          paragraph,
          directSpeech?.speaker,
          // The comma before “she said” belongs to the newspaper's sentence.
          directSpeech?.quote.replace(/,$/, ''),
        ]),
      );
    }
  });

  it('keeps the status of each dispute and the claims it joins', () => {
    const ours = dataset.disputes.map(({ id, status, claims: joined }) => ({ id, status, claims: joined }));
    expect(ours).toEqual(facts.disputes.map(({ id, status, claims: joined }) => ({ id, status, claims: joined })));
  });
});
