/** Whatever a file of sites or a store of settings holds: taken whole, or refused with a reason; never half, never in silence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChoices, parseRules } from '../../../background/site-store';
import { isOneOwners } from '../../../src/registrable-domain';
import { DEFAULT_SETTINGS, readStoredSettings } from '../../../src/settings';
import { isOn, isPattern } from '../../../src/sites';
import { readSitesFile } from '../../../src/sites-file';

const RUNS = { numRuns: 500 };
const read = (content: unknown) => readSitesFile(JSON.stringify(content), isOneOwners);

const goodRules = fc.dictionary(
  fc.constantFrom('news.example.org', '*.bbc.co.uk', 'localhost', '10.0.0.1', '[::1]', 'xn--bcher-kva.example'),
  fc.constantFrom('on', 'off'),
  { maxKeys: 6, noNullPrototype: true },
);

/** Names that a rule cannot have: each is refused, wherever in the list it stands. */
const badName = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', '*', '*.', '*.com', '*.co.uk', '*.github.io', '*.1.2.3.4'),
  fc.constantFrom('https://a.org', 'a.org/path', 'a.org:80', 'bücher.example', 'a b', '', '.', '*.*.a.org'),
  fc.constantFrom('a\u0000.org', '\u202egro.a', 'javascript:alert(1)', '<b>a.org</b>', `${'a'.repeat(250)}.org`),
  fc.string({ minLength: 1 }).filter((name) => !isPattern(name.toLowerCase()) || !isOneOwners(name.toLowerCase())),
);

describe('an imported list of sites', () => {
  it('with one bad name is refused whole, and the name is told', () => {
    fc.assert(
      fc.property(goodRules, badName, (rules, name) => {
        // As a file has it: written as text, a name such as "__proto__" is a key like any other.
        const inside = [...Object.entries(rules), [name, 'off']].map((rule) =>
          rule.map((x) => JSON.stringify(x)).join(':'),
        );
        const text = `{"touchline":"sites","version":1,"otherwise":"on","rules":{${inside.join(',')}}}`;
        expect(readSitesFile(text, isOneOwners)).toEqual({ ok: false, problem: { is: 'bad-pattern', pattern: name } });
      }),
      RUNS,
    );
  });

  it('with any one part of another kind is refused whole', () => {
    const part = fc.constantFrom('touchline', 'version', 'otherwise', 'rules', 'extra');
    fc.assert(
      fc.property(goodRules, part, fc.jsonValue(), (rules, key, value) => {
        const good = { touchline: 'sites', version: 1, otherwise: 'on', rules };
        fc.pre(
          JSON.stringify(value) !== JSON.stringify(Reflect.get(good, key)) && !(key === 'otherwise' && value === 'off'),
        );
        fc.pre(!(key === 'rules' && JSON.stringify(value) === '{}'));
        expect(read({ ...good, [key]: value }).ok).toBe(false);
      }),
      RUNS,
    );
  });

  it('cut off anywhere is refused', () => {
    const text = JSON.stringify({ touchline: 'sites', version: 1, otherwise: 'off', rules: { 'a.example': 'on' } });
    for (let end = 0; end < text.length; end += 1)
      expect(readSitesFile(text.slice(0, end), isOneOwners)).toEqual({ ok: false, problem: { is: 'not-json' } });
  });

  it('nested without end is refused, and nothing overflows', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(readSitesFile(deep, isOneOwners).ok).toBe(false);
    expect(readSitesFile(`{"rules":${deep}}`, isOneOwners).ok).toBe(false);
  });
});

describe('stored choices that something has spoilt', () => {
  it('keep every rule that is right, and change nobody’s prototype', () => {
    fc.assert(
      fc.property(goodRules, fc.dictionary(badName, fc.anything()), (good, bad) => {
        const stored = { ...bad, ...good };
        const kept = parseRules(stored);
        for (const [pattern, rule] of Object.entries(good)) expect(kept[pattern]).toBe(rule);
        expect(Object.keys(kept).every(isPattern)).toBe(true);
        expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
      }),
      RUNS,
    );
  });

  it('always give an answer', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.webUrl(), (stored, address) => {
        expect(typeof isOn(new URL(address).hostname, parseChoices(stored))).toBe('boolean');
      }),
      RUNS,
    );
  });
});

describe('stored settings that something has spoilt', () => {
  it('are complete and within bounds, whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (stored) => {
        const { settings } = readStoredSettings(stored);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect(settings.openDelay).toBeGreaterThanOrEqual(100);
        expect(settings.openDelay).toBeLessThanOrEqual(1500);
      }),
      RUNS,
    );
  });

  it('take nothing from a prototype', () => {
    const { settings, spoilt } = readStoredSettings(JSON.parse('{"__proto__":{"paused":true,"openDelay":1}}'));
    expect({ settings, spoilt }).toEqual({ settings: DEFAULT_SETTINGS, spoilt: [] });
    expect(readStoredSettings(Object.create({ paused: true })).settings.paused).toBe(false);
  });
});
