/** The ranking: which claims about an entity answer the passage in which its name stands. */
import { arrange, byScore, type RankableClaim, type RankableDispute } from './arrange';
import type { CompiledCues } from './cue-schema';
import { readPassage } from './evidence';
import { storyScores } from './story-scores';
import { addWinnerScores } from './winner-scores';

export type { RankableClaim, RankableDispute } from './arrange';
export type { CompiledCues } from './cue-schema';

export interface RankInput {
  /** The text around the mention, in any language; 600 characters are enough. */
  readonly passage: string;
  /** Id of the entity pointed at. */
  readonly entity: string;
  /** The claims about the entity pointed at, in any order. */
  readonly claims: readonly RankableClaim[];
  /** All disputes, or those that touch the claims. */
  readonly disputes: readonly RankableDispute[];
  /** The compiled cues. Keep the same object between calls: an index is built once for each. */
  readonly cues: CompiledCues;
  /** What the entity is best known for, best first: the order for a passage without a cue. */
  readonly bestKnownFor: readonly string[];
}

/** Below this a score is an echo of common words and counts as none. */
const NO_CUE = 2;
/** What scores less than this share of the best is a stray word beside a clear cue, and counts as none either. */
const STRAY = 0.3;

/**
 * @returns the ids of all the claims given, each once, best first. The same input gives the same order. Never fails.
 */
export function rank(input: RankInput): readonly string[] {
  const evidence = readPassage(input.passage, input.entity, input.cues);
  const scores = storyScores(input.cues, evidence);
  addWinnerScores(input.cues, evidence, scores);
  const least = Math.max(NO_CUE, STRAY * Math.max(0, ...scores.values()));
  const counted = new Map([...scores].filter(([, score]) => score >= least));
  return arrange(byScore(input.claims, counted, input.bestKnownFor), counted, input.disputes);
}
