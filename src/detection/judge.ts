import type { Candidate } from './candidates.js';
import { fold } from './fold.js';
import { type Neighbour, type Neighbourhood, neighbourOf } from './neighbours.js';
import type { Passage } from './passages.js';
import { Referents } from './referents.js';
import type { StemFinder } from './stems.js';
import { createPace } from './steps.js';
import { type Finding, Surroundings } from './surroundings.js';
import { type Lexicon, PAGE } from './types.js';

/** What spoke for or against a candidate: a rule, or words of evidence. */
export type Evidence = Rule | Finding;

interface Rule {
  readonly rule: string;
  readonly weight: number;
  /** Whose name on the page it is that counts. */
  readonly named?: number;
}

export interface Judged extends Candidate {
  /** Index into the passages; 0 is the title. */
  readonly at: number;
  readonly taken: boolean;
  readonly evidence: readonly Evidence[];
}

/** Forms at or above this need no evidence, and none refutes them. */
const CERTAIN = 9;
/** Neighbours that speak against one candidate, but not against the next that bears the bare name. */
const DOUBTFUL: ReadonlySet<Neighbour> = new Set<Neighbour>(['apart', 'perhaps-given-name']);
/** What it takes to weigh one, in characters of text that could be searched for words meanwhile. */
const CANDIDATE = 200;
/** Evidence that lies in the candidate itself and says nothing of the page. */
const FORM = 'form';
const SMALL = 'small letters';
/** Outweighs whatever speaks for a candidate. */
const REFUTED = -30;

/**
 * Weighs all candidates of a page, in small steps. `passages[0]` is the title: its candidates are evidence, not
 * mentions.
 */
export type Judge = (passages: readonly Passage[]) => Generator<void, readonly Judged[]>;

/**
 * A candidate is a mention if its form's prior and the weights of its evidence add up to 0 or more. Names are judged
 * first, then labels, then parts, since each may rest on what was taken before.
 */
export function createJudge(lexicon: Lexicon, findStem: StemFinder): Judge {
  const people = lexicon.entities.map(({ given, others, partIsGiven }, entity) => ({
    given: wordSet(given),
    others: wordSet(others),
    partIsGiven,
    speaksFor: speakerFor(lexicon, entity, findStem),
  }));

  return function* (passages) {
    const isStepOver = createPace();
    const open: Open[] = [];
    for (const [at, { candidates }] of passages.entries()) {
      for (const [index, candidate] of candidates.entries()) open.push({ ...candidate, at, index });
    }
    if (open.length === 0) return [];
    const judged: Judged[] = [];
    const named = new Set<number>();
    const referents = lexicon.entities.map(() => new Referents());
    const surroundings = new Surroundings(lexicon, passages);

    let weighedLast = -1;
    /** Whether it is time for a rest after this candidate: in a passage that none was in just before, words were looked for. */
    const isOver = ({ at }: Open): boolean => {
      const searched = at === weighedLast ? 0 : (passages[at]?.text.length ?? 0);
      weighedLast = at;
      return isStepOver(CANDIDATE + searched);
    };

    const weigh = (candidate: Open, against: Evidence | null): Judged => {
      const evidence: Evidence[] = [{ rule: FORM, weight: candidate.prior }];
      if (against !== null) evidence.push(against);
      else if (candidate.prior < CERTAIN) {
        evidence.push(...spellingOf(lexicon, candidate, passages[candidate.at]?.text ?? ''));
        evidence.push(...companyOf(lexicon, candidate, named));
        evidence.push(...surroundings.findingsFor(candidate.at, candidate.index));
      }
      const taken = evidence.reduce((sum, { weight }) => sum + weight, 0) >= 0;
      return { ...candidate, taken, evidence };
    };

    for (const kind of ['name', 'label'] as const) {
      const weighed = yield* weighTogether(
        open.filter((candidate) => candidate.kind === kind),
        (candidate) => weigh(candidate, null),
        named,
        isOver,
      );
      judged.push(...weighed);
      for (const { entity, at, start, taken } of weighed) {
        if (taken && kind === 'name') referents[entity]?.add({ at, start, who: 'self' });
      }
    }

    const parts = open.filter(({ kind }) => kind === 'part');
    const neighbourFor = (part: Open): Neighbour | null => {
      const person = people[part.entity];
      if (person === undefined) return null;
      const about: Neighbourhood = { ...person, named: named.has(part.entity) };
      const neighbour = neighbourOf(passages[part.at]?.text ?? '', part, about);
      if (neighbour !== null && !DOUBTFUL.has(neighbour)) referents[part.entity]?.add({ ...part, who: 'other' });
      return neighbour;
    };
    const neighbours: (Neighbour | null)[] = [];
    for (const part of parts) {
      neighbours.push(neighbourFor(part));
      if (isStepOver(CANDIDATE)) yield;
    }
    const weighPart = (part: Open, index: number): Judged => {
      const namesake = referents[part.entity]?.at(part) === 'other' ? 'namesake' : null;
      const rule = neighbours[index] ?? namesake;
      return weigh(part, rule === null ? null : { rule, weight: REFUTED });
    };
    judged.push(...(yield* weighTogether(parts, weighPart, named, isOver)));
    return judged.sort((a, b) => a.at - b.at || a.start - b.start);
  };
}

