/**
 * Every kind of message has somebody who answers it, and a test that names it. Those to the background have their handlers
 * by the compiler's word (`Handlers` in background/messages.ts); those to content scripts are looked for here.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/paths';
import { codeFiles } from './code-files';

const protocol = readFileSync(fromRoot('src/messages.ts'), 'utf8');

/** The kinds of one interface of the protocol. */
function kindsOf(name: string): readonly string[] {
  const [, body = ''] = new RegExp(`interface ${name} \\{([\\s\\S]*?)\\n\\}`).exec(protocol) ?? [];
  return [...body.matchAll(/^ {2}'?([a-z-]+)'?: Exchange</gm)].map(([, kind = '']) => kind);
}

const toBackground = [...kindsOf('PageMessages'), ...kindsOf('ExtensionPageMessages')];
const toContentScripts = [...kindsOf('TabMessages'), ...kindsOf('FrameMessages')];

it('the protocol is read', () => {
  expect(toBackground).toContain('lookup');
  expect(toContentScripts).toContain('go-to-mention');
});

describe.each(toContentScripts)('%s', (kind) => {
  it('is answered by a content script', () => {
    const answers = new RegExp(`case '${kind}':|[!=]== '${kind}'`);
    expect(codeFiles(['content-scripts']).some(({ text }) => answers.test(text))).toBe(true);
  });
});

describe.each([...toBackground, ...toContentScripts])('%s', (kind) => {
  it('is named in a test', () => {
    const named = new RegExp(`'${kind}'|\\b${kind}: `);
    const tests = codeFiles(['tests/e2e', 'tests/unit']).filter(
      ({ name }) => !name.startsWith('tests/unit/repository/'),
    );
    expect(tests.some(({ text }) => named.test(text))).toBe(true);
  });
});
