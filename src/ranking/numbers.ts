/** Years and other numbers of a folded passage. */

export interface FoundYear {
  readonly year: number;
  /** Where in the folded passage. */
  readonly at: number;
}

/** The first and last year a football or music page can sensibly mean here. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2035;

const YEAR = /(?<![\d-])(19[5-9]\d|20[0-3]\d)(?:[/-](\d{4}|\d{2})(?!\d))?(?!\d)/g;
/** "1980s", "1980er", "1980-tallet", "1980年代": a decade, not a year. */
const DECADE_ENDING = /^(s\b|er\b|ern\b|erne\b| ?talet\b| ?tallet\b| ?tal\b|年代| ?х\b|-х\b)/;
/** Not the second half of a season. */
const NUMBER = /(?<!\d|\d{4}[/-])\d{1,4}(?!\d)/g;

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
    const first = Number(match[1]);
    const ending = match[2];
    const last = ending === undefined ? first : Number(String(first).slice(0, 4 - ending.length) + ending);
    if (last !== first && last >= FIRST_YEAR && last <= LAST_YEAR) years.push({ year: last, at });
    if (ending === undefined || last !== first + 1) years.push({ year: first, at });
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
