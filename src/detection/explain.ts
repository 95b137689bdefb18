import type { Lexicon, PageText } from './types.js';

/** Why a candidate was taken or dropped. */
export interface Explanation {
  readonly entity: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly taken: boolean;
  /** What spoke for and against it; the candidate is taken if the weights add up to 0 or more. */
  readonly evidence: readonly Evidence[];
}

export interface Evidence {
  /** The rule or group of cues. */
  readonly rule: string;
  readonly weight: number;
  /** The words that were found, where there are any. */
  readonly words: readonly string[];
}

export function explain(_lexicon: Lexicon, _page: PageText): readonly Explanation[] {
  return [];
}
