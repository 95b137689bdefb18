/** Each text for readers, in each language: left out, empty, with markup. */
import type { TopicsFile } from '../../../../src/dataset/authored';
import { LANGUAGES } from '../../../../src/dataset/model';
import type { SourceTexts } from '../../../../src/dataset/parse';
import { byId, edited } from '../good';
import { CLAIM, drop, ENTITY, type Fault, inClaim, inDispute, inEntity, inYear, QUESTION, ROLL, set } from './fault';

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

export const languageFaults: readonly Fault[] = texts.flatMap(({ name, file, id, at: reach }) =>
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
