/**
 * A pack is all that a card about one entity in one language can need, in one record: one read from the store answers a
 * lookup. Pure.
 */
import * as v from 'valibot';
import {
  type Claim,
  claimKindSchema,
  type Dataset,
  disputeSchema,
  evidenceSchema,
  LANGUAGES,
  type Language,
  sourceSchema,
} from './model';

const text = v.pipe(v.string(), v.nonEmpty());

const packedClaimSchema = v.strictObject({
  id: text,
  topic: text,
  entities: v.array(text),
  kind: claimKindSchema,
  statement: text,
  date: v.optional(text),
  asOf: v.optional(text),
  supersededBy: v.optional(text),
  evidence: v.pipe(v.array(evidenceSchema), v.minLength(1)),
});

const packedDisputeSchema = v.strictObject({
  id: text,
  description: text,
  status: disputeSchema.entries.status,
  note: v.optional(text),
  claims: v.pipe(v.array(text), v.minLength(2)),
});

const packShape = v.strictObject({
  key: text,
  language: v.picklist(LANGUAGES),
  entity: v.strictObject({
    id: text,
    name: text,
    description: text,
    bestKnownFor: v.pipe(v.array(text), v.minLength(1)),
  }),
  topics: v.pipe(v.array(v.strictObject({ id: text, name: text })), v.minLength(1)),
  /** The entity's claims, and those of other entities that one of them is in dispute with or was overtaken by. */
  claims: v.pipe(v.array(packedClaimSchema), v.minLength(1)),
  disputes: v.array(packedDisputeSchema),
  sources: v.pipe(v.array(sourceSchema), v.minLength(1)),
});

/** What is read from the store is checked with this, shape and references: a spoilt record must not reach a card. */
export const packSchema = v.pipe(
  packShape,
  v.check(({ key, entity, language }) => key === packKey(entity.id, language), 'the key is another entity’s'),
  v.check(holdsTogether, 'a source or a claim that is referred to is missing'),
);

function holdsTogether({ entity, claims, disputes, sources }: v.InferOutput<typeof packShape>): boolean {
  const claimIds = new Set(claims.map(({ id }) => id));
  const sourceIds = new Set(sources.map(({ id }) => id));
  return (
    claims.some(({ entities }) => entities.includes(entity.id)) &&
    claims.every(({ evidence }) => evidence.every(({ source }) => sourceIds.has(source))) &&
    claims.every(({ supersededBy }) => supersededBy === undefined || claimIds.has(supersededBy)) &&
    disputes.every((dispute) => dispute.claims.every((id) => claimIds.has(id)))
  );
}

export type Pack = v.InferOutput<typeof packSchema>;
export type PackedClaim = v.InferOutput<typeof packedClaimSchema>;

/** The key under which an entity's pack is kept. */
export function packKey(entity: string, language: Language): string {
  return `${entity}/${language}`;
}

/** Every pack of a dataset: one an entity and language. */
export function packDataset(dataset: Dataset): readonly Pack[] {
  return dataset.entities.flatMap((entity) => LANGUAGES.map((language) => packEntity(dataset, entity.id, language)));
}

function packEntity(dataset: Dataset, entityId: string, language: Language): Pack {
  const entity = dataset.entities.find(({ id }) => id === entityId);
  if (!entity) throw new RangeError(`no entity ${entityId}`);
  const claims = claimsAround(dataset, entityId);
  const claimIds = new Set(claims.map(({ id }) => id));
  const sourceIds = new Set(claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return {
    key: packKey(entityId, language),
    language,
    entity: {
      id: entity.id,
      name: entity.name[language],
      description: entity.description[language],
      bestKnownFor: entity.bestKnownFor,
    },
    topics: dataset.topics.map(({ id, name }) => ({ id, name: name[language] })),
    claims: claims.map((claim) => ({ ...claim, statement: claim.statement[language] })),
    disputes: dataset.disputes
      // A claim that is here only as the other side of a dispute may be in disputes of its own: those are another card's.
      .filter((dispute) => dispute.claims.every((id) => claimIds.has(id)))
      .map(({ id, description, status, note, claims: sides }) => ({
        id,
        status,
        description: description[language],
        ...(note && { note: note[language] }),
        claims: sides,
      })),
    sources: dataset.sources.filter(({ id }) => sourceIds.has(id)),
  };
}

/** The claims of an entity with the other sides of their disputes and what overtook them. */
function claimsAround(dataset: Dataset, entity: string): readonly Claim[] {
  const own = dataset.claims.filter((claim) => claim.entities.includes(entity));
  const ownIds = new Set(own.map(({ id }) => id));
  const wanted = new Set(ownIds);
  for (const dispute of dataset.disputes) {
    if (dispute.claims.some((id) => ownIds.has(id))) for (const id of dispute.claims) wanted.add(id);
  }
  for (const claim of dataset.claims) {
    if (wanted.has(claim.id) && claim.supersededBy) wanted.add(claim.supersededBy);
  }
  return dataset.claims.filter(({ id }) => wanted.has(id));
}
