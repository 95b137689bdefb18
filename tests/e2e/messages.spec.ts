/** The protocol in a running extension: each kind of message to the background, sent as its senders send it, gets the answer it should. */
import { extensionOrigin } from '../../scripts/drive/chromium';
import type { BackgroundMessages, Message, Outcome } from '../../src/messages';
import { awaitMarks, expect, extensionWorker, test } from './touchline';

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<Outcome<unknown>> };
  readonly tabs: {
    query(about: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
  };
};

type Expected = 'answered' | 'refused';

/** A message of each kind, and whether a page of the extension may send it. The compiler asks for each. */
const FROM_OPTIONS: { readonly [T in keyof BackgroundMessages]: readonly [Message<BackgroundMessages, T>, Expected] } =
  {
    'trigger-found': [{ type: 'trigger-found' }, 'refused'],
    'annotator-started': [{ type: 'annotator-started' }, 'answered'],
    'mentions-changed': [{ type: 'mentions-changed' }, 'refused'],
    'card-wanted': [{ type: 'card-wanted' }, 'refused'],
    'card-shown': [{ type: 'card-shown', card: 'a1b2' }, 'refused'],
    'show-in-dataset': [{ type: 'show-in-dataset', entity: 'ballon-dor', topic: null }, 'refused'],
    'take-query': [{ type: 'take-query', tabId: 0 }, 'answered'],
    'set-otherwise': [{ type: 'set-otherwise', otherwise: 'on' }, 'answered'],
    'undo-sites': [{ type: 'undo-sites', edit: { rules: [], otherwise: null } }, 'answered'],
    lookup: [{ type: 'lookup', entity: 'ballon-dor', passage: 'The Ballon d’Or of 2015.' }, 'answered'],
    'lookup-topic': [{ type: 'lookup-topic', entity: 'ballon-dor', topic: 'history' }, 'answered'],
    'tab-status': [{ type: 'tab-status', tabId: 0, mentions: [] }, 'answered'],
    'switch-site': [{ type: 'switch-site', tabId: 0, shown: 'demo.test', on: true, domain: null }, 'answered'],
    'switch-pause': [{ type: 'switch-pause', paused: false }, 'answered'],
    'read-options': [{ type: 'read-options' }, 'answered'],
    'change-settings': [{ type: 'change-settings', changes: { openDelay: 100 } }, 'answered'],
    'set-rule': [{ type: 'set-rule', pattern: 'other.test', rule: 'off' }, 'answered'],
    'set-sites': [{ type: 'set-sites', otherwise: 'on', rules: {} }, 'answered'],
    'dataset-status': [{ type: 'dataset-status' }, 'answered'],
  };

test('every message to the background is answered, or refused where its sender may not send it', async ({
  context,
  page,
  demo,
}) => {
  await page.goto(demo);
  await awaitMarks(page);
  const worker = await extensionWorker(context);
  const tabs = await worker.evaluate(() => chrome.tabs.query({}));
  const tabId = tabs.find(({ url }) => url === demo)?.id ?? -1;
  const options = await context.newPage();
  await options.goto(`${await extensionOrigin(context)}/options/options.html`);
  const send = (message: object) => options.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  for (const [message, expected] of Object.values(FROM_OPTIONS)) {
    const sent = 'tabId' in message ? { ...message, tabId } : message;
    const outcome = await send(sent);
    const refused = { ok: false, reason: 'refused' };
    if (expected === 'refused') expect(outcome, message.type).toEqual(refused);
    else expect(outcome, message.type).toMatchObject({ ok: true });
    expect(await send({ ...sent, more: 1 }), `${message.type} with a key too many`).toEqual(refused);
  }
});
