import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/ranking/fold';
import { numbersIn, writeOutYears, yearsIn } from '../../../src/ranking/numbers';

const years = (text: string): readonly number[] => yearsIn(fold(text)).map(({ year }) => year);

describe('yearsIn', () => {
  it('finds years in any script', () => {
    expect(years('in 1960 and 2024')).toEqual([1960, 2024]);
    expect(years('2018年のバロンドール')).toEqual([2018]);
  });

  it('counts a season as the year in which it ends, and a span as both ends', () => {
    expect(years('2017/18')).toEqual([2018]);
    expect(years('2023-24')).toEqual([2024]);
    expect(years('2010–2015')).toEqual([2015, 2010]);
  });

  it('does not take a decade, a longer number or a score for a year', () => {
    expect(years('the 1980s, die 1980er, 1980-tallet')).toEqual([]);
    expect(years('120185 and 1899')).toEqual([]);
  });
});

describe('a year since which something is so', () => {
  it('is marked', () => {
    const marks = yearsIn(fold('Depuis 2019, and since 2024; the award of 2021')).map(({ year, since }) => [
      year,
      since,
    ]);
    expect(marks).toEqual([
      [2019, true],
      [2024, true],
      [2021, false],
    ]);
  });
});

describe('writeOutYears', () => {
  it('gives short years their century, and leaves minutes, shares and days alone', () => {
    expect(writeOutYears("dall’83 all’85, in '99")).toBe("dall’1983 all’1985, in '1999");
    expect(writeOutYears("all'85', l'80 % , l'11 luglio, l'86enne")).toBe("all'85', l'80 % , l'11 luglio, l'86enne");
  });
});

describe('numbersIn', () => {
  it('gives numbers that are not years', () => {
    expect([...numbersIn(fold('185 goals in 149 games by 2018'))]).toEqual([185, 149]);
  });
});
