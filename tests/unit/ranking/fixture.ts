import { type CueClaim, compileCues } from '../../../src/ranking/compile-cues';
import type { CueFile } from '../../../src/ranking/cue-schema';
import { rank } from '../../../src/ranking/rank';

const claim = (id: string, en: string, more: Partial<CueClaim> = {}): CueClaim => ({
  id,
  topic: 'topic',
  statement: { en },
  ...more,
});

export const CLAIMS: readonly CueClaim[] = [
  claim('known', 'What it is known for.'),
  claim('injury', 'She tore a ligament.'),
  claim('injury-left', 'One page says the left one.'),
  claim('question', 'He asked her to twerk.'),
  claim('goals-185', '185 goals in 149 games.'),
  claim('goals-120', '120 goals in 95 games.'),
  claim('podium-2019', 'The podium of 2019.', { date: '2019-12-02' }),
  claim('podium-2022', 'The podium of 2022.', { date: '2022-10-17' }),
  claim('winner-men-2014', 'Men 2014.', { date: '2014' }),
  claim('winner-men-2015', 'Men 2015.', { date: '2015' }),
  claim('winner-men-2018', 'Men 2018.', { date: '2018' }),
  claim('winner-women-2018', 'Women 2018.', { date: '2018' }),
];

export const CUE_FILE: CueFile = {
  languages: { en: ['the', 'of', 'her', 'and'], nb: ['og', 'ikke', 'det', 'hun'] },
  words: {
    'ada-hegerberg': { any: ['hegerberg*'] },
    'martin-solveig': { any: ['solveig*'] },
    'ballon-dor': { any: ['ballon d or*'] },
    women: { en: ['women*'] },
    men: { en: ['men', 'men s'] },
    knee: { en: ['knee*'], nb: ['kne', 'kneet'] },
    left: { en: ['left'] },
    twerk: { any: ['twerk*'] },
    ask: { en: ['question*', 'ask*'] },
    coach: { en: ['coach*'] },
    goals: { en: ['goal*'] },
    podium: { en: ['podium*'] },
    croatia: { en: ['croat*'] },
    england: { en: ['english*'] },
  },
  numbers: { '120': ['hundred and twenty'] },
  stories: [
    { story: 'injury', about: { knee: 4 }, claims: { injury: {}, 'injury-left': { left: 2 } } },
    { story: 'question', about: { ask: 1, twerk: 4, coach: -4 }, needs: ['twerk', 'ask'], claims: { question: {} } },
    { story: 'goals', about: { goals: 2.5 }, claims: { 'goals-120': {}, 'goals-185': {} } },
    { story: 'podiums', about: { podium: 3 }, years: [2019, 2022], claims: { 'podium-2019': {}, 'podium-2022': {} } },
  ],
  winners: {
    messi: { years: [2015], prize: 'men', name: ['messi*'] },
    ronaldo: { years: [2014], prize: 'men', name: ['ronaldo*'] },
    modric: { years: [2018], prize: 'men', name: ['modric*', 'モドリッチ'], hints: { croatia: 4, england: 2 } },
    'ada-hegerberg': { years: [2018], prize: 'women' },
  },
};

export const ENTITY_IDS = ['ada-hegerberg', 'martin-solveig', 'ballon-dor'];

export const CUES = compileCues([CUE_FILE], CLAIMS, ENTITY_IDS);

/** The order for a passage in which the award is pointed at. */
export function ranked(passage: string, entity = 'ballon-dor'): readonly string[] {
  return rank({ passage, entity, claims: CLAIMS, disputes: [], cues: CUES, bestKnownFor: ['known'] });
}
