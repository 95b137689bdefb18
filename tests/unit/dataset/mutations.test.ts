/** Every fault a person can make in a source file is refused, with the file, the item and the reason. */
import { describe, expect, it } from 'vitest';
import type {
  AboutFile,
  ClaimsFile,
  DisputesFile,
  EntityFile,
  RollFile,
  SourcesFile,
  TopicsFile,
} from '../../../src/dataset/authored';
import { LANGUAGES } from '../../../src/dataset/model';
import type { SourceTexts } from '../../../src/dataset/parse';
import type { CueFile } from '../../../src/ranking/cue-schema';
import { at, byId, edited, goodTexts, problemsOf, textOf, without, withText } from './good';

interface Fault {
  readonly name: string;
  readonly file: string;
  readonly id: string;
  readonly reason: RegExp;
  readonly texts: () => SourceTexts;
}

/** For faults that the types would not let us write. */
function set(target: object, fields: Readonly<Record<string, unknown>>): void {
  Object.assign(target, fields);
}

function drop(target: object, field: string): void {
  Reflect.deleteProperty(target, field);
}

const QUESTION = 'claims/question.json';
const CLAIM = 'question-about-twerking';
const QUOTED = 'question-french-wording';
const TEAM = 'claims/national-team.json';
const OLD = 'nt-absent-since-2017';
const NEW = 'nt-return-2022';
const SOURCES = 'sources/b.json';
const SOURCE = 'bleacher-2018';
const ENTITY = 'entities/ada-hegerberg.json';
const ROLL = 'award-roll.json';

function inClaim(id: string, change: (claim: ClaimsFile['claims'][number]) => void, file = QUESTION): SourceTexts {
  return edited<ClaimsFile>(file, ({ claims }) => change(byId(claims, id)));
}

function inSource(change: (source: SourcesFile['sources'][number]) => void): SourceTexts {
  return edited<SourcesFile>(SOURCES, ({ sources }) => change(byId(sources, SOURCE)));
}

function inDispute(id: string, change: (dispute: DisputesFile['disputes'][number]) => void): SourceTexts {
  return edited<DisputesFile>('disputes.json', ({ disputes }) => change(byId(disputes, id)));
}

function inEntity(change: (entity: EntityFile) => void): SourceTexts {
  return edited<EntityFile>(ENTITY, change);
}

function inYear(prize: 'men' | 'women', year: number, change: (entry: RollFile['men'][number]) => void): SourceTexts {
  return edited<RollFile>(ROLL, (roll) => {
    const entry = roll[prize].find((one) => one.year === year);
    if (!entry) throw new Error(`there is no ${year}`);
    change(entry);
  });
}

/** Each text for readers, as a way to reach its three languages. */
const texts: readonly { name: string; file: string; id: string; at: (pick: (text: object) => void) => SourceTexts }[] =
  [
    { name: 'statement', file: QUESTION, id: CLAIM, at: (pick) => inClaim(CLAIM, (c) => pick(c.statement)) },
    {
      name: 'description of a dispute',
      file: 'disputes.json',
      id: 'which-knee',
      at: (pick) => inDispute('which-knee', (d) => pick(d.description)),
    },
    {
      name: 'note of a dispute',
      file: 'disputes.json',
      id: 'which-knee',
      at: (pick) => inDispute('which-knee', (d) => pick(d.note ?? {})),
    },
    {
      name: 'name of an entity',
      file: ENTITY,
      id: 'ada-hegerberg',
      at: (pick) => inEntity((e) => pick(e.name)),
    },
    {
      name: 'description of an entity',
      file: ENTITY,
      id: 'ada-hegerberg',
      at: (pick) => inEntity((e) => pick(e.description)),
    },
    {
      name: 'name of a topic',
      file: 'topics.json',
      id: 'apology',
      at: (pick) => edited<TopicsFile>('topics.json', ({ topics }) => pick(byId(topics, 'apology').name)),
    },
    {
      name: 'country of a winner',
      file: ROLL,
      id: '1997',
      at: (pick) => inYear('men', 1997, (entry) => pick(entry.country ?? {})),
    },
  ];

