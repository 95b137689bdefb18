/** How strongly a passage speaks of a year of the award: by the year, the winner's name, or what is said of the winner. */
import type { CompiledCues, CompiledWinner } from './cue-schema';
import { type Evidence, weigh } from './evidence';

const YEAR = 5;
/** A year since which something is so, or has not been, is seldom the winner's. */
const YEAR_SINCE = 2;
/** More, if the year stands beside the award's name … */
const YEAR_BESIDE_AWARD = 3;
/** … that is within so many characters of its beginning, before or after. */
const BESIDE = 24;
const NAME = 5;
/** Who won often is not meant by each of those years: the name tells less of one, down to the least. */
const NAME_LOSS_PER_FURTHER_YEAR = 0.4;
const NAME_LEAST = 3;
/** Name and year together confirm each other. */
const NAME_AND_YEAR = 2;
/** Who won at most so often … */
const RARE = 2;
/** … takes the stage from a name that stands for so many years: "Modrić ended the reign of Messi" is about Modrić. */
const OFTEN = 5;
const BESIDE_RARE = 0.5;
/** What is left of a name where the passage names years of the award, but not this one. */
const OTHER_YEAR = 0.2;
/** What is left of a prize where the passage speaks of the other one only. */
const OTHER_PRIZE = 0.2;
/** Without name and year only hints as plain as this speak of a winner: many winners were English, one Liberian. */
const PLAIN_HINTS = 3;
/** Where nothing tells the prizes apart, the men's, four times as old, comes first. */
const UNTOLD_PRIZE = 0.5;

function nameScore(winner: CompiledWinner, evidence: Evidence, wins: number): number {
  if (!evidence.words.has(winner.name)) return 0;
  const score = Math.max(NAME_LEAST, NAME - NAME_LOSS_PER_FURTHER_YEAR * (wins - 1));
  const trusted = winner.nameNeeds.length === 0 || winner.nameNeeds.some((word) => evidence.words.has(word));
  return trusted ? score : score * OTHER_YEAR;
}

/** Year of the award → what it scores where the passage names it. */
function yearScores({ winners }: CompiledCues, evidence: Evidence): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  if (!evidence.speaksOfAward) return scores;
  const awardYears = new Set(winners.map((winner) => winner.year));
  for (const { year, at, since } of evidence.years) {
    if (!awardYears.has(year)) continue;
    const beside = evidence.awards.some((award) => Math.abs(award - at) <= BESIDE);
    const score = since ? YEAR_SINCE : YEAR + (beside ? YEAR_BESIDE_AWARD : 0);
    scores.set(year, Math.max(scores.get(year) ?? 0, score));
  }
  return scores;
}

/** The prizes a passage speaks of. Names say it as well as words do: who names Putellas speaks of the women's. */
function prizesIn({ roles, winners }: CompiledCues, { words }: Evidence): ReadonlySet<CompiledWinner['prize']> {
  const prizes = new Set(winners.filter((winner) => words.has(winner.name)).map((winner) => winner.prize));
  if (words.has(roles.women)) prizes.add('women');
  if (words.has(roles.men)) prizes.add('men');
  return prizes;
}

/** Whether a winner is named who won so seldom that the passage must be about him or her. */
function namesRareWinner({ winners }: CompiledCues, evidence: Evidence, wins: ReadonlyMap<number, number>): boolean {
  return winners.some((winner) => (wins.get(winner.name) ?? 0) <= RARE && nameScore(winner, evidence, 1) >= NAME);
}

/** Adds the winners' scores to `scores`: claim id → score. */
export function addWinnerScores(cues: CompiledCues, evidence: Evidence, scores: Map<string, number>): void {
  const years = yearScores(cues, evidence);
  const prizes = prizesIn(cues, evidence);
  const wins = new Map<number, number>();
  for (const { name } of cues.winners) wins.set(name, (wins.get(name) ?? 0) + 1);
  const rareNamed = namesRareWinner(cues, evidence, wins);
  for (const winner of cues.winners) {
    const named = evidence.words.has(winner.name);
    const yearScore = years.get(winner.year) ?? 0;
    const hints = weigh(winner.hints, evidence.words);
    const hinted = named || yearScore > 0 || hints >= PLAIN_HINTS ? hints : 0;
    const said = nameScore(winner, evidence, wins.get(winner.name) ?? 1) + hinted;
    let score = yearScore + said * (years.size > 0 && yearScore === 0 ? OTHER_YEAR : 1);
    if (named && yearScore > 0) score += NAME_AND_YEAR;
    if (rareNamed && yearScore === 0 && (wins.get(winner.name) ?? 0) >= OFTEN) score *= BESIDE_RARE;
    if (prizes.size === 1 && !prizes.has(winner.prize)) score *= OTHER_PRIZE;
    if (winner.prize === 'women' && !prizes.has('women')) score -= UNTOLD_PRIZE;
    const claim = cues.claims[winner.claim]?.[0] ?? '';
    if (score > (scores.get(claim) ?? 0)) scores.set(claim, score);
  }
}
