/** The dataset as JSON-LD in the words of schema.org, so that others can reuse it with its references. Pure. */
import { type Claim, type Dataset, type Dispute, type Entity, LANGUAGES, type Localized, type Source } from './model';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
const USAGE =
  'The statements, descriptions and the compilation are free under the licence. Quotations and headlines belong to those who spoke or published them.';

type Node = Readonly<Record<string, unknown>>;

/** The whole dataset as one graph; every node has an id of its own, and claims refer to sources by it. */
export function toJsonLd(dataset: Dataset): Node {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      about(dataset),
      ...dataset.entities.map(entityNode),
      ...dataset.sources.map(sourceNode),
      ...dataset.claims.map((claim) => claimNode(claim, dataset)),
      ...dataset.claims.flatMap(quotationNodes),
      ...dataset.disputes.map(disputeNode),
    ],
  };
}

function about(dataset: Dataset): Node {
  return {
    '@id': '#dataset',
    '@type': 'Dataset',
    name: 'Touchline dataset',
    description: 'Sourced statements about Ada Hegerberg, Martin Solveig and the Ballon d’Or.',
    version: dataset.version,
    dateModified: dataset.date,
    inLanguage: [...LANGUAGES],
    license: LICENCE,
    copyrightNotice: USAGE,
    about: dataset.entities.map(({ id }) => ref('entity', id)),
  };
}

function entityNode(entity: Entity): Node {
  return {
    ...ref('entity', entity.id),
    '@type': 'Thing',
    name: inLanguages(entity.name),
    description: inLanguages(entity.description),
  };
}

function sourceNode(source: Source): Node {
  // The label of an archived copy may be the day of the copy: not a date of publication to hand on to machines.
  const dated = source.published !== null && source.publishedFrom !== 'archive';
  return {
    ...ref('source', source.id),
    '@type': 'WebPage',
    publisher: { '@type': 'Organization', name: source.publisher },
    ...(source.title !== null && { headline: source.title }),
    ...(source.url !== null && { url: source.url }),
    ...(dated && { datePublished: source.published }),
  };
}

function claimNode(claim: Claim, dataset: Dataset): Node {
  const topic = dataset.topics.find(({ id }) => id === claim.topic);
  const disputes = dataset.disputes.filter(({ claims }) => claims.includes(claim.id));
  return {
    ...ref('claim', claim.id),
    '@type': 'Claim',
    text: inLanguages(claim.statement),
    keywords: [claim.kind, topic?.name.en ?? claim.topic],
    about: claim.entities.map((id) => ref('entity', id)),
    ...(claim.date !== undefined && { temporalCoverage: claim.date }),
    ...(claim.asOf !== undefined && { contentReferenceTime: claim.asOf }),
    ...(claim.supersededBy !== undefined && {
      creativeWorkStatus: 'superseded',
      correction: ref('claim', claim.supersededBy),
    }),
    appearance: [...new Set(claim.evidence.map(({ source }) => source))].map((id) => ref('source', id)),
    ...(disputes.length > 0 && { subjectOf: disputes.map(({ id }) => ref('dispute', id)) }),
    isPartOf: { '@id': '#dataset' },
    license: LICENCE,
  };
}

/** Direct speech: a node for each place where it is quoted, since the wording differs from page to page. */
function quotationNodes(claim: Claim): readonly Node[] {
  return claim.evidence.flatMap(({ quotation, source, paragraph }, index) =>
    quotation === undefined
      ? []
      : [
          {
            '@id': `#quotation-${claim.id}-${index + 1}`,
            '@type': 'Quotation',
            text: { '@language': quotation.language, '@value': quotation.words },
            creator: { '@type': 'Person', name: quotation.speaker },
            citation: ref('source', source),
            ...(paragraph !== undefined && { pagination: `paragraph ${paragraph}` }),
            isBasedOn: ref('claim', claim.id),
          },
        ],
  );
}

function disputeNode(dispute: Dispute): Node {
  return {
    ...ref('dispute', dispute.id),
    '@type': 'CreativeWork',
    keywords: ['dispute'],
    abstract: inLanguages(dispute.description),
    creativeWorkStatus: dispute.status,
    ...(dispute.note && { comment: { '@type': 'Comment', text: inLanguages(dispute.note) } }),
    mentions: dispute.claims.map((id) => ref('claim', id)),
    license: LICENCE,
  };
}

function inLanguages(text: Localized): readonly Node[] {
  return LANGUAGES.map((language) => ({ '@language': language, '@value': text[language] }));
}

function ref(kind: string, id: string): { readonly '@id': string } {
  return { '@id': `#${kind}-${id}` };
}
