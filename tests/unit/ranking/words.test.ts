import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/ranking/fold';
import { languagesOf } from '../../../src/ranking/languages';
import { ALL_LANGUAGES, findWords, wordTable } from '../../../src/ranking/words';

const found = (forms: string, text: string, languages = ALL_LANGUAGES): boolean =>
  findWords(fold(text), wordTable([forms], languages)).has(0);

describe('findWords', () => {
  it('finds a whole word, not its beginning or its inside', () => {
    expect(found(':knee', 'her knee held')).toBe(true);
    expect(found(':knee', 'she kneeled')).toBe(false);
    expect(found(':knee', 'nonknee')).toBe(false);
  });

  it('leaves a starred side open', () => {
    expect(found(':injur*', 'the injuries')).toBe(true);
    expect(found(':*lag', 'landslag')).toBe(true);
    expect(found(':*lag', 'landslaget')).toBe(false);
  });

  it('finds phrases whose words may end differently', () => {
    expect(found(':cruciat* ligament*', 'both cruciate ligaments')).toBe(true);
    expect(found(':cruciat* ligament*', 'cruciate knee ligament')).toBe(false);
  });

  it('tells a quoted word from a bare one', () => {
    expect(found(':"no"', 'She said “no”')).toBe(true);
    expect(found(':"no"', 'there was no doubt')).toBe(false);
  });

  it('finds words shorter than the key of the table, also at the end', () => {
    expect(found(':*膝*', '彼女の膝')).toBe(true);
    expect(found(':vm', 'før vm')).toBe(true);
  });

  it('gives the places of a word', () => {
    const places = findWords('a gala is a gala', wordTable([':gala'], ALL_LANGUAGES)).get(0);
    expect(places).toEqual([2, 12]);
  });

  it('counts a form only in its own languages', () => {
    expect(found('1:gift*', 'the gift shop', 1)).toBe(true);
    expect(found('1:gift*', 'the gift shop', 2)).toBe(false);
    expect(found(':gift*', 'the gift shop', 2)).toBe(true);
  });
});

describe('languagesOf', () => {
  const littleWords = wordTable([':the|of|and', ':og|ikke|det', ':och|inte|det'], ALL_LANGUAGES);

  it('knows a language by its little words', () => {
    expect(languagesOf(fold('the end of the game and of the night'), littleWords)).toBe(1);
  });

  it('keeps neighbours that are hard to tell apart', () => {
    expect(languagesOf(fold('det var ikke det, og det'), littleWords)).toBe(2 | 4);
  });

  it('allows every language where too little is said', () => {
    expect(languagesOf('hegerberg scores', littleWords)).toBe(ALL_LANGUAGES);
  });
});
