/** Builds what a card shows from an entity's pack and the ranking. Pure. */
import type { CardModel, ClaimView, DisputeView, QuotationView, SourceView, TopicModel } from '../src/card-model';
import type { Pack, PackedClaim } from '../src/dataset/pack';
import { SourceNumbers } from '../src/source-numbers';
import { linkNames } from './name-links';

/** How many ranked claims a card shows first (design §6). */
const LEADING_CLAIMS = 3;

/**
 * The card for an entity.
 * @param ranked the entity's claim ids, best first; ids that the pack does not hold are passed over
 */
export function buildCard(pack: Pack, ranked: readonly string[]): CardModel {
  const views = viewsOf(pack);
  const leading = ranked.slice(0, LEADING_CLAIMS);
  const claims = leading.flatMap((id) => views.claim(id) ?? []);
  const disputes = disputesOf(pack, leading, views);
  return {
    language: pack.language,
    entity: entityOf(pack),
    claims,
    disputes,
    sources: views.sources(),
    topics: topicsOf(pack),
  };
}

/** One topic in full: a disputed claim stands among its other sides only. Null if the entity has no claim in it. */
export function buildTopic(pack: Pack, topicId: string): TopicModel | null {
  const topic = topicsOf(pack).find(({ id }) => id === topicId);
  if (!topic) return null;
  const views = viewsOf(pack);
  const ids = ownClaims(pack)
    .filter((claim) => claim.topic === topicId)
    .map(({ id }) => id);
  const disputed = new Set(pack.disputes.flatMap(({ claims }) => claims));
  const claims = ids.filter((id) => !disputed.has(id)).flatMap((id) => views.claim(id) ?? []);
  const disputes = disputesOf(pack, ids, views);
  return { language: pack.language, entity: entityOf(pack), topic, claims, disputes, sources: views.sources() };
}

function entityOf({ entity: { id, name, description } }: Pack): CardModel['entity'] {
  return { id, name, description };
}

/** The claims about the entity itself, without the other sides that came along. */
export function ownClaims(pack: Pack): readonly PackedClaim[] {
  return pack.claims.filter((claim) => claim.entities.includes(pack.entity.id));
}

function topicsOf(pack: Pack): CardModel['topics'] {
  return pack.topics
    .map(({ id, name }) => ({ id, name, count: ownClaims(pack).filter((claim) => claim.topic === id).length }))
    .filter(({ count }) => count > 0);
}

/** The disputes that a shown claim is part of, each with all its sides; the shown claims' sides stand first. */
export function disputesOf(pack: Pack, shown: readonly string[], views: Views): readonly DisputeView[] {
  return pack.disputes
    .filter((dispute) => dispute.claims.some((id) => shown.includes(id)))
    .sort((a, b) => firstShown(a.claims, shown) - firstShown(b.claims, shown))
    .map(({ id, status, description, note, claims }) => {
      const sides = [...claims].sort((a, b) => Number(shown.includes(b)) - Number(shown.includes(a)));
      return {
        id,
        status,
        description,
        ...(note && { note }),
        sides: sides.flatMap((side) => views.claim(side) ?? []),
      };
    });
}

function firstShown(claims: readonly string[], shown: readonly string[]): number {
  return shown.findIndex((id) => claims.includes(id));
}

export interface Views {
  claim(id: string): ClaimView | null;
  sources(): readonly SourceView[];
}

/** Turns claims into views and numbers their sources in the order in which they are first shown. */
export function viewsOf(pack: Pack): Views {
  const byId = new Map(pack.claims.map((claim) => [claim.id, claim]));
  const numbers = new SourceNumbers(pack.sources);

  const quotationOf = (claim: PackedClaim): QuotationView | null => {
    const evidence = claim.evidence.find(({ quotation }) => quotation !== undefined);
    const quotation = evidence?.quotation;
    return evidence && quotation ? { ...quotation, source: numbers.of(evidence.source) } : null;
  };

  const view = (claim: PackedClaim, overtakenShown: boolean): ClaimView => {
    const quotation = quotationOf(claim);
    const cited = new Set(claim.evidence.map(({ source }) => numbers.of(source)));
    const sources = [...cited].sort((a, b) => a - b);
    const later = overtakenShown && claim.supersededBy ? byId.get(claim.supersededBy) : undefined;
    return {
      id: claim.id,
      kind: claim.kind,
      statement: linkNames(claim.statement, pack.entity.id),
      ...(claim.date && { date: claim.date }),
      ...(claim.asOf && { asOf: claim.asOf }),
      ...(later && { supersededBy: view(later, false) }),
      ...(quotation && { quotation }),
      sources,
    };
  };

  return {
    claim: (id) => {
      const claim = byId.get(id);
      return claim ? view(claim, true) : null;
    },
    sources: () => numbers.list(),
  };
}
