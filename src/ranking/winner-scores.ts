/** How strongly a passage speaks of a year of the award: by the year, the winner's name, or what is said of the winner. */
import type { CompiledCues, CompiledWinner } from './cue-schema';
import { type Evidence, weigh } from './evidence';

const YEAR = 5;
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

/** Adds the winners' scores to `scores`: claim id → score. */
export function addWinnerScores(cues: CompiledCues, evidence: Evidence, scores: Map<string, number>): void {
  const { roles, winners } = cues;
  const women = evidence.words.has(roles.women);
  const men = evidence.words.has(roles.men);
  const awardYears = new Set(winners.map((winner) => winner.year));
  const years = new Map<number, number>();
  for (const { year, at } of evidence.years) {
    if (!evidence.speaksOfAward || !awardYears.has(year)) continue;
    const beside = evidence.awards.some((award) => Math.abs(award - at) <= BESIDE);
    years.set(year, Math.max(years.get(year) ?? 0, YEAR + (beside ? YEAR_BESIDE_AWARD : 0)));
  }
  // Names decide the prize as well as words do: who names Putellas speaks of the women's.
  const prizesNamed = new Set(winners.filter((w) => evidence.words.has(w.name)).map((w) => w.prize));
  const wins = new Map<number, number>();
  for (const { name } of winners) wins.set(name, (wins.get(name) ?? 0) + 1);
  const saysWomen = women || prizesNamed.has('women');
  const saysMen = men || prizesNamed.has('men');
  for (const winner of winners) {
    const named = evidence.words.has(winner.name);
    const yearScore = years.get(winner.year) ?? 0;
    const hints = weigh(winner.hints, evidence.words);
    const said =
      nameScore(winner, evidence, wins.get(winner.name) ?? 1) +
      (named || yearScore > 0 || hints >= PLAIN_HINTS ? hints : 0);
    let score = yearScore + said * (years.size > 0 && yearScore === 0 ? OTHER_YEAR : 1);
    if (named && yearScore > 0) score += NAME_AND_YEAR;
    if (winner.prize === 'men' && saysWomen && !saysMen) score *= OTHER_PRIZE;
    if (winner.prize === 'women' && saysMen && !saysWomen) score *= OTHER_PRIZE;
    if (winner.prize === 'women' && !saysWomen) score -= UNTOLD_PRIZE;
    const claim = cues.claims[winner.claim]?.[0] ?? '';
    if (score > (scores.get(claim) ?? 0)) scores.set(claim, score);
  }
}
