/** Texts for readers follow the typography of newspapers in their language. */
import { describe, expect, it } from 'vitest';
import type { Language, Localized } from '../../../src/dataset/model';
import { compiled } from './good';

const dataset = compiled();

const texts: readonly (readonly [id: string, text: Localized])[] = [
  ...dataset.entities.flatMap(({ id, name, description }) => [[id, name] as const, [id, description] as const]),
  ...dataset.topics.map(({ id, name }) => [id, name] as const),
  ...dataset.claims.map(({ id, statement }) => [id, statement] as const),
  ...dataset.disputes.flatMap(({ id, description, note }) => [
    [id, description] as const,
    ...(note ? [[id, note] as const] : []),
  ]),
];

/** What must not occur, and what it would be. */
const FAULTS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [[/[«»]/, 'guillemets in English']],
  fr: [
    [/«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/, 'a guillemet without its no-break space'],
    [/(?<![\u00a0\u202f])[;?!]|(?<![\u00a0\u202f\d]):/, 'a mark without the no-break space before it'],
    [/[“”]/, 'English quotation marks in French'],
  ],
  nb: [
    [/«\s|\s»/, 'a guillemet with a space'],
    [/[“”]/, 'English quotation marks in Norwegian'],
  ],
};

const EVERYWHERE: readonly (readonly [RegExp, string])[] = [
  [/['"]/, 'a typewriter’s quotation mark or apostrophe'],
  [/ {2}/, 'two spaces'],
  [/\b(one|another|the (first|second|third)) article\b/i, 'an article without its publisher'],
];

describe.each(['en', 'fr', 'nb'] as const)('texts in %s', (language) => {
  it('are set as a newspaper would', () => {
    const faults = texts.flatMap(([id, text]) =>
      [...EVERYWHERE, ...FAULTS[language]]
        .filter(([pattern]) => pattern.test(text[language]))
        .map(([, fault]) => `${id}: ${fault}: ${text[language]}`),
    );
    expect(faults).toEqual([]);
  });

  it('end statements with a full stop, or with the quotation that closes them', () => {
    const open = dataset.claims.filter(({ statement }) => !/[.?!][»”]?$/.test(statement[language]));
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  it('are one line: no statement is longer than 300 characters', () => {
    expect(texts.filter(([, text]) => text[language].length > 300).map(([id]) => id)).toEqual([]);
  });
});

it('quotations end with their last word or stop, not with the comma before “she said”', () => {
  const words = dataset.claims.flatMap(({ evidence }) => evidence.flatMap(({ quotation }) => quotation?.words ?? []));
  expect(words.filter((text) => /[,;:]\s*$/.test(text))).toEqual([]);
});

/** Numbers that a translation may put in words. */
const IN_WORDS: Readonly<Record<string, RegExp>> = { '40': /une quarantaine/ };

describe('translations', () => {
  it('are not the English text again', () => {
    const same = dataset.claims.filter(({ statement: { en, fr, nb } }) => en === fr || en === nb || fr === nb);
    expect(same.map(({ id }) => id)).toEqual([]);
  });

  it('keep every year and every number above twelve of the English statement', () => {
    const numbers = (text: string) => [...new Set(text.match(/\d{2,}/g) ?? [])].filter((number) => Number(number) > 12);
    const lost = dataset.claims.flatMap(({ id, statement }) =>
      (['fr', 'nb'] as const).flatMap((language) =>
        numbers(statement.en)
          .filter((number) => !statement[language].includes(number) && !IN_WORDS[number]?.test(statement[language]))
          .map((number) => `${id}: ${number} is not in ${language}`),
      ),
    );
    expect(lost).toEqual([]);
  });
});
