/**
 * Every kind of message has somebody who answers it, and a test that sends it. Those to the background have their handlers
 * by the compiler's word (`Handlers` in background/messages.ts); the tests of both are tables over the protocol, for which
 * the compiler asks as well. Here it is looked up that those tables are there, typed by the protocol, and send each kind.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/paths';

const read = (file: string) => readFileSync(fromRoot(file), 'utf8');
const protocol = read('src/messages.ts');

/** The kinds of these interfaces of the protocol. */
const kindsOf = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    const [, body = ''] = new RegExp(`interface ${name} \\{([\\s\\S]*?)\\n\\}`).exec(protocol) ?? [];
    return [...body.matchAll(/^ {2}'?([a-z-]+)'?: Exchange</gm)].map(([, kind = '']) => kind);
  });

/** What stands in the braces that follow this beginning. */
function braced(text: string, beginning: string): string {
  const [, after = ''] = text.split(beginning);
  return after.split(/\n {0,2}\};?\n/)[0] ?? '';
}

const TO_BACKGROUND = {
  kinds: kindsOf('PageMessages', 'ExtensionPageMessages'),
  sent: braced(read('tests/e2e/messages.spec.ts'), 'const FROM_OPTIONS: { readonly [T in keyof BackgroundMessages]:'),
};
const TO_PAGES = {
  kinds: kindsOf('TabMessages', 'FrameMessages'),
  sent: braced(read('tests/e2e/messages-to-pages.spec.ts'), 'const SEEN: { readonly [T in keyof PageProtocol]:'),
};
/** The two places at which content scripts receive messages. */
const RECEIVERS = ['content-scripts/annotator/answer.ts', 'content-scripts/card/index.ts'].map(read);

it('the protocol is read', () => {
  expect(TO_BACKGROUND.kinds).toContain('lookup');
  expect(TO_PAGES.kinds).toContain('go-to-mention');
  expect(kindsOf('PageMessages', 'ExtensionPageMessages', 'TabMessages', 'FrameMessages')).toHaveLength(
    protocol.match(/: Exchange</g)?.length ?? 0,
  );
});

describe.each([...new Set(TO_PAGES.kinds)])('to pages: %s', (kind) => {
  it('is received by a content script', () => {
    const receiving = new RegExp(`^ *case '${kind}':|message\\.type === '${kind}'`, 'm');
    expect(RECEIVERS.filter((text) => receiving.test(text))).toHaveLength(1);
  });

  it('is sent by its test', () => {
    expect(TO_PAGES.sent).toContain(`{ type: '${kind}'`);
  });
});

describe.each(TO_BACKGROUND.kinds)('to the background: %s', (kind) => {
  it('is sent by its test', () => {
    expect(TO_BACKGROUND.sent).toContain(`[{ type: '${kind}'`);
  });
});
