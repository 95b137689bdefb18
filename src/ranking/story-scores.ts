/** How strongly a passage speaks of each claim, by the stories the claims belong to. */
import type { CompiledCues, CompiledStory } from './cue-schema';
import { type Evidence, weigh } from './evidence';

/** A story is lifted by this share of its best claim's own cues: who names one detail is in the midst of the story. */
const LIFT = 0.5;
/** What is left of a story of other years than the passage names. */
const OTHER_YEARS = 0.25;
/** What a claim of another year loses where the passage names the year of a sibling. */
const OTHER_YEAR = 2;
/** What a claim gains by a year, or by a number, that it shares with the passage. */
const SHARED_YEAR = 2;
const SHARED_NUMBER = 3;
/** A shared year counts from so much on that speaks of the story: a stray word and a year are no cue. */
const TOLD = 0.7;
/** Such a number, or two of any size, are hardly shared by chance: they count even where no word speaks of the story. */
const TELLING_NUMBER = 100;
/** What each place further down in its story costs a claim: an order among equals, no more. */
const PLACE = 0.02;

type ClaimFacts = CompiledCues['claims'][number];

function sharedFacts(facts: ClaimFacts | undefined, evidence: Evidence, told: number): number {
  if (!facts) return 0;
  const inStory = told > 0;
  const [, claimYears, numbers] = facts;
  const shared = numbers.filter((number) => evidence.numbers.has(number));
  const telling = inStory || shared.length > 1 || shared.some((number) => number >= TELLING_NUMBER);
  const sum = telling ? shared.length * SHARED_NUMBER : 0;
  return told >= TOLD && sharesYear(claimYears, evidence) ? sum + SHARED_YEAR : sum;
}

const sharesYear = (years: readonly number[], evidence: Evidence): boolean =>
  evidence.years.some(({ year }) => years.includes(year));

function scoreStory(story: CompiledStory, cues: CompiledCues, evidence: Evidence, scores: Map<string, number>): void {
  const told = story.needs.length === 0 || story.needs.some((word) => evidence.words.has(word));
  const about = told ? weigh(story.about, evidence.words) : 0;
  const own = story.claims.map(([claim, ownCues]) => {
    const weight = told ? weigh(ownCues, evidence.words) : 0;
    return weight + sharedFacts(cues.claims[claim], evidence, about + weight);
  });
  const best = Math.max(0, ...own);
  if (about + best <= 0) return;
  const elsewhen = story.years.length > 0 && evidence.years.length > 0 && !sharesYear(story.years, evidence);
  const yearsOf = (claim: number): readonly number[] => cues.claims[claim]?.[1] ?? [];
  const yearDecides = story.claims.some(([claim]) => sharesYear(yearsOf(claim), evidence));
  for (const [place, [index]] of story.claims.entries()) {
    const claim = cues.claims[index]?.[0] ?? '';
    const years = yearsOf(index);
    const contrary = yearDecides && years.length > 0 && !sharesYear(years, evidence);
    const sum =
      (about + best * LIFT + (own[place] ?? 0)) * (elsewhen ? OTHER_YEARS : 1) -
      (contrary ? OTHER_YEAR : 0) -
      place * PLACE;
    if (sum > (scores.get(claim) ?? 0)) scores.set(claim, sum);
  }
}

/** @returns claim id → score, for the claims of which the passage speaks at all. */
export function storyScores(cues: CompiledCues, evidence: Evidence): Map<string, number> {
  const scores = new Map<string, number>();
  for (const story of cues.stories) scoreStory(story, cues, evidence, scores);
  return scores;
}