const languageFaults: readonly Fault[] = texts.flatMap(({ name, file, id, at: reach }) =>
  LANGUAGES.flatMap((language) => [
    {
      name: `${name}: ${language} left out`,
      file,
      id,
      reason: new RegExp(`^\\w+ › ${language} is missing$`),
      texts: () => reach((text) => drop(text, language)),
    },
    {
      name: `${name}: ${language} empty`,
      file,
      id,
      reason: new RegExp(`^\\w+ › ${language}: the text is empty$`),
      texts: () => reach((text) => set(text, { [language]: '' })),
    },
    {
      name: `${name}: HTML in ${language}`,
      file,
      id,
      reason: new RegExp(`^\\w+ › ${language}: the text holds HTML`),
      texts: () => reach((text) => set(text, { [language]: 'An <b>important</b> word.' })),
    },
  ]),
);

const claimFaults: readonly Fault[] = [
  {
    name: 'no source',
    reason: /at least one source/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.evidence = [];
      }),
  },
  {
    name: 'evidence left out',
    reason: /evidence is missing/,
    texts: () => inClaim(CLAIM, (claim) => drop(claim, 'evidence')),
  },
  {
    name: 'a source that does not exist',
    reason: /no source "nowhere"/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        at(claim.evidence, 0).source = 'nowhere';
      }),
  },
  {
    name: 'an entity that does not exist',
    reason: /no entity "nobody"/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.entities.push('nobody');
      }),
  },
  {
    name: 'no entity',
    reason: /at least one entity/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.entities = [];
      }),
  },
  {
    name: 'a successor that does not exist',
    reason: /supersededBy: there is no claim "later"/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.supersededBy = 'later';
      }),
  },
  {
    name: 'a successor about others',
    reason: /about other entities/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.supersededBy = 'bdo-rules-2022';
      }),
  },
  {
    name: 'superseded by itself',
    reason: /in a circle/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.supersededBy = CLAIM;
      }),
  },
  {
    name: 'superseded, but not said when it held',
    reason: /when it held/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.supersededBy = QUOTED;
        delete claim.date;
        delete claim.asOf;
      }),
  },
  {
    name: 'another kind',
    reason: /kind/,
    texts: () => inClaim(CLAIM, (claim) => set(claim, { kind: 'rumour' })),
  },
  {
    name: 'a misspelt field',
    reason: /"asof" is not a field/,
    texts: () => inClaim(CLAIM, (claim) => set(claim, { asof: '2018' })),
  },
  {
    name: 'a further language',
    reason: /"de" is not a field/,
    texts: () => inClaim(CLAIM, (claim) => set(claim.statement, { de: 'Satz' })),
  },
  {
    name: 'an entity reference in markup',
    reason: /HTML/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.statement.en = 'Fish &amp; chips.';
      }),
  },
  {
    name: 'a space at the end',
    reason: /begins or ends with a space/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.statement.en += ' ';
      }),
  },
  {
    name: 'a statement twice',
    reason: /already used in claims\/question.json/,
    texts: () =>
      edited<ClaimsFile>(QUESTION, ({ claims }) => {
        claims.push(byId(claims, CLAIM));
      }),
  },
  {
    name: 'paragraph 0',
    reason: /counted from 1/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        at(claim.evidence, 0).paragraph = 0;
      }),
  },
  ...(['2018-02-30', '2018-13', '2018-00-10', '3 December 2018', '2013/2014', ''] as const).flatMap((date) =>
    (['date', 'asOf'] as const).map((field) => ({
      name: `${field}: "${date}"`,
      reason: new RegExp(`^${field}: (there is no such date|a date is written)`),
      texts: () => inClaim(CLAIM, (claim) => set(claim, { [field]: date })),
    })),
  ),
  ...(['2099', '2026-12', '2026-11-22'] as const).flatMap((date) =>
    (['date', 'asOf'] as const).map((field) => ({
      name: `${field} in the future: ${date}`,
      reason: new RegExp(`^${field}: ${date} lies after`),
      texts: () => inClaim(CLAIM, (claim) => set(claim, { [field]: date })),
    })),
  ),
].map((fault) => ({ ...fault, name: `claim: ${fault.name}`, file: QUESTION, id: CLAIM }));

