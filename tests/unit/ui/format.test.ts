import { describe, expect, it } from 'vitest';
import { fill, formatDate } from '../../../src/format';
import { quoted } from '../../../src/quotation-marks';

describe('dates', () => {
  it.each([
    ['2018', 'en', '2018'],
    ['2018-12', 'en', 'December 2018'],
    ['2018-12-03', 'en', '3 December 2018'],
    ['2018-12-03', 'fr', '3 décembre 2018'],
    ['2018-12-03', 'nb', '3. desember 2018'],
    ['2018-12', 'nb', 'desember 2018'],
  ] as const)('%s in %s is %s', (date, language, expected) => {
    expect(formatDate(date, language)).toBe(expected);
  });

  it('stand as they are where they are none', () => {
    expect(formatDate('soon', 'en')).toBe('soon');
  });
});

describe('labels', () => {
  it('take values in place of their numbers', () => {
    expect(fill('Source $1: $2', 3, 'BBC')).toBe('Source 3: BBC');
    expect(fill('$2 before $1', 'a', 'b')).toBe('b before a');
  });

  it('keep a number that has no value', () => {
    expect(fill('$1 and $2', 'one')).toBe('one and $2');
  });
});

describe('quotation marks', () => {
  it.each([
    ['en', '“No.”'],
    ['fr', '«\u00A0No.\u00A0»'],
    ['nb', '«No.»'],
    ['ja', '“No.”'],
  ])('are those of %s', (language, expected) => {
    expect(quoted('No.', language)).toBe(expected);
  });
});
