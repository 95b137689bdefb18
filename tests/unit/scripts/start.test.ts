import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/paths';

/** Runs `npm start` with arguments as a person would give them. */
function start(...args: readonly string[]) {
  const { status, stderr } = spawnSync('npx', ['tsx', fromRoot('scripts/start.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, TOUCHLINE_CHROMIUM: '', npm_config_loglevel: 'silent' },
  });
  return { status, lines: stderr.trim().split('\n') };
}

describe('npm start', { timeout: 30_000 }, () => {
  it('says in one line that a file does not exist', () => {
    const { status, lines } = start('no-such-page.html');
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^There is no file .*no-such-page\.html\.$/)]);
  });

  it('says in one line that an address cannot be reached', () => {
    // Nothing listens on the discard port of this machine.
    const { status, lines } = start('http://127.0.0.1:9/');
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/ cannot be reached \(.+\)\.$/)]);
  });

  it('says how it is used where an argument is not known', () => {
    const { status, lines } = start('--browser', 'lynx');
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/lynx.*Usage: npm start/)]);
  });
});
