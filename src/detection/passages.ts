import { type Candidate, createFinder } from './candidates.js';
import { type Cues, createCueFinder } from './cues.js';
import type { Stem, StemFinder } from './stems.js';
import type { Trigger } from './triggered.js';
import type { Lexicon } from './types.js';

/** One block's text with what was found in it. It depends on nothing but the text, so it may be kept while that stays. */
export interface Passage {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  /** Words of evidence; looked for when first asked, since most blocks are never asked. */
  readonly cues: () => Cues;
  /** The different ones among them. */
  readonly words: () => ReadonlySet<Stem>;
}

export type PassageReader = (text: string) => Passage;

export function createPassageReader(lexicon: Lexicon, trigger: Trigger, findStem: StemFinder): PassageReader {
  const find = createFinder(lexicon, trigger);
  const findCues = createCueFinder(findStem);
  return (text) => {
    let cues: Cues | null = null;
    let words: ReadonlySet<Stem> | null = null;
    const readCues = () => {
      cues ??= findCues(text);
      return cues;
    };
    return {
      text,
      candidates: find(text),
      cues: readCues,
      words: () => {
        words ??= new Set(readCues().stems);
        return words;
      },
    };
  };
}