const quotationFaults: readonly Fault[] = (
  [
    ['speaker left out', /speaker is missing/, (quotation: object) => drop(quotation, 'speaker')],
    ['speaker empty', /speaker: the text is empty/, (quotation: object) => set(quotation, { speaker: '' })],
    ['words left out', /words is missing/, (quotation: object) => drop(quotation, 'words')],
    ['words empty', /words: the text is empty/, (quotation: object) => set(quotation, { words: '' })],
    ['HTML in the words', /words: the text holds HTML/, (quotation: object) => set(quotation, { words: '<i>No</i>' })],
    ['language left out', /language is missing/, (quotation: object) => drop(quotation, 'language')],
    [
      'language not a tag',
      /language: a language is a tag/,
      (quotation: object) => set(quotation, { language: 'French!' }),
    ],
    ['a further field', /"speech" is not a field/, (quotation: object) => set(quotation, { speech: 'No' })],
  ] as const
).map(([name, reason, change]) => ({
  name: `quotation: ${name}`,
  file: QUESTION,
  id: QUOTED,
  reason,
  texts: () =>
    inClaim(QUOTED, (claim) => {
      const quotation = claim.evidence.find((evidence) => evidence.quotation)?.quotation;
      if (!quotation) throw new Error('the claim has no quotation');
      change(quotation);
    }),
}));

const sourceFaults: readonly Fault[] = [
  ...(
    [
      ['http://bleacherreport.com/articles/2809077', /begins with https/],
      ['bleacherreport.com/articles/2809077', /begins with https/],
      ['javascript:alert(1)', /begins with https/],
      ['https://bleacherreport.com/a b', /begins with https/],
      ['https://BleacherReport.com/articles', /as browsers write it/],
      ['https://bleacherreport.com:443/articles', /as browsers write it/],
      ['https://bleacherreport.com/é', /as browsers write it/],
      [null, /needs the address/],
    ] as const
  ).map(([url, reason]) => ({
    name: `address ${url}`,
    reason,
    texts: () => inSource((source) => set(source, { url })),
  })),
  {
    name: 'title left out rather than null',
    reason: /title is missing/,
    texts: () => inSource((source) => drop(source, 'title')),
  },
  {
    name: 'title empty',
    reason: /title: the text is empty/,
    texts: () =>
      inSource((source) => {
        source.title = '';
      }),
  },
  {
    name: 'HTML in the title',
    reason: /title: the text holds HTML/,
    texts: () =>
      inSource((source) => {
        source.title = 'Women&#039;s award';
      }),
  },
  {
    name: 'no publisher',
    reason: /publisher: the text is empty/,
    texts: () =>
      inSource((source) => {
        source.publisher = '';
      }),
  },
  {
    name: 'a day that does not exist',
    reason: /published: there is no such date/,
    texts: () =>
      inSource((source) => {
        source.published = '2018-11-31';
      }),
  },
  {
    name: 'published after the dataset',
    reason: /published: 2027-01 lies after/,
    texts: () =>
      inSource((source) => {
        source.published = '2027-01';
      }),
  },
  {
    name: 'a date without its origin',
    reason: /go together/,
    texts: () =>
      inSource((source) => {
        delete source.publishedFrom;
      }),
  },
  {
    name: 'an origin without a date',
    reason: /go together/,
    texts: () =>
      inSource((source) => {
        source.published = null;
      }),
  },
  {
    name: 'another origin',
    reason: /publishedFrom/,
    texts: () => inSource((source) => set(source, { publishedFrom: 'hearsay' })),
  },
  {
    name: 'twice',
    reason: /already used in sources\/b.json/,
    texts: () =>
      edited<SourcesFile>(SOURCES, ({ sources }) => {
        sources.splice(sources.indexOf(byId(sources, SOURCE)), 0, byId(sources, SOURCE));
      }),
  },
  {
    name: 'in the file of another letter',
    reason: /belongs in sources\/b.json/,
    file: 'sources/c.json',
    texts: () => {
      const home: SourcesFile = JSON.parse(textOf(SOURCES));
      const moved = byId(home.sources, SOURCE);
      return edited<SourcesFile>('sources/c.json', ({ sources }) => {
        sources.unshift(moved);
      });
    },
  },
  {
    name: 'out of order',
    reason: /sources are sorted/,
    texts: () =>
      edited<SourcesFile>(SOURCES, ({ sources }) => {
        sources.push(...sources.splice(sources.indexOf(byId(sources, SOURCE)), 1));
      }),
  },
].map((fault) => ({ file: SOURCES, ...fault, name: `source: ${fault.name}`, id: SOURCE }));

