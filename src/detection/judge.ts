import type { Candidate } from './candidates.js';
import { fold } from './fold.js';
import { type Neighbourhood, neighbourOf } from './neighbours.js';
import type { Passage } from './passages.js';
import { Referents } from './referents.js';
import { Surroundings } from './surroundings.js';
import type { Lexicon } from './types.js';

/** What spoke for or against a candidate. */
export interface Evidence {
  /** The rule or group of cues. */
  readonly rule: string;
  readonly weight: number;
  /** The words that were found, where there are any. */
  readonly words: readonly string[];
}

export interface Judged extends Candidate {
  /** Index into the passages; 0 is the title. */
  readonly at: number;
  readonly taken: boolean;
  readonly evidence: readonly Evidence[];
}

/** Forms at or above this need no evidence, and none refutes them. */
const CERTAIN = 9;
/** Outweighs whatever speaks for a candidate. */
const REFUTED = -30;

/** Weighs all candidates of a page. `passages[0]` is the title: its candidates are evidence, not mentions. */
export type Judge = (passages: readonly Passage[]) => readonly Judged[];

/**
 * A candidate is a mention if its form's prior and the weights of its evidence add up to 0 or more. Names are judged
 * first, then labels, then parts, since each may rest on what was taken before.
 */
export function createJudge(lexicon: Lexicon): Judge {
  const people = lexicon.entities.map(({ given, others, partIsGiven }, entity) => ({
    given: wordSet(given),
    others: wordSet(others),
    partIsGiven,
    speaksFor: speakerFor(lexicon, entity),
  }));

  return (passages) => {
    const open = passages.flatMap(({ candidates }, at) => candidates.map((candidate) => ({ ...candidate, at })));
    if (open.length === 0) return [];
    const judged: Judged[] = [];
    const named = new Set<number>();
    const referents = lexicon.entities.map(() => new Referents());
    const surroundings = new Surroundings(lexicon, passages);

    const weigh = (candidate: Candidate & { at: number }, against: readonly Evidence[]): void => {
      const evidence = [
        { rule: 'form', weight: candidate.prior, words: [] },
        ...against,
        ...(candidate.prior >= CERTAIN || against.length > 0
          ? []
          : [...companyOf(lexicon, candidate, named), ...cuesFor(lexicon, candidate, surroundings)]),
      ];
      const taken = evidence.reduce((sum, { weight }) => sum + weight, 0) >= 0;
      judged.push({ ...candidate, taken, evidence });
    };

    for (const kind of ['name', 'label'] as const) {
      for (const candidate of open) if (candidate.kind === kind) weigh(candidate, []);
      for (const { entity, at, start, taken, kind: of } of judged) {
        if (!taken || of !== kind) continue;
        named.add(entity);
        if (kind === 'name') referents[entity]?.add({ block: at, start, who: 'self' });
      }
    }

    const parts = open.filter(({ kind }) => kind === 'part');
    const against = parts.map((part): readonly Evidence[] => {
      const person = people[part.entity];
      if (person === undefined) return [];
      const about: Neighbourhood = { ...person, named: named.has(part.entity) };
      const neighbour = neighbourOf(passages[part.at]?.text ?? '', part, about);
      if (neighbour === null) return [];
      if (neighbour !== 'apart') referents[part.entity]?.add({ block: part.at, start: part.start, who: 'other' });
      return [{ rule: neighbour, weight: REFUTED, words: [] }];
    });
    for (const [index, part] of parts.entries()) {
      const neighbours = against[index] ?? [];
      const other = referents[part.entity]?.at(part.at, part.start) === 'other';
      weigh(part, other && neighbours.length === 0 ? [{ rule: 'namesake', weight: REFUTED, words: [] }] : neighbours);
    }
    return judged.sort((a, b) => a.at - b.at || a.start - b.start);
  };
}

/** What it says that the entity itself or another one is named on the page. */
function companyOf(lexicon: Lexicon, candidate: Candidate, named: ReadonlySet<number>): readonly Evidence[] {
  const entity = lexicon.entities[candidate.entity];
  if (entity === undefined) return [];
  return [...named].flatMap((other) => {
    const weight = other === candidate.entity ? entity.named : (entity.beside[other] ?? 0);
    return weight === 0 ? [] : [{ rule: 'named', weight, words: [lexicon.entities[other]?.id ?? ''] }];
  });
}

function cuesFor(
  lexicon: Lexicon,
  candidate: Candidate & { at: number },
  surroundings: Surroundings,
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  for (const [group, words] of surroundings.wordsFor(candidate, candidate.at)) {
    const cues = lexicon.cues[group];
    if (cues === undefined) continue;
    const sum = [...words.values()].reduce((total, zone) => total + cues.weights[zone], 0);
    const weight = Math.max(-cues.limit, Math.min(cues.limit, sum));
    if (weight !== 0)
      evidence.push({ rule: cues.id, weight, words: [...words].map(([word, zone]) => `${word} (${zone})`) });
  }
  return evidence;
}

function wordSet(joined: string): ReadonlySet<string> {
  return new Set(joined === '' ? [] : joined.split('|'));
}

/** Tells whether a word belongs to a group that speaks for the entity wherever it stands. */
function speakerFor(lexicon: Lexicon, entity: number): (word: string) => boolean {
  const stems = lexicon.cues
    .filter((cues) => cues.entity === entity && cues.weights.page > 0 && cues.words !== '')
    .flatMap(({ words }) => words.split('|'));
  return (word) => {
    const bare = fold(word);
    return stems.some((stem) => (stem.endsWith('!') ? `${bare}!` === stem : bare.startsWith(stem)));
  };
}
