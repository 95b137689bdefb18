/** The award roll is complete: every year of each prize, once, in order, with the right winner or none. */
import type { RollFile, RollYear } from '../authored';
import type { InFile } from '../parse';
import type { Problem } from '../problems';
import { FIRST_YEAR, PRIZES, type Prize, rollClaimId } from '../roll';

const NOT_AWARDED = 2020;
const FIFA_YEARS = { first: 2010, last: 2015 } as const;

export function checkRoll({ file, content }: InFile<RollFile>, today: string): readonly Problem[] {
  const lastYear = Math.max(...PRIZES.flatMap((prize) => content[prize].map(({ year }) => year)));
  return PRIZES.flatMap((prize) => [
    ...missingYears(prize, content[prize], lastYear).map((year) => ({
      file,
      id: rollClaimId(prize, year),
      reason: `the ${prize}’s prize of ${year} is missing`,
    })),
    ...content[prize].flatMap((entry, index) =>
      reasons(prize, entry, content[prize][index - 1]?.year, today).map((reason) => ({
        file,
        id: rollClaimId(prize, entry.year),
        reason,
      })),
    ),
  ]);
}

function missingYears(prize: Prize, entries: readonly RollYear[], lastYear: number): readonly number[] {
  const present = new Set(entries.map(({ year }) => year));
  const years = Array.from({ length: lastYear - FIRST_YEAR[prize] + 1 }, (_, index) => FIRST_YEAR[prize] + index);
  return years.filter((year) => !present.has(year));
}

function reasons(prize: Prize, entry: RollYear, before: number | undefined, today: string): readonly string[] {
  const { year, winner } = entry;
  const fifaYear = prize === 'men' && year >= FIFA_YEARS.first && year <= FIFA_YEARS.last;
  return [
    ...(year < FIRST_YEAR[prize] ? [`the ${prize}’s prize was first given in ${FIRST_YEAR[prize]}`] : []),
    ...(String(year) > today.slice(0, 4) ? ['the year lies after the dataset’s own date'] : []),
    ...(before !== undefined && before > year ? [`the years are in order: ${year} goes before ${before}`] : []),
    ...(winner === null && year !== NOT_AWARDED ? ['the winner is missing; only 2020 had none'] : []),
    ...(winner !== null && year === NOT_AWARDED ? ['there was no award for 2020, so it has no winner'] : []),
    ...(fifaYear && !entry.fifa
      ? ['from 2010 to 2015 the men’s prize was the FIFA Ballon d’Or: mark it "fifa": true']
      : []),
    ...(!fifaYear && entry.fifa ? ['only the men’s prizes of 2010 to 2015 are marked "fifa"'] : []),
  ];
}
