import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkCues, compileCues } from '../../../src/ranking/compile-cues';
import { type CueFile, compiledCuesSchema, cueFileSchema } from '../../../src/ranking/cue-schema';
import { CLAIMS, CUE_FILE, CUES, ENTITY_IDS } from './fixture';

const withStory = (about: Record<string, number>, claims: Record<string, Record<string, number>>): CueFile[] => [
  CUE_FILE,
  { stories: [{ story: 'odd', about, claims }] },
];

describe('compileCues', () => {
  it('gives what its schema allows', () => {
    expect(v.is(compiledCuesSchema, CUES)).toBe(true);
  });

  it('folds forms, marks their languages and drops those that another covers', () => {
    const file: CueFile = { words: { knee: { nb: ['knær*', 'knærne'], any: ['膝'] } } };
    const knee = compileCues([CUE_FILE, file], CLAIMS, ENTITY_IDS).words.find((forms) => forms.includes('knaer'));
    expect(knee).toContain('knaer*');
    expect(knee).not.toContain('knaerne');
    expect(knee).toContain(':*膝*');
  });

  it('reads the years and numbers of a claim', () => {
    expect(CUES.claims.find(([id]) => id === 'goals-185')).toEqual(['goals-185', [], [185, 149]]);
    expect(CUES.claims.find(([id]) => id === 'podium-2019')?.[1]).toEqual([2019]);
  });

  it('leaves out the cues of claims that are not there', () => {
    const some = compileCues([CUE_FILE], CLAIMS.slice(0, 2), ENTITY_IDS);
    expect(some.stories.flatMap(({ claims }) => claims)).toHaveLength(1);
    expect(some.winners).toHaveLength(0);
  });

  it('refuses a word that is not defined', () => {
    expect(() => compileCues(withStory({ nowhere: 1 }, { known: {} }), CLAIMS, ENTITY_IDS)).toThrow(
      'no word "nowhere"',
    );
  });
});

describe('checkCues', () => {
  const complete = withStory({ podium: 1 }, { known: {} });

  it('finds nothing where all is well', () => {
    expect(checkCues(complete, CLAIMS, ENTITY_IDS)).toEqual([]);
  });

  it('names claims and topics without a cue', () => {
    const lonely = { id: 'lonely', topic: 'elsewhere', statement: { en: 'Nobody.' } };
    const problems = checkCues(complete, [...CLAIMS, lonely], ENTITY_IDS);
    expect(problems).toEqual(['claim "lonely" has no cue', 'topic "elsewhere" has no cue']);
  });

  it('names words that are undefined or unused, and claims that do not exist', () => {
    expect(checkCues(withStory({ nowhere: 1 }, { known: {} }), CLAIMS, ENTITY_IDS).join()).toContain(
      'no word "nowhere"',
    );
    expect(checkCues(withStory({ podium: 1 }, { known: {}, gone: {} }), CLAIMS, ENTITY_IDS).join()).toContain(
      'no claim "gone"',
    );
    const unused: CueFile = { words: { idle: { en: ['idle'] } } };
    expect(checkCues([...complete, unused], CLAIMS, ENTITY_IDS)).toEqual(['word "idle" is never used']);
  });
});

describe('the schema of cue files', () => {
  it('refuses fields it does not know', () => {
    expect(v.is(cueFileSchema, CUE_FILE)).toBe(true);
    expect(v.is(cueFileSchema, { ...CUE_FILE, weights: {} })).toBe(false);
  });
});
