import { type Candidate, createFinder } from './candidates.js';
import { type Cue, type CueFinder, createCueFinder } from './cues.js';
import type { Trigger } from './triggered.js';
import type { Lexicon } from './types.js';

/** One block's text with what was found in it. It depends on nothing but the text, so it may be kept while that stays. */
export interface Passage {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  /** Words of evidence; looked for when first asked, since most blocks are never asked. */
  readonly cues: () => readonly Cue[];
}

export type PassageReader = (text: string) => Passage;

export function createPassageReader(lexicon: Lexicon, trigger: Trigger): PassageReader {
  const find = createFinder(lexicon, trigger);
  // Made when first asked for: many a page names nobody who needs evidence.
  let findCues: CueFinder | null = null;
  return (text) => {
    let cues: readonly Cue[] | null = null;
    return {
      text,
      candidates: find(text),
      cues: () => {
        findCues ??= createCueFinder(lexicon);
        cues ??= findCues(text);
        return cues;
      },
    };
  };
}
