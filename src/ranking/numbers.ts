/** Years and other numbers of a folded passage. */

export interface FoundYear {
  readonly year: number;
  /** Where in the folded passage. */
  readonly at: number;
  /** "since 2019": the year in which something began, hardly one of the award's winners. */
  readonly since: boolean;
}

/** The first and last year a football or music page can sensibly mean here. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2035;

const YEAR = /(?<![\d-])(19[5-9]\d|20[0-3]\d)(?:[/-](\d{4}|\d{2})(?!\d))?(?!\d)/g;
/** "1980s", "1980er", "1980-tallet", "1980年代": a decade, not a year. */
const DECADE_ENDING = /^(s\b|er\b|ern\b|erne\b| ?talet\b| ?tallet\b| ?tal\b|年代| ?х\b|-х\b)/;
/** What stands before such a year, folded. */
const SINCE =
  /(?:^| )(?:since|from|depuis|seit|siden|sedan|sinds|desde|dal|dall|fra og med|fran och med|vanaf|a partir de|a partire dal|od|od roku|с|з|vuodesta|από|απο) $/;
/** '83, dall'83: a year without its century, before folding. Minutes (85'), shares (80 %) and days (l'11) are none. */
const SHORT_YEAR = /(?<=['\u2019])([5-9]\d)(?![\d'\u2019\u2032%]|\s%|\p{L}|[.,]\d)/gu;
/** Not the second half of a season. */
const NUMBER = /(?<!\d|\d{4}[/-])\d{1,4}(?!\d)/g;

/** @param passage as it stands on the page. @returns the same with '83 written out as 1983. */
export function writeOutYears(passage: string): string {
  return passage.replace(SHORT_YEAR, '19$1');
}

/**
 * A season counts as the year in which it ends: the award "for 2023/24" is that of 2024. A longer span counts as its
 * two ends.
 *
 * @param passage folded text. @returns the years named in it, in the order of the text.
 */
export function yearsIn(passage: string): readonly FoundYear[] {
  const years: FoundYear[] = [];
  for (const match of passage.matchAll(YEAR)) {
    const at = match.index;
    const rest = passage.slice(at + match[0].length, at + match[0].length + 8);
    if (DECADE_ENDING.test(rest)) continue;
    const since = SINCE.test(passage.slice(Math.max(0, at - 20), at));
    const first = Number(match[1]);
    const ending = match[2];
    const last = ending === undefined ? first : Number(String(first).slice(0, 4 - ending.length) + ending);
    if (last !== first && last >= FIRST_YEAR && last <= LAST_YEAR) years.push({ year: last, at, since });
    if (ending === undefined || last !== first + 1) years.push({ year: first, at, since });
  }
  return years;
}

/** @param passage folded text. @returns its numbers that are not years. */
export function numbersIn(passage: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [digits] of passage.matchAll(NUMBER)) {
    const value = Number(digits);
    if (digits.length < 4 || value < FIRST_YEAR || value > LAST_YEAR) numbers.add(value);
  }
  return numbers;
}
