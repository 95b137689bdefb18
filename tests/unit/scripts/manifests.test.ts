import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../scripts/manifests';

const source: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));

describe('the manifests', () => {
  it('leave out what only the other browser understands', () => {
    const chrome = manifestFor('chrome', source);
    expect(chrome).not.toHaveProperty('browser_specific_settings');
    expect(chrome).toHaveProperty('background', { service_worker: 'background/background.js' });
    const firefox = manifestFor('firefox', source);
    expect(firefox).not.toHaveProperty('minimum_chrome_version');
    expect(firefox).toHaveProperty('background', { scripts: ['background/background.js'] });
  });

  it('ask for no permission beyond those decided, and open nothing to pages', () => {
    for (const target of ['chrome', 'firefox'] as const) {
      const manifest = manifestFor(target, source);
      const { permissions } = manifest as { readonly permissions: readonly string[] };
      for (const permission of permissions) expect(['storage', 'scripting', 'contextMenus']).toContain(permission);
      expect(manifest).toHaveProperty('host_permissions', ['http://*/*', 'https://*/*']);
      for (const key of ['web_accessible_resources', 'externally_connectable', 'optional_permissions']) {
        expect(manifest).not.toHaveProperty(key);
      }
    }
  });

  it('refuse a source manifest without one of the keys', () => {
    expect(() => manifestFor('chrome', { version: '1' })).toThrow(/background|minimum_chrome_version/);
  });
});
