import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPEN_DELAY_MS } from '../../../content-scripts/card/hover/timing';
import { DEFAULT_SETTINGS, OPEN_DELAY, readersLanguage, readStoredSettings } from '../../../src/settings';

describe('stored settings', () => {
  it('nothing stored is nothing spoilt', () => {
    expect(readStoredSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, spoilt: [] });
  });

  it('keeps the good parts and names the spoilt ones', () => {
    const stored = { language: 'nb', marks: 'glitter', openDelay: '250', firstOnly: true, badge: null };
    const { settings, spoilt } = readStoredSettings(stored);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, language: 'nb', firstOnly: true });
    expect([...spoilt].sort()).toEqual(['badge', 'marks', 'openDelay']);
  });

  it.each([99, 1501, 250.5, Number.NaN])('a delay of %s is none', (openDelay) => {
    expect(readStoredSettings({ openDelay }).settings.openDelay).toBe(DEFAULT_SETTINGS.openDelay);
  });

  it.each([null, 7, 'settings', []])('%j is no record: everything is spoilt', (stored) => {
    const { settings, spoilt } = readStoredSettings(stored);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(spoilt).toHaveLength(Object.keys(DEFAULT_SETTINGS).length);
  });

  it('a key of an older or newer version disturbs nobody', () => {
    expect(readStoredSettings({ theme: 'dark' })).toEqual({ settings: DEFAULT_SETTINGS, spoilt: [] });
  });

  it('whatever is stored, the settings are complete, and reading them again finds nothing spoilt', () => {
    const names = Object.keys(DEFAULT_SETTINGS);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, 'other'), fc.anything()), (stored) => {
        const { settings } = readStoredSettings(stored);
        expect(Object.keys(settings).sort()).toEqual([...names].sort());
        expect(readStoredSettings(settings)).toEqual({ settings, spoilt: [] });
      }),
    );
  });
});

describe('the reader’s language', () => {
  it.each([
    ['auto', ['no-NO', 'en'], 'nb'],
    ['auto', ['nn', 'en'], 'nb'],
    ['auto', ['de', 'fr-CA'], 'fr'],
    ['auto', ['de', 'ja'], 'en'],
    ['fr', ['en'], 'fr'],
  ] as const)('%s with %j is %s', (choice, languages, expected) =>
    expect(readersLanguage(choice, languages)).toBe(expected),
  );
});

describe('the open delay', () => {
  it('is the same before the settings are known as by default', () => {
    expect(OPEN_DELAY_MS).toBe(OPEN_DELAY.default);
  });
});
