/** Claims of the dataset as the shared components show them, for the popup's results and the options page. Pure. */
import type { ClaimView, DisputeView, SourceView } from './card-model';
import type { Claim, Dataset, Dispute, Language } from './dataset/model';
import { SourceNumbers } from './source-numbers';

/** Some claims with the accounts that differ from them, and all their sources, numbered from 1 as they come. */
export interface Sheet {
  readonly claims: readonly ClaimView[];
  readonly disputes: readonly DisputeView[];
  readonly sources: readonly SourceView[];
}

/** @param ids claims to show, in this order; ids that the dataset does not hold are passed over */
export function sheetOf(dataset: Dataset, ids: readonly string[], language: Language): Sheet {
  const numbers = new SourceNumbers(dataset.sources);
  const byId = new Map(dataset.claims.map((claim) => [claim.id, claim]));
  const view = (id: string) => {
    const claim = byId.get(id);
    return claim ? [viewOf(claim, byId, numbers, language)] : [];
  };
  const claims = ids.flatMap(view);
  const disputes = dataset.disputes
    .filter((dispute) => dispute.claims.some((id) => ids.includes(id)))
    .map((dispute) => disputeView(dispute, language, dispute.claims.flatMap(view)));
  return { claims, disputes, sources: numbers.list() };
}

/** One claim with its own sources, numbered from 1. */
export function claimSheet(
  dataset: Dataset,
  claim: Claim,
  language: Language,
): { readonly view: ClaimView; readonly sources: readonly SourceView[] } {
  const numbers = new SourceNumbers(dataset.sources);
  const later = dataset.claims.filter(({ id }) => id === claim.supersededBy);
  const view = viewOf(claim, new Map(later.map((other) => [other.id, other])), numbers, language);
  return { view, sources: numbers.list() };
}

/** A dispute with all its sides. */
export function disputeSheet(dataset: Dataset, dispute: Dispute, language: Language): Sheet {
  const numbers = new SourceNumbers(dataset.sources);
  const byId = new Map(dataset.claims.map((claim) => [claim.id, claim]));
  const sides = dispute.claims.flatMap((id) => {
    const claim = byId.get(id);
    return claim ? [viewOf(claim, byId, numbers, language)] : [];
  });
  return { claims: [], disputes: [disputeView(dispute, language, sides)], sources: numbers.list() };
}

function disputeView(dispute: Dispute, language: Language, sides: readonly ClaimView[]): DisputeView {
  const { id, status, description, note } = dispute;
  return { id, status, description: description[language], ...(note && { note: note[language] }), sides };
}

function viewOf(
  claim: Claim,
  byId: ReadonlyMap<string, Claim>,
  numbers: SourceNumbers,
  language: Language,
  overtakenShown = true,
): ClaimView {
  const spoken = claim.evidence.find(({ quotation }) => quotation !== undefined);
  const later = overtakenShown && claim.supersededBy ? byId.get(claim.supersededBy) : undefined;
  return {
    id: claim.id,
    kind: claim.kind,
    statement: [claim.statement[language]],
    ...(claim.date && { date: claim.date }),
    ...(claim.asOf && { asOf: claim.asOf }),
    ...(later && { supersededBy: viewOf(later, byId, numbers, language, false) }),
    ...(spoken?.quotation && { quotation: { ...spoken.quotation, source: numbers.of(spoken.source) } }),
    sources: sourcesOf(claim).map((source) => numbers.of(source)),
  };
}

/** The ids of a claim's sources, each once. */
export function sourcesOf({ evidence }: Claim): readonly string[] {
  return [...new Set(evidence.map(({ source }) => source))];
}
