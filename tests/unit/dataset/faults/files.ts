/** Faults of whole files, and between files. */
import type { AboutFile, ClaimsFile, EntityFile, SourcesFile, TopicsFile } from '../../../../src/dataset/authored';
import type { CueFile } from '../../../../src/ranking/cue-schema';
import { at, byId, edited, goodTexts, textOf, without, withText } from '../good';
import { CLAIM, ENTITY, type Fault, inClaim, NEW, OLD, QUESTION, ROLL, TEAM } from './fault';

export const fileFaults: readonly Fault[] = [
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
    reason: /is not JSON( \(line \d+\))?:/,
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
