// @vitest-environment jsdom
/** What the card says in each of its states. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { CardModel, ClaimView, TopicModel } from '../../../src/card-model';

const SOURCES = [
  {
    number: 1,
    publisher: 'The Paper (evening edition)',
    title: 'A night',
    url: 'https://paper.example/1',
    published: '2018-12-03',
    archived: false,
  },
  { number: 2, publisher: 'The Other', title: null, url: 'https://other.example/', published: null, archived: false },
  {
    number: 3,
    publisher: 'The Third',
    title: 'Later',
    url: 'https://third.example/',
    published: '2019-01',
    archived: true,
  },
  {
    number: 4,
    publisher: 'The Fourth',
    title: 'Latest',
    url: 'https://fourth.example/',
    published: '2020',
    archived: false,
  },
] as const;

const claim = (over: Partial<ClaimView> & { readonly id: string }): ClaimView => ({
  kind: 'fact',
  statement: ['It was so.'],
  sources: [1],
  ...over,
});

const MODEL: CardModel = {
  language: 'en',
  entity: { id: 'ada-hegerberg', name: 'Ada Hegerberg', description: 'Norwegian footballer' },
  claims: [
    claim({
      id: 'many',
      statement: ['Won the ', { entity: 'ballon-dor', text: 'Ballon d’Or' }, '.'],
      sources: [1, 2, 3, 4],
    }),
    claim({
      id: 'speech',
      kind: 'opinion',
      quotation: { speaker: 'Somebody', words: 'Voilà.', language: 'fr', source: 2 },
    }),
    claim({
      id: 'old',
      kind: 'account',
      asOf: '2019-06',
      supersededBy: claim({ id: 'new', statement: ['Not any more.'] }),
    }),
  ],
  disputes: [
    {
      id: 'd',
      status: 'open',
      description: 'How it was.',
      note: 'Nobody wrote it down.',
      sides: [claim({ id: 'left' }), claim({ id: 'right', statement: ['It was not so.'], sources: [2] })],
    },
  ],
  sources: SOURCES,
  topics: [{ id: 'career', name: 'Career', count: 7 }],
};
const TOPIC: TopicModel = {
  language: 'en',
  entity: MODEL.entity,
  topic: { id: 'career', name: 'Career', count: 7 },
  claims: [claim({ id: 'c' })],
  disputes: MODEL.disputes,
  sources: SOURCES.slice(0, 2),
};

/** The background as the card knows it: answers, fails, or never comes back. */
let answer: (message: { readonly type: string; readonly entity: string }) => Promise<unknown>;
const runtime: { id?: string; sendMessage: (message: { type: string; entity: string }) => Promise<unknown> } = {
  sendMessage: (message) => answer(message),
};
vi.stubGlobal('chrome', { runtime });
const { CardView } = await import('../../../content-scripts/card/view');

let mount: HTMLElement;
let passage = 0;
const closed = vi.fn();
beforeEach(() => {
  mount = document.createElement('div');
  document.body.replaceChildren(mount);
  runtime.id = 'touchline';
  answer = async ({ type, entity }) => ({
    ok: true,
    reply: type === 'lookup-topic' ? TOPIC : { ...MODEL, entity: { ...MODEL.entity, id: entity } },
  });
  closed.mockReset();
  passage += 1;
});

const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve))));

async function open(): Promise<Element> {
  // Another passage each time: answers are kept.
  const first = { shows: 'entity', entity: 'ada-hegerberg', passage: `passage ${passage}` } as const;
  await act(() => render(h(CardView, { first, language: 'en', onClose: closed }), mount));
  await settle();
  const dialog = mount.querySelector('[role="dialog"]');
  if (!dialog) throw new Error('no dialog');
  return dialog;
}

async function click(selector: string): Promise<void> {
  await act(() => mount.querySelector<HTMLElement>(selector)?.click());
  await settle();
}

const body = () => mount.querySelector('.body')?.textContent;

it('ready: claims, disputes, sources, topics, in this order', async () => {
  const dialog = await open();
  expect(dialog.getAttribute('data-content')).toBe('ready');
  expect([...dialog.querySelectorAll('[data-claim]')].map((node) => node.getAttribute('data-claim'))).toEqual([
    'many',
    'speech',
    'old',
    'left',
    'right',
  ]);
  expect(dialog.outerHTML).toMatchSnapshot();
});

it('names the first source beside a claim, in short, and numbers the others', async () => {
  const dialog = await open();
  const marks = [...dialog.querySelectorAll('[data-claim="many"] .mark')].map((mark) => mark.textContent);
  expect(marks).toEqual(['1\u00A0The Paper', '2', '3', '4']);
  const labels = [...dialog.querySelectorAll('[data-claim="many"] .mark')].map((mark) =>
    mark.getAttribute('aria-label'),
  );
  expect(labels[0]).toBe('Source 1: The Paper (evening edition), 3 December 2018, A night');
  expect(labels[1]).toBe('Source 2: The Other, date not established');
  expect(labels[2]).toBe('Source 3: The Third, copy of January 2019, Later');
});

it('says what kind a statement is, quotes in the quotation’s own marks, and tells what overtook it', async () => {
  const dialog = await open();
  expect(dialog.querySelector('[data-claim="speech"] blockquote')?.textContent).toContain(
    '«\u00A0Voilà.\u00A0»Somebody',
  );
  const old = dialog.querySelector('[data-claim="old"]')?.textContent ?? '';
  expect(old).toContain('Account');
  expect(old).toContain('As of June 2019');
  expect(old).toMatch(/Overtaken since.*Not any more\./);
});

it('loading', async () => {
  answer = () => new Promise(() => undefined);
  expect((await open()).getAttribute('data-content')).toBe('loading');
  expect(body()).toBe('Looking it up …');
});

it('failed: says so, and asks again next time', async () => {
  answer = async () => ({ ok: false, reason: 'failed' });
  await open();
  expect(body()).toMatch(/could not be looked up/);
  answer = async () => ({ ok: true, reply: MODEL });
  render(null, mount);
  expect((await open()).getAttribute('data-content')).toBe('ready');
});

it('updated under the page: asks to reload it', async () => {
  answer = () => Promise.reject(new Error('Extension context invalidated.'));
  delete runtime.id;
  await open();
  expect(body()).toMatch(/Reload this page/);
});

it('empty: no heading without anything under it', async () => {
  answer = async () => ({ ok: true, reply: { ...MODEL, claims: [], disputes: [], sources: [], topics: [] } });
  const dialog = await open();
  expect(body()).toContain('Nothing is on record here');
  expect(dialog.querySelectorAll('h3')).toHaveLength(0);
});

it('leads on to another entity and to a topic, and back', async () => {
  await open();
  const entity = () => mount.querySelector('[role="dialog"]')?.getAttribute('data-entity');
  await click('[data-follow="ballon-dor"]');
  expect(entity()).toBe('ballon-dor');
  await click('[data-topic="career"]');
  expect(mount.querySelector('h3')?.textContent).toBe('Career');
  await click('header button');
  await click('header button');
  expect(entity()).toBe('ada-hegerberg');
  expect(mount.querySelectorAll('header button')).toHaveLength(1);
});

it('closes by its button', async () => {
  await open();
  await click('header button:last-child');
  expect(closed).toHaveBeenCalledOnce();
});
