import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/ranking/fold';

describe('fold', () => {
  it('makes spellings of a name one', () => {
    expect(fold('Modrić')).toBe(fold('MODRIC'));
    expect(fold('Sunndalsøra, Bonmatí, Nedvěd, Złota Piłka')).toBe('sunndalsora bonmati nedved zlota pilka');
  });

  it('keeps letters that only look like marks', () => {
    expect(fold('バロンドール')).toBe('バロンドール');
    expect(fold('발롱도르')).toBe('발롱도르');
  });

  it('opens words at apostrophes, so that an elided article does not hide a name', () => {
    expect(fold('l’apostrophe d’Or')).toBe('l apostrophe d or');
  });

  it('sets every kind of quotation mark close, so that a quoted word is told from a bare one', () => {
    for (const text of ['“No.”', '« No »', "'no'", '„No“']) expect(fold(text)).toContain('"no');
    expect(fold('no')).not.toContain('"');
  });

  it('keeps seasons and scores together and parts everything else', () => {
    expect(fold('2017/18, 2010–2015, 4-1')).toBe('2017/18 2010-2015 4-1');
    expect(fold('match-winner and/or')).toBe('match winner and or');
  });

  it('reads the digits of Arabic and Japanese pages', () => {
    expect(fold('٢٠١٨')).toBe('2018');
    expect(fold('２０１８年')).toBe('2018年');
  });
});
