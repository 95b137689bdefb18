/** Every message against every kind of sender: who is answered, and that whoever is refused moves nothing. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { messageSchemas } from '../../../background/message-schemas';
import { originOf } from '../../../background/messages';
import { siteOfSender } from '../../../background/tabs';
import type { BackgroundMessages, Message } from '../../../src/messages';
import { deeds, OUR_ID, OUR_PAGES, startWorker } from './worker';

vi.mock('../../../src/browser', async () => ({ browser: (await import('./worker')).browser }));

const TAB = { id: 3, index: 0, url: 'https://news.test/story', incognito: false };

const SENDERS = {
  'a page’s content script': { id: OUR_ID, url: TAB.url, origin: 'https://news.test', tab: TAB, frameId: 0 },
  'a content script in a frame of another origin': {
    id: OUR_ID,
    url: 'https://ads.test/',
    origin: 'https://ads.test',
    tab: TAB,
    frameId: 7,
  },
  'a content script in a frame without an address': { id: OUR_ID, url: 'about:blank', tab: TAB, frameId: 8 },
  'the popup': { id: OUR_ID, url: `${OUR_PAGES}popup/popup.html` },
  'the options page in its tab': { id: OUR_ID, url: `${OUR_PAGES}options/options.html`, tab: TAB, frameId: 0 },
  'another extension': { id: 'b'.repeat(32), url: `chrome-extension://${'b'.repeat(32)}/page.html` },
  'another extension in a tab': { id: 'b'.repeat(32), url: `${OUR_PAGES}popup/popup.html`, tab: TAB, frameId: 0 },
  'a page that may write to extensions': { url: TAB.url, tab: TAB, frameId: 0 },
  'a page whose address holds ours': { url: `https://news.test/?${OUR_PAGES}`, tab: TAB, frameId: 0 },
  'nobody known': { id: OUR_ID },
} as const;
type Sender = keyof typeof SENDERS;

const PAGES: readonly Sender[] = [
  'a page’s content script',
  'a content script in a frame of another origin',
  'a content script in a frame without an address',
];
const OURS: readonly Sender[] = ['the popup', 'the options page in its tab'];

interface Line<T extends keyof BackgroundMessages> {
  readonly message: Message<BackgroundMessages, T>;
  readonly from: readonly Sender[];
}

/** A right message of each type, and who may send it. The compiler asks for a line for each new message. */
const TABLE: { readonly [T in keyof BackgroundMessages]: Line<T> } = {
  'trigger-found': { message: { type: 'trigger-found' }, from: PAGES },
  // The demo, a page of ours, holds an annotator too.
  'annotator-started': { message: { type: 'annotator-started' }, from: [...PAGES, ...OURS] },
  'mentions-changed': { message: { type: 'mentions-changed' }, from: PAGES },
  'card-wanted': { message: { type: 'card-wanted' }, from: PAGES },
  'card-shown': { message: { type: 'card-shown', card: 'a1b2' }, from: PAGES },
  'show-in-dataset': {
    message: { type: 'show-in-dataset', entity: 'ballon-dor', topic: null },
    from: PAGES,
  },
  'take-query': { message: { type: 'take-query', tabId: 3 }, from: OURS },
  'set-otherwise': { message: { type: 'set-otherwise', otherwise: 'off' }, from: OURS },
  'undo-sites': { message: { type: 'undo-sites', edit: { rules: [], otherwise: null } }, from: OURS },
  lookup: { message: { type: 'lookup', entity: 'ballon-dor', passage: 'She won it.' }, from: [...PAGES, ...OURS] },
  'lookup-topic': {
    message: { type: 'lookup-topic', entity: 'ballon-dor', topic: 'history' },
    from: [...PAGES, ...OURS],
  },
  'tab-status': { message: { type: 'tab-status', tabId: 3, mentions: [] }, from: OURS },
  'switch-site': {
    message: { type: 'switch-site', tabId: 3, shown: 'news.test', on: false, domain: null },
    from: OURS,
  },
  'switch-pause': { message: { type: 'switch-pause', paused: true }, from: OURS },
  'read-options': { message: { type: 'read-options' }, from: OURS },
  'change-settings': { message: { type: 'change-settings', changes: { badge: false } }, from: OURS },
  'set-rule': { message: { type: 'set-rule', pattern: 'news.test', rule: 'off' }, from: OURS },
  'set-sites': { message: { type: 'set-sites', otherwise: 'on', rules: { 'news.test': 'off' } }, from: OURS },
  'dataset-status': { message: { type: 'dataset-status' }, from: OURS },
};

const lines = Object.entries(TABLE);
const REFUSED = { ok: false, reason: 'refused' };
const receive = await startWorker();

beforeEach(() => {
  // The browser beside the worker does nothing, so handlers that were let through may fail, and say so.
  for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
  deeds.length = 0;
});

