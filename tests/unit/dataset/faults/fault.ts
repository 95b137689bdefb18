/** What a test of a fault needs: where it is made, and what must be said about it. */
import type { ClaimsFile, DisputesFile, EntityFile, RollFile, SourcesFile } from '../../../../src/dataset/authored';
import type { SourceTexts } from '../../../../src/dataset/parse';
import { byId, edited } from '../good';

export interface Fault {
  readonly name: string;
  readonly file: string;
  readonly id: string;
  readonly reason: RegExp;
  readonly texts: () => SourceTexts;
}

/** For faults that the types would not let us write. */
export function set(target: object, fields: Readonly<Record<string, unknown>>): void {
  Object.assign(target, fields);
}

export function drop(target: object, field: string): void {
  Reflect.deleteProperty(target, field);
}

export const QUESTION = 'claims/question.json';
export const CLAIM = 'question-about-twerking';
export const QUOTED = 'question-french-wording';
export const TEAM = 'claims/national-team.json';
export const OLD = 'nt-absent-since-2017';
export const NEW = 'nt-return-2022';
export const SOURCES = 'sources/b.json';
export const SOURCE = 'bleacher-2018';
export const ENTITY = 'entities/ada-hegerberg.json';
export const ROLL = 'award-roll.json';

export function inClaim(
  id: string,
  change: (claim: ClaimsFile['claims'][number]) => void,
  file = QUESTION,
): SourceTexts {
  return edited<ClaimsFile>(file, ({ claims }) => change(byId(claims, id)));
}

export function inSource(change: (source: SourcesFile['sources'][number]) => void): SourceTexts {
  return edited<SourcesFile>(SOURCES, ({ sources }) => change(byId(sources, SOURCE)));
}

export function inDispute(id: string, change: (dispute: DisputesFile['disputes'][number]) => void): SourceTexts {
  return edited<DisputesFile>('disputes.json', ({ disputes }) => change(byId(disputes, id)));
}

export function inEntity(change: (entity: EntityFile) => void): SourceTexts {
  return edited<EntityFile>(ENTITY, change);
}

export function inYear(
  prize: 'men' | 'women',
  year: number,
  change: (entry: RollFile['men'][number]) => void,
): SourceTexts {
  return edited<RollFile>(ROLL, (roll) => {
    const entry = roll[prize].find((one) => one.year === year);
    if (!entry) throw new Error(`there is no ${year}`);
    change(entry);
  });
}