const disputeFaults: readonly Fault[] = [
  {
    name: 'one claim only',
    reason: /at least two claims/,
    texts: () =>
      inDispute('which-knee', (dispute) => {
        dispute.claims.pop();
      }),
  },
  {
    name: 'a claim that does not exist',
    reason: /no claim "no-knee"/,
    texts: () =>
      inDispute('which-knee', (dispute) => {
        dispute.claims.push('no-knee');
      }),
  },
  {
    name: 'the same claim twice',
    reason: /stands there twice/,
    texts: () =>
      inDispute('which-knee', (dispute) => {
        dispute.claims.push(at(dispute.claims, 0));
      }),
  },
  {
    name: 'another status',
    reason: /status/,
    texts: () => inDispute('which-knee', (dispute) => set(dispute, { status: 'settled' })),
  },
  {
    name: 'twice',
    reason: /already used in disputes.json/,
    texts: () =>
      edited<DisputesFile>('disputes.json', ({ disputes }) => {
        disputes.push(byId(disputes, 'which-knee'));
      }),
  },
].map((fault) => ({ ...fault, name: `dispute: ${fault.name}`, file: 'disputes.json', id: 'which-knee' }));

const entityFaults: readonly Fault[] = [
  {
    name: 'known for a claim that does not exist',
    reason: /no claim "fame"/,
    texts: () =>
      inEntity((entity) => {
        entity.bestKnownFor.push('fame');
      }),
  },
  {
    name: 'known for a claim about others',
    reason: /"solveig-hello" is not about it/,
    texts: () =>
      inEntity((entity) => {
        entity.bestKnownFor.push('solveig-hello');
      }),
  },
  {
    name: 'known for what has been superseded',
    reason: /has been superseded/,
    texts: () =>
      inEntity((entity) => {
        entity.bestKnownFor.push(OLD);
      }),
  },
  {
    name: 'known twice for the same',
    reason: /stands there twice/,
    texts: () =>
      inEntity((entity) => {
        entity.bestKnownFor.push(at(entity.bestKnownFor, 0));
      }),
  },
  {
    name: 'known for nothing',
    reason: /at least three claims/,
    texts: () =>
      inEntity((entity) => {
        entity.bestKnownFor = [];
      }),
  },
  {
    name: 'an id in capitals',
    reason: /an id is lower-case/,
    id: 'Ada Hegerberg',
    texts: () =>
      inEntity((entity) => {
        entity.id = 'Ada Hegerberg';
      }),
  },
  {
    name: 'a hue beyond the circle',
    reason: /hue/,
    texts: () =>
      inEntity((entity) => {
        entity.mark.hue = 400;
      }),
  },
  {
    name: 'a line that is not known',
    reason: /line/,
    texts: () => inEntity((entity) => set(entity.mark, { line: 'bold' })),
  },
].map((fault) => ({ id: 'ada-hegerberg', ...fault, name: `entity: ${fault.name}`, file: ENTITY }));