describe.each(lines)('%s', (_type, { message, from }) => {
  it.each(Object.entries(SENDERS))('from %s', async (name, sender) => {
    const allowed = from.some((one) => one === name);
    const outcome = await receive(message, sender);
    if (allowed) expect(outcome).not.toEqual(REFUSED);
    else {
      expect(outcome).toEqual(REFUSED);
      expect(deeds, 'what a refused message set going').toEqual([]);
    }
  });
});

/** Ways of spoiling a message that is right. JSON, because messages travel as JSON and bring own `__proto__` keys. */
const SPOILINGS: Readonly<Record<string, (message: object) => unknown>> = {
  'with a site of its own': (message) => ({ ...message, site: 'bank.test' }),
  'with a sender of its own': (message) => ({ ...message, sender: { id: OUR_ID, url: OUR_PAGES } }),
  'with a __proto__ key': (message) => JSON.parse(JSON.stringify(message).replace('{', '{"__proto__":{"on":true},')),
  'with a constructor key': (message) => JSON.parse(JSON.stringify(message).replace('{', '{"constructor":{},')),
  'in a list': (message) => [message],
  'as text': (message) => JSON.stringify(message),
  'with a type that is an object': (message) => ({ ...message, type: { toString: () => 'read-options' } }),
  'with a type in capitals': (message) => ({ ...message, type: Reflect.get(message, 'type').toUpperCase() }),
};

describe.each(lines)('%s is refused', (_type, { message, from }) => {
  it.each(Object.entries(SPOILINGS))('%s', async (_name, spoil) => {
    for (const sender of from) expect(await receive(spoil(message), SENDERS[sender])).toEqual(REFUSED);
    expect(deeds).toEqual([]);
  });

  it('with any of its values missing or of another kind', async () => {
    const sender = SENDERS[from[0] ?? 'the popup'];
    for (const key of Object.keys(message).filter((name) => name !== 'type')) {
      const { [key]: _gone, ...rest } = { ...message } as Record<string, unknown>;
      for (const wrong of [
        rest,
        { ...rest, [key]: 7.5 },
        { ...rest, [key]: 'x'.repeat(10_000) },
        { ...rest, [key]: [7] },
      ])
        expect(await receive(wrong, sender)).toEqual(REFUSED);
    }
    expect(deeds).toEqual([]);
  });
});

describe('no message', () => {
  it.each([
    [undefined],
    [null],
    [7],
    ['read-options'],
    [{}],
    [{ type: '__proto__' }],
    [{ type: 'constructor' }],
    [{ type: 'hasOwnProperty' }],
    [{ type: 'stop' }],
    [Object.create({ type: 7 })],
  ])('is made of %j', async (message) => {
    for (const sender of Object.values(SENDERS)) expect(await receive(message, sender)).toEqual(REFUSED);
    expect(deeds).toEqual([]);
  });

  it.each(['__proto__', 'a b', '*', '*.1.2.3.4', 'https://a.test', ''])('sets a rule for “%s”', async (pattern) => {
    const rules = JSON.parse(`{"a.test":"on",${JSON.stringify(pattern)}:"off"}`);
    expect(await receive({ type: 'set-sites', otherwise: 'on', rules }, SENDERS['the popup'])).toEqual(REFUSED);
    expect(await receive({ type: 'set-rule', pattern, rule: 'off' }, SENDERS['the popup'])).toEqual(REFUSED);
    expect(deeds).toEqual([]);
  });

  it.each(['constructor', 'prototype', 'tostring'])('loses the rule of a host with the name “%s”', async (pattern) => {
    const sites = { otherwise: 'on', rules: { [pattern]: 'off' } };
    await receive({ type: 'set-sites', ...sites }, SENDERS['the popup']);
    expect(deeds).toContainEqual({ call: 'storage.local.set', with: { sites } });
  });
});

describe('the sender', () => {
  it('is told by the browser alone', () => {
    const origins = Object.entries(SENDERS).map(([name, sender]) => [name, originOf({ ...sender } as never)]);
    expect(Object.fromEntries(origins)).toMatchObject({
      'a page’s content script': 'page',
      'the popup': 'extension-page',
      'another extension': 'other',
      'another extension in a tab': 'other',
      'a page whose address holds ours': 'other',
      'nobody known': 'other',
    });
  });

  it('has the site of its tab, whatever its frame holds', () => {
    expect(siteOfSender(SENDERS['a content script in a frame of another origin'] as never)).toBe('news.test');
    expect(siteOfSender(SENDERS['a content script in a frame without an address'] as never)).toBe('news.test');
    expect(siteOfSender(SENDERS['a page’s content script'] as never)).toBe('news.test');
  });

  it('cannot say the site: no message has a place for one but those of our own pages', () => {
    expect(Object.keys(messageSchemas).sort()).toEqual(Object.keys(TABLE).sort());
  });
});