/**
 * Weighs candidates of one kind and adds to `named` whom they name. A page that makes clear whom one bare name means names
 * that entity: those of the others that nothing spoke against are weighed again in its company.
 */
function* weighTogether(
  candidates: readonly Open[],
  weigh: (candidate: Open, index: number) => Judged,
  named: Set<number>,
  isOver: (candidate: Open) => boolean,
): Generator<void, readonly Judged[]> {
  const first: Judged[] = [];
  for (const [index, candidate] of candidates.entries()) {
    first.push(weigh(candidate, index));
    if (isOver(candidate)) yield;
  }
  const known = named.size;
  for (const { entity, taken } of first) if (taken) named.add(entity);
  if (named.size === known) return first;
  const isOpposed = ({ evidence }: Judged): boolean =>
    evidence.some((one) => one.weight < 0 && !('rule' in one && (one.rule === FORM || one.rule === SMALL)));
  for (const [index, candidate] of candidates.entries()) {
    const before = first[index];
    if (before === undefined || before.taken || isOpposed(before)) continue;
    first[index] = weigh(candidate, index);
    if (isOver(candidate)) yield;
  }
  return first;
}

interface Open extends Candidate {
  readonly at: number;
  /** Its place among the passage's candidates. */
  readonly index: number;
}

/** What it says that a name stands in small letters, as plain words would. */
function spellingOf(lexicon: Lexicon, { entity, kind, start, end }: Candidate, text: string): readonly Evidence[] {
  const weight = lexicon.entities[entity]?.small ?? 0;
  const surface = text.slice(start, end);
  const small = surface === surface.toLowerCase() && surface !== surface.toUpperCase();
  return weight !== 0 && kind === 'name' && small ? [{ rule: SMALL, weight }] : [];
}

/** What it says that the entity itself or another one is named on the page. */
function companyOf(lexicon: Lexicon, candidate: Candidate, named: ReadonlySet<number>): readonly Evidence[] {
  const entity = lexicon.entities[candidate.entity];
  if (entity === undefined) return [];
  return [...named].flatMap((other) => {
    const weight = other === candidate.entity ? entity.named : (entity.beside[other] ?? 0);
    return weight === 0 ? [] : [{ rule: 'named', weight, named: other }];
  });
}

function wordSet(joined: string): ReadonlySet<string> {
  return new Set(joined === '' ? [] : joined.split('|'));
}

/** Tells whether a word belongs to a group that speaks for the entity wherever it stands. */
function speakerFor({ cues }: Lexicon, entity: number, find: StemFinder): (word: string) => boolean {
  const speaks = (group: number) => cues[group]?.entity === entity && cues[group].weights[PAGE] > 0;
  return (word) => find(fold(word), 0)?.groups.some(speaks) ?? false;
}