const rollFaults: readonly Fault[] = [
  {
    name: 'a year left out',
    id: 'winner-men-1987',
    reason: /prize of 1987 is missing/,
    texts: () =>
      edited<RollFile>(ROLL, (roll) => {
        roll.men = roll.men.filter(({ year }) => year !== 1987);
      }),
  },
  {
    name: 'the women’s first year left out',
    id: 'winner-women-2018',
    reason: /prize of 2018 is missing/,
    texts: () =>
      edited<RollFile>(ROLL, (roll) => {
        roll.women.shift();
      }),
  },
  {
    name: 'a year twice',
    id: 'winner-men-1987',
    reason: /already used/,
    texts: () =>
      edited<RollFile>(ROLL, ({ men }) => {
        const year = men.findIndex((entry) => entry.year === 1987);
        men.splice(year, 0, at(men, year));
      }),
  },
  {
    name: 'years out of order',
    id: 'winner-men-1956',
    reason: /years are in order/,
    texts: () =>
      edited<RollFile>(ROLL, ({ men }) => {
        men.splice(1, 0, ...men.splice(0, 1));
      }),
  },
  {
    name: 'a winner left open',
    id: 'winner-men-1987',
    reason: /winner is missing/,
    texts: () =>
      inYear('men', 1987, (entry) => {
        entry.winner = null;
      }),
  },
  ...(['men', 'women'] as const).map((prize) => ({
    name: `a winner for 2020 (${prize})`,
    id: `winner-${prize}-2020`,
    reason: /no award for 2020/,
    texts: () =>
      inYear(prize, 2020, (entry) => {
        entry.winner = 'Robert Lewandowski';
      }),
  })),
  {
    name: 'a FIFA year not marked',
    id: 'winner-men-2015',
    reason: /was the FIFA Ballon d’Or/,
    texts: () =>
      inYear('men', 2015, (entry) => {
        delete entry.fifa;
      }),
  },
  {
    name: 'a year marked that was not FIFA’s',
    id: 'winner-men-2016',
    reason: /only the men’s prizes of 2010 to 2015/,
    texts: () =>
      inYear('men', 2016, (entry) => {
        entry.fifa = true;
      }),
  },
  {
    name: 'a year before the first',
    id: 'winner-women-2017',
    reason: /first given in 2018/,
    texts: () =>
      edited<RollFile>(ROLL, ({ women }) => {
        women.unshift({ ...at(women, 0), year: 2017 });
      }),
  },
  {
    name: 'a year yet to come',
    id: 'winner-men-2027',
    reason: /lies after the dataset’s own date/,
    texts: () =>
      edited<RollFile>(ROLL, ({ men }) => {
        men.push({ ...at(men, -1), year: 2027 });
      }),
  },
  {
    name: 'a source that does not exist',
    id: 'winner-men-1956',
    reason: /no source "nowhere"/,
    texts: () =>
      inYear('men', 1956, (entry) => {
        at(entry.evidence, 0).source = 'nowhere';
      }),
  },
  {
    name: 'no source',
    id: '1956',
    reason: /at least one source/,
    texts: () =>
      inYear('men', 1956, (entry) => {
        entry.evidence = [];
      }),
  },
  {
    name: 'an entity that does not exist',
    id: 'winner-women-2018',
    reason: /no entity "nobody"/,
    texts: () =>
      inYear('women', 2018, (entry) => {
        entry.alsoAbout = ['nobody'];
      }),
  },
].map((fault) => ({ ...fault, name: `roll: ${fault.name}`, file: ROLL }));

