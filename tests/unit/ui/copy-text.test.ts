import { describe, expect, it } from 'vitest';
import type { CardModel } from '../../../src/card-model';
import { copyText } from '../../../src/ui/copy-text';

const model: CardModel = {
  language: 'en',
  entity: { id: 'a', name: 'Somebody', description: 'a footballer' },
  claims: [
    {
      id: 'one',
      kind: 'account',
      statement: ['She thanked ', { entity: 'b', text: 'the magazine' }, '.'],
      quotation: { speaker: 'Somebody', words: 'Thank you.', language: 'en', source: 1 },
      sources: [1, 2],
    },
  ],
  disputes: [
    {
      id: 'd',
      status: 'open',
      description: 'What she said.',
      note: 'Nobody wrote it down.',
      sides: [{ id: 'two', kind: 'account', statement: ['She said nothing.'], sources: [2] }],
    },
  ],
  sources: [
    {
      number: 1,
      publisher: 'The Paper',
      title: 'A night',
      url: 'https://paper.example/1',
      published: '2018-12-03',
      archived: false,
    },
    { number: 2, publisher: 'The Other', title: null, url: null, published: null, archived: false },
  ],
  topics: [],
};

describe('the copy of a card', () => {
  it('carries claims, differing accounts and sources as plain text', () => {
    expect(copyText(model, null, 'text')).toBe(
      [
        'Somebody · a footballer',
        '',
        '- She thanked the magazine. Somebody: “Thank you.” [1, 2]',
        '',
        'Accounts differ (Not settled): What she said.',
        '- Account: She said nothing. [2]',
        'Nobody wrote it down.',
        '',
        '[1] The Paper, 3 December 2018, A night. https://paper.example/1',
        '[2] The Other, date not established',
        '',
      ].join('\n'),
    );
  });

  it('says how old a statement is and what came of it', () => {
    const now = { id: 'now', kind: 'fact', statement: ['She plays again.'], sources: [2] } as const;
    const old = {
      id: 'old',
      kind: 'opinion',
      statement: ['She will not play.'],
      asOf: '2020-01',
      sources: [1],
    } as const;
    const text = copyText({ ...model, claims: [{ ...old, supersededBy: now }] }, null, 'text');
    expect(text).toContain(
      '- Opinion: She will not play. (As of January 2020) [1] Overtaken since: She plays again. [2]\n',
    );
  });

  it('is headed by the topic where one is copied', () => {
    const topic = { id: 't', name: 'Career', count: 2 };
    expect(copyText(model, topic, 'text')).toMatch(/^Somebody · Career\n\n- /);
    expect(copyText(model, topic, 'markdown')).toMatch(/^\*\*Somebody\*\* · Career\n\n- /);
  });

  it('links the sources in Markdown', () => {
    expect(copyText(model, null, 'markdown')).toContain(
      '[1] [The Paper, 3 December 2018, A night](<https://paper.example/1>)',
    );
  });
});
