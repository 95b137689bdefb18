/** The project's own cues with the project's own dataset. */
import { describe, expect, it } from 'vitest';
import { evaluateRanking, rankedFor, readCueFiles, readDataset } from '../../../scripts/eval/ranking';
import { LANGUAGES } from '../../../src/dataset/model';
import { checkCues, compileCues } from '../../../src/ranking/compile-cues';

const dataset = readDataset();
const files = readCueFiles();
const entityIds = dataset.entities.map(({ id }) => id);
const cues = compileCues(files, dataset.claims, entityIds);
const top = (entity: string, passage: string, count = 3): readonly string[] =>
  rankedFor(dataset, cues, entity, passage).slice(0, count);

/** Hundreds of rankings in twenty languages, each with a table of words of its own: milliseconds. */
const MANY_RANKINGS = 60_000;

describe('the authored cues', () => {
  it('reach every claim and topic, with words that exist', () => {
    expect(checkCues(files, dataset.claims, entityIds)).toEqual([]);
  });

  it('hold no form that stands for nothing', () => {
    for (const forms of cues.words) expect(forms.split(/[|;:]/).filter((form) => form === '*')).toEqual([]);
    expect(cues.words.filter((forms) => forms === '' || forms.endsWith(':') || forms.includes('||'))).toEqual([]);
  });

  it(
    'let a claim answer its own statement, in each language of the dataset',
    () => {
      for (const language of LANGUAGES) {
        const asked = dataset.claims.flatMap((claim) => claim.entities.map((entity) => ({ claim, entity })));
        const answered = asked.filter(({ claim, entity }) => top(entity, claim.statement[language]).includes(claim.id));
        expect(answered.length / asked.length, language).toBeGreaterThanOrEqual(0.94);
      }
    },
    MANY_RANKINGS,
  );
});

describe('what a reader must be shown first', () => {
  it('for the men’s winner of 2018', () => {
    expect(['mens-2018-modric', 'winner-men-2018']).toContain(top('ballon-dor', "Modric won the men's award", 1)[0]);
  });

  it('for a winner set against those who won for years', () => {
    const shown = top('ballon-dor', 'Modrić broke the reign of Messi and Ronaldo and took the Ballon d’Or.');
    expect(shown).toContain('mens-2018-modric');
    expect(shown.filter((id) => /^winner-men-(?!2018)/.test(id))).toEqual([]);
  });

  it('for a prize that exists since a year: not that year’s winner', () => {
    const shown = top(
      'ballon-dor',
      'Since 2019 goalkeepers have had a trophy of their own on the night of the Ballon d’Or.',
    );
    expect(shown[0]).toBe('yashin-trophy');
    expect(shown).not.toContain('winner-men-2019');
  });

  it('for the FIFA Ballon d’Or of 2015', () => {
    expect(top('ballon-dor', 'the 2015 FIFA Ballon d’Or', 1)).toEqual(['winner-men-2015']);
  });

  it('for the apology: its versions, side by side', () => {
    const shown = top('martin-solveig', 'Solveig apologised on Twitter');
    expect(shown.every((id) => id.startsWith('apology-'))).toBe(true);
  });

  it('for her knee', () => {
    const shown = top('ada-hegerberg', 'Hegerberg trains alone. Her knee needs another week.');
    expect(shown.slice(0, 2)).toEqual(['hegerberg-acl-2020', 'hegerberg-acl-left-knee']);
  });

  it('for Norway: what overtook a state of 2018 before it, unless the passage is of that time', () => {
    const later = top('ada-hegerberg', 'Hegerberg is back with the national team of Norway after five years.', 1);
    expect(later).toEqual(['nt-return-2022']);
    const then = top(
      'ada-hegerberg',
      'She has not played for the national team since 2017 and has no plans to return.',
      2,
    );
    expect(then).toContain('nt-return-2022');
    expect(then[0]).not.toBe('nt-return-2022');
  });
});

describe('what is hard to reach', () => {
  it('Bonmatí’s record, in three languages', () => {
    for (const passage of [
      'No woman has more Ballons d’Or than Bonmatí, who has three in a row.',
      'Bonmatí détient le record avec trois Ballons d’Or d’affilée.',
      'Aitana Bonmatí har rekorden med tre Ballon d’Or på rad.',
    ])
      expect(top('ballon-dor', passage, 1)).toEqual(['bdo-bonmati-three']);
    expect(top('ballon-dor', 'Aitana Bonmatí won the 2024 Ballon d’Or.', 1)).toEqual(['winner-women-2024']);
  });

  it('that she had no plans to return, in three languages', () => {
    for (const passage of [
      'In December 2018 Hegerberg told AP she had no plans to return to the national team.',
      'Hegerberg n’a pas l’intention de revenir sur sa décision de ne plus jouer pour la Norvège.',
      'Hegerberg sier at hun ikke har planer om å vende tilbake til landslaget.',
    ])
      expect(top('ada-hegerberg', passage)).toContain('nt-no-plan-to-return-2018');
  });
});

describe('our own passages', () => {
  it(
    'are answered at least as well as the project promises',
    () => {
      for (const { first, three } of evaluateRanking().filter(({ set }) => !set.startsWith('context'))) {
        expect(first).toBeGreaterThanOrEqual(0.85);
        expect(three).toBeGreaterThanOrEqual(0.9);
      }
    },
    MANY_RANKINGS,
  );
});
