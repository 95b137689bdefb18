import { createJudge, type Evidence } from './judge.js';
import { createPassageReader } from './passages.js';
import { createStemFinder } from './stems.js';
import { atOnce } from './steps.js';
import type { Trigger } from './triggered.js';
import { type Lexicon, PAGE, type PageText, ZONES } from './types.js';

/** Why a candidate was taken or dropped. */
export interface Explanation {
  readonly entity: string;
  /** Index into the page's blocks; -1 for the title, where nothing is marked. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly taken: boolean;
  /** What spoke for and against it; the candidate is taken if the weights add up to 0 or more. */
  readonly evidence: readonly Reason[];
}

interface Reason {
  /** The rule or group of cues. */
  readonly rule: string;
  readonly weight: number;
  /** The words that were found, each with the best place in which it stands, or who is named. */
  readonly words: readonly string[];
}

/** Every candidate of a page, taken or not, in the order of the page, with the reasons. */
export function explain(lexicon: Lexicon, trigger: Trigger, page: PageText): readonly Explanation[] {
  const findStem = createStemFinder(lexicon);
  const passages = [page.title, ...page.blocks].map(createPassageReader(lexicon, trigger, findStem));
  return atOnce(createJudge(lexicon, findStem)(passages)).map(({ entity, at, start, end, taken, evidence }) => ({
    entity: lexicon.entities[entity]?.id ?? '',
    block: at - 1,
    start,
    end,
    surface: passages[at]?.text.slice(start, end) ?? '',
    taken,
    evidence: evidence.map((one) => reasonOf(lexicon, one)),
  }));
}

function reasonOf({ cues, entities }: Lexicon, evidence: Evidence): Reason {
  const { weight } = evidence;
  if ('rule' in evidence) {
    const { rule, named } = evidence;
    return { rule, weight, words: named === undefined ? [] : [entities[named]?.id ?? ''] };
  }
  const { group, words, closer } = evidence;
  const own = [...words].filter(({ groups }) => groups.includes(group));
  return {
    rule: cues[group]?.id ?? '',
    weight,
    words: own.map((stem) => `${stem.text} (${ZONES[closer.get(stem) ?? PAGE]})`),
  };
}
