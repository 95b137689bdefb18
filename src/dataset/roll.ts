/** The award roll: from one line a year to the claims that state it and the entries that look it up. */
import type { RollFile, RollYear } from './authored';
import type { Claim, Language, Localized, RollEntry } from './model';

/** The entity whose prize the roll records, by its id; also the word by which the cues name it. */
export const ROLL_ENTITY = 'ballon-dor';

export const PRIZES = ['men', 'women'] as const;
export type Prize = (typeof PRIZES)[number];

/** The first year of each prize. */
export const FIRST_YEAR: Readonly<Record<Prize, number>> = { men: 1956, women: 2018 };

function rollTopic(prize: Prize): string {
  return `roll-${prize}`;
}

export function rollClaimId(prize: Prize, year: number): string {
  return `winner-${prize}-${year}`;
}

/** The claims that the roll makes, in the order of the years, the men's prize first. */
export function rollClaims(roll: RollFile): readonly Claim[] {
  return PRIZES.flatMap((prize) =>
    roll[prize].map((entry) => ({
      id: rollClaimId(prize, entry.year),
      topic: rollTopic(prize),
      entities: [ROLL_ENTITY, ...(entry.alsoAbout ?? [])],
      kind: 'fact' as const,
      statement: statementOf(prize, entry),
      date: String(entry.year),
      evidence: entry.evidence,
    })),
  );
}

export function rollEntries(roll: RollFile): readonly RollEntry[] {
  return PRIZES.flatMap((prize) =>
    roll[prize].map(({ year, winner }) => ({ year, prize, winner, claim: rollClaimId(prize, year) })),
  );
}

function statementOf(prize: Prize, entry: RollYear): Localized {
  if (entry.winner === null) return notAwarded(prize, entry.year);
  const en = nameIn(entry.winner, entry, 'en');
  const fr = nameIn(entry.spelled?.fr ?? entry.winner, entry, 'fr');
  const nb = nameIn(entry.spelled?.nb ?? entry.winner, entry, 'nb');
  return entry.fifa ? fifaPrize(entry.year, en, fr, nb) : prizeWon(prize, entry.year, en, fr, nb);
}

function notAwarded(prize: Prize, year: number): Localized {
  const men = prize === 'men';
  return {
    en: `The ${men ? 'men' : 'women'}’s Ballon d’Or was not awarded in ${year}.`,
    fr: `Le Ballon d’Or ${men ? 'masculin' : 'féminin'} n’a pas été décerné en ${year}.`,
    nb: `${men ? 'Herrenes' : 'Kvinnenes'} Ballon d’Or ble ikke delt ut i ${year}.`,
  };
}

function prizeWon(prize: Prize, year: number, en: string, fr: string, nb: string): Localized {
  const men = prize === 'men';
  return {
    en: `${en} won the ${men ? 'men' : 'women'}’s Ballon d’Or of ${year}.`,
    fr: `${fr} a remporté le Ballon d’Or ${men ? 'masculin' : 'féminin'} ${year}.`,
    nb: `${nb} vant ${men ? 'herrenes' : 'kvinnenes'} Ballon d’Or for ${year}.`,
  };
}

/** From 2010 to 2015 the men's prize was merged with FIFA's and bore its name. */
function fifaPrize(year: number, en: string, fr: string, nb: string): Localized {
  return {
    en: `${en} won the ${year} FIFA Ballon d’Or, as the men’s prize was then called.`,
    fr: `${fr} a remporté le FIFA Ballon d’Or ${year}, nom que portait alors le prix masculin.`,
    nb: `${nb} vant FIFA Ballon d’Or for ${year}, som herrenes pris da het.`,
  };
}

/** The name, and in brackets what tells the winner from a namesake: club, country. */
function nameIn(winner: string, entry: RollYear, language: Language): string {
  const details = [entry.club?.[language], entry.country?.[language]].filter((detail) => detail !== undefined);
  return details.length === 0 ? winner : `${winner} (${details.join(', ')})`;
}