const fileFaults: readonly Fault[] = [
  ...['about.json', 'topics.json', 'disputes.json', ROLL].map((file) => ({
    name: `${file} is missing`,
    file,
    id: '',
    reason: /the file is missing/,
    texts: () => without(file),
  })),
  ...[...goodTexts.keys()].map((file) => ({
    name: `${file} is cut off`,
    file,
    id: '',
    reason: /is not JSON/,
    texts: () => withText(file, textOf(file).slice(0, -4)),
  })),
  {
    name: 'the folder of sources is empty',
    file: 'sources/',
    id: '',
    reason: /holds no file/,
    texts: () => new Map([...goodTexts].filter(([file]) => !file.startsWith('sources/'))),
  },
  {
    name: 'the dataset’s date is no date',
    file: 'about.json',
    id: '',
    reason: /date: there is no such date/,
    texts: () =>
      edited<AboutFile>('about.json', (about) => {
        about.date = '2026-11-31';
      }),
  },
  {
    name: 'the dataset’s date lies before what it tells',
    file: TEAM,
    id: 'nt-captain-2025',
    reason: /lies after the dataset’s own date/,
    texts: () =>
      edited<AboutFile>('about.json', (about) => {
        about.date = '2024-12-31';
      }),
  },
  {
    name: 'a topic that does not exist',
    file: QUESTION,
    id: 'gossip',
    reason: /does not stand in topics.json/,
    texts: () =>
      edited<ClaimsFile>(QUESTION, (file) => {
        file.topic = 'gossip';
      }),
  },
  {
    name: 'claims in the file of another topic',
    file: QUESTION,
    id: 'apology',
    reason: /belongs in claims\/apology.json/,
    texts: () =>
      edited<ClaimsFile>(QUESTION, (file) => {
        file.topic = 'apology';
      }),
  },
  {
    name: 'a topic twice',
    file: 'topics.json',
    id: 'apology',
    reason: /already used in topics.json/,
    texts: () =>
      edited<TopicsFile>('topics.json', ({ topics }) => {
        topics.push(byId(topics, 'apology'));
      }),
  },
  {
    name: 'an entity in the file of another name',
    file: 'entities/hegerberg.json',
    id: 'ada-hegerberg',
    reason: /belongs in entities\/ada-hegerberg.json/,
    texts: () => new Map(without(ENTITY)).set('entities/hegerberg.json', textOf(ENTITY)),
  },
  {
    name: 'two entities marked alike',
    file: 'entities/martin-solveig.json',
    id: 'martin-solveig',
    reason: /line or hue is that of/,
    texts: () =>
      edited<EntityFile>('entities/martin-solveig.json', (entity) => {
        entity.mark.line = 'solid';
      }),
  },
  {
    name: 'two claims that supersede each other',
    file: TEAM,
    id: OLD,
    reason: /in a circle/,
    texts: () =>
      inClaim(
        NEW,
        (claim) => {
          claim.supersededBy = OLD;
        },
        TEAM,
      ),
  },
  {
    name: 'a winner of a year among the written claims',
    file: QUESTION,
    id: 'winner-men-2030',
    reason: /written in award-roll.json/,
    texts: () =>
      inClaim(CLAIM, (claim) => {
        claim.id = 'winner-men-2030';
      }),
  },
  {
    name: 'a source that nobody cites any more',
    file: 'sources/r.json',
    id: 'rt-unused',
    reason: /no claim cites this source/,
    texts: () =>
      edited<SourcesFile>('sources/r.json', ({ sources }) => {
        sources.push({ ...at(sources, 0), id: 'rt-unused' });
      }),
  },
  {
    name: 'a cue for a claim that does not exist',
    file: 'cues/names.json',
    id: 'a story',
    reason: /no claim "no-such-claim"/,
    texts: () =>
      edited<CueFile>('cues/names.json', (file) => {
        file.stories = [{ story: 'a story', about: { women: 1 }, claims: { 'no-such-claim': { women: 1 } } }];
      }),
  },
];

const faults = [
  ...languageFaults,
  ...claimFaults,
  ...quotationFaults,
  ...sourceFaults,
  ...disputeFaults,
  ...entityFaults,
  ...rollFaults,
  ...fileFaults,
];

describe('the compiler refuses', () => {
  it('nothing of the files as they are', () => {
    expect(problemsOf(goodTexts)).toEqual([]);
  });

  it('more than 60 different faults', () => {
    expect(faults.length).toBeGreaterThanOrEqual(60);
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  });

  it.each(faults)('$name', ({ file, id, reason, texts: mutate }) => {
    expect(problemsOf(mutate())).toContainEqual({ file, id, reason: expect.stringMatching(reason) });
  });
});
