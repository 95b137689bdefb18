/** The manifest asks for no more than is listed here, and PRIVACY.md says of each what it is for. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../scripts/manifests';
import { fromRoot, TARGETS } from '../../../scripts/paths';

const WEB = ['http://*/*', 'https://*/*'];
const source: unknown = JSON.parse(readFileSync(fromRoot('manifest.json'), 'utf8'));
const list = v.optional(v.array(v.string()), []);
const schema = v.looseObject({
  permissions: list,
  host_permissions: list,
  content_scripts: v.array(v.looseObject({ matches: v.array(v.string()), js: v.array(v.string()) })),
  content_security_policy: v.strictObject({ extension_pages: v.string() }),
});

/** Everything that a manifest may hold. A key that is not here gives a right or a door that nobody has thought about. */
const KEYS = [
  'manifest_version',
  'name',
  'short_name',
  'description',
  'version',
  'default_locale',
  'permissions',
  'host_permissions',
  'background',
  'content_scripts',
  'action',
  'commands',
  'options_ui',
  'icons',
  'content_security_policy',
];

describe.each(TARGETS)('the manifest for %s', (target) => {
  const own = target === 'chrome' ? 'minimum_chrome_version' : 'browser_specific_settings';
  const manifest = v.parse(schema, manifestFor(target, source));

  it('asks for these rights', () => {
    expect([...manifest.permissions].sort()).toEqual(['contextMenus', 'scripting', 'storage']);
    expect(manifest.host_permissions).toEqual(WEB);
    for (const { matches } of manifest.content_scripts) expect(matches).toEqual(WEB);
  });

  it('has no other keys: no resources for pages, no doors for others, no optional rights', () => {
    expect(Object.keys(manifest).sort()).toEqual([...KEYS, own].sort());
  });

  it('lets its own pages load nothing but themselves', () => {
    const policy = new Map(
      manifest.content_security_policy.extension_pages.split('; ').map((rule) => {
        const [name = '', ...values] = rule.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });
});

describe('PRIVACY.md', () => {
  it('says of each right what it is for, and of no other', () => {
    const text = readFileSync(fromRoot('PRIVACY.md'), 'utf8');
    const [, table = ''] = text.split('## What it asks your browser for');
    const rights = [...table.matchAll(/^\| `([^`]+)`(?:, `([^`]+)`)? \| (.+) \|$/gm)];
    const named = rights.flatMap(([, first, second]) => [first, second].filter((right) => right !== undefined));
    const manifest = v.parse(schema, source);
    expect(named.sort()).toEqual([...manifest.permissions, ...manifest.host_permissions].sort());
    for (const [, right, , reason] of rights) expect(reason?.length, right).toBeGreaterThan(30);
  });
});
