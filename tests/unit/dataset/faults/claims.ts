/** Faults in a claim. */
import type { ClaimsFile } from '../../../../src/dataset/authored';
import { at, byId, edited } from '../good';
import { CLAIM, drop, type Fault, inClaim, QUESTION, QUOTED, set } from './fault';

export const claimFaults: readonly Fault[] = [
  {
    name: 'no source',
    reason: /at least one source/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.evidence = [];
      }),
  },
  {
    name: 'evidence left out',
    reason: /evidence is missing/,
    texts: () => inClaim(CLAIM, (claim) => drop(claim, 'evidence')),
  },
  {
    name: 'a source that does not exist',
    reason: /no source "nowhere"/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        at(claim.evidence, 0).source = 'nowhere';
      }),
  },
  {
    name: 'an entity that does not exist',
    reason: /no entity "nobody"/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.entities.push('nobody');
      }),
  },
  {
    name: 'no entity',
    reason: /at least one entity/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.entities = [];
      }),
  },
  {
    name: 'a successor that does not exist',
    reason: /supersededBy: there is no claim "later"/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.supersededBy = 'later';
      }),
  },
  {
    name: 'a successor about others',
    reason: /about other entities/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.supersededBy = 'bdo-rules-2022';
      }),
  },
  {
    name: 'superseded by itself',
    reason: /in a circle/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.supersededBy = CLAIM;
      }),
  },
  {
    name: 'superseded, but not said when it held',
    reason: /when it held/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.supersededBy = QUOTED;
        delete claim.date;
        delete claim.asOf;
      }),
  },
  {
    name: 'another kind',
    reason: /kind/,
    texts: () => inClaim(CLAIM, (claim) => set(claim, { kind: 'rumour' })),
  },
  {
    name: 'a misspelt field',
    reason: /"asof" is not a field/,
    texts: () => inClaim(CLAIM, (claim) => set(claim, { asof: '2018' })),
  },
  {
    name: 'a further language',
    reason: /"de" is not a field/,
    texts: () => inClaim(CLAIM, (claim) => set(claim.statement, { de: 'Satz' })),
  },
  {
    name: 'an entity reference in markup',
    reason: /HTML/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.statement.en = 'Fish &amp; chips.';
      }),
  },
  {
    name: 'a space at the end',
    reason: /begins or ends with a space/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.statement.en += ' ';
      }),
  },
  {
    name: 'a statement twice',
    reason: /already used in claims\/question.json/,
    texts: () =>
      edited<ClaimsFile>(QUESTION, ({ claims }) => {
        claims.push(byId(claims, CLAIM));
      }),
  },
  {
    name: 'paragraph 0',
    reason: /counted from 1/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        at(claim.evidence, 0).paragraph = 0;
      }),
  },
  ...(['2018-02-30', '2018-13', '2018-00-10', '3 December 2018', '2013/2014', ''] as const).flatMap((date) =>
    (['date', 'asOf'] as const).map((field) => ({
      name: `${field}: "${date}"`,
      reason: new RegExp(`^${field}: (there is no such date|a date is written)`),
      texts: () => inClaim(CLAIM, (claim) => set(claim, { [field]: date })),
    })),
  ),
  ...(['2099', '2026-12', '2026-11-22'] as const).flatMap((date) =>
    (['date', 'asOf'] as const).map((field) => ({
      name: `${field} in the future: ${date}`,
      reason: new RegExp(`^${field}: ${date} lies after`),
      texts: () => inClaim(CLAIM, (claim) => set(claim, { [field]: date })),
    })),
  ),
].map((fault) => ({ ...fault, name: `claim: ${fault.name}`, file: QUESTION, id: CLAIM }));
