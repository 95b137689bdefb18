import { createJudge } from './judge.js';
import { createPassageReader, type Passage } from './passages.js';
import { createStemFinder } from './stems.js';
import { atOnce } from './steps.js';
import type { Trigger } from './triggered.js';
import type { Lexicon, Mention, PageText } from './types.js';

export { type Explanation, explain } from './explain.js';
export type { Passage } from './passages.js';
export type { Trigger } from './triggered.js';
export type { Lexicon, Mention, PageText } from './types.js';

/** Finds what a page's text mentions, in the order of the page, without overlaps. Pure: the same page, the same mentions. */
export function createDetector(lexicon: Lexicon, trigger: Trigger): (page: PageText) => readonly Mention[] {
  const { read, decide } = createDetection(lexicon, trigger);
  return ({ title, blocks }) => atOnce(decide(read(title), blocks.map(read)));
}

/** Detection in two steps, for pages too large for one task and for pages that change. */
export interface Detection {
  /** Reads one text. Its result may be kept as long as the text stays the same. */
  read(text: string): Passage;
  /** Decides over a whole page, which is the only way to know whom a bare surname means; in small steps. */
  decide(title: Passage, blocks: readonly Passage[]): Generator<void, readonly Mention[]>;
}

export function createDetection(lexicon: Lexicon, trigger: Trigger): Detection {
  const findStem = createStemFinder(lexicon);
  const judge = createJudge(lexicon, findStem);
  return {
    read: createPassageReader(lexicon, trigger, findStem),
    *decide(title, blocks) {
      const judged = yield* judge([title, ...blocks]);
      return judged
        .filter(({ at, taken }) => taken && at > 0)
        .map(({ entity, at, start, end }) => ({
          entity: lexicon.entities[entity]?.id ?? '',
          block: at - 1,
          start,
          end,
        }));
    },
  };
}
