import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/paths';

/** Runs `npm start` with arguments as a person would give them. */
function start(...args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', fromRoot('scripts/start.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, TOUCHLINE_CHROMIUM: '' },
  });
  return { status, lines: stderr.trim().split('\n') };
}

describe('npm start', { timeout: 30_000 }, () => {
  it('says in one line that a file does not exist', () => {
    const { status, lines } = start('no-such-page.html');
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^There is no file .*no-such-page\.html\.$/)]);
  });

  it.each([
    ['http://127.0.0.1:9/', 'browsers refuse to open this port; serve the page on another, such as 8080'],
    ['http://127.0.0.1:65534/', 'nothing listens there; is the server running?'],
    ['http://no-such-host.invalid/', 'the host name is not known; is it misspelt, or the network down?'],
  ])('says in one line why %s cannot be reached', (address, reason) => {
    const { status, lines } = start(address);
    expect(status).toBe(1);
    expect(lines).toEqual([`${address} cannot be reached (${reason}).`]);
  });

  it('says how it is used where an argument is not known', () => {
    const { status, lines } = start('--browser', 'lynx');
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/lynx.*Usage: npm start/)]);
  });
});
