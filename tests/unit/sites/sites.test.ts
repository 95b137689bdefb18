import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  covers,
  isOn,
  isPattern,
  partsOf,
  patternOf,
  ruleFor,
  type SiteChoices,
  type SiteRules,
  siteOf,
  switched,
} from '../../../src/sites';

const kept = (rules: SiteRules, otherwise: SiteChoices['otherwise'] = 'on'): SiteChoices => ({ otherwise, rules });

describe('the site of an address', () => {
  it.each([
    ['https://news.example.org/a?b#c', 'news.example.org'],
    ['http://news.example.org:8080/', 'news.example.org'],
    ['https://Bücher.example/', 'xn--bcher-kva.example'],
    ['http://[::1]/', '[::1]'],
    ['https://dot.test./a', 'dot.test'],
    ['chrome://version/', null],
    ['file:///home/a.html', null],
    ['no address', null],
    [undefined, null],
  ])('%s → %s', (address, site) => expect(siteOf(address)).toBe(site));
});

describe('patterns', () => {
  it.each(['news.example.org', '*.example.org', 'localhost', '127.0.0.1', '[::1]', '*.test'])('%s is one', (text) =>
    expect(isPattern(text)).toBe(true),
  );
  it.each([
    '',
    '*.',
    '*',
    'News.example.org',
    'news.example.org/',
    'news.example.org:80',
    'a b',
    'a%20b',
    '*.127.0.0.1',
    '*.[::1]',
    '*.*.example.org',
    'user@example.org',
    `${'a'.repeat(60)}.`.repeat(5),
  ])('“%s” is none', (text) => expect(isPattern(text)).toBe(false));

  it('a domain covers itself and what is under it, not what only ends alike', () => {
    expect(covers('*.bbc.co.uk', 'bbc.co.uk')).toBe(true);
    expect(covers('*.bbc.co.uk', 'news.bbc.co.uk')).toBe(true);
    expect(covers('*.bbc.co.uk', 'notbbc.co.uk')).toBe(false);
    expect(covers('bbc.co.uk', 'news.bbc.co.uk')).toBe(false);
  });
});

describe('rules', () => {
  it('without any, every site is as all others are', () => {
    expect(isOn('news.example.org', kept({}))).toBe(true);
    expect(isOn('news.example.org', kept({}, 'off'))).toBe(false);
  });

  it('the most specific one holds', () => {
    const rules: SiteRules = { '*.uk': 'on', '*.bbc.co.uk': 'off', 'www.bbc.co.uk': 'on' };
    expect(isOn('www.bbc.co.uk', kept(rules, 'off'))).toBe(true);
    expect(isOn('news.bbc.co.uk', kept(rules))).toBe(false);
    expect(isOn('itv.co.uk', kept(rules, 'off'))).toBe(true);
    expect(ruleFor(rules, 'news.bbc.co.uk')).toEqual({ pattern: '*.bbc.co.uk', rule: 'off' });
  });

  it('those of a private window go over everything kept', () => {
    expect(isOn('www.bbc.co.uk', kept({ 'www.bbc.co.uk': 'off' }), { '*.bbc.co.uk': 'on' })).toBe(true);
    expect(isOn('itv.com', kept({ 'itv.com': 'off' }), { '*.bbc.co.uk': 'on' })).toBe(false);
  });

  it('a name of an object’s own is no rule', () => {
    expect(isOn('constructor', kept({}))).toBe(true);
    expect(ruleFor({}, 'constructor')).toBeNull();
  });
});

const label = fc.constantFrom('a', 'b', 'www', 'news', 'co');
const site = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const reach = fc.constantFrom('host' as const, 'domain' as const);
const rule = fc.constantFrom('on' as const, 'off' as const);
const rules: fc.Arbitrary<SiteRules> = fc
  .array(fc.tuple(site, reach, rule), { maxLength: 8 })
  .map((entries) => Object.fromEntries(entries.map(([host, far, what]) => [patternOf(host, far), what])));

/** A pattern that covers the site: the site itself, or one of the domains it is under. */
const siteAndPattern = fc.tuple(site, reach, fc.nat(3)).map(([host, far, up]) => {
  const labels = host.split('.');
  const domain = labels.slice(Math.min(up, labels.length - 1)).join('.');
  return { host, pattern: far === 'host' ? host : patternOf(domain, 'domain') };
});

describe('a switch', () => {
  it('always works on the site where it is made, whatever rules there were', () => {
    fc.assert(
      fc.property(rules, siteAndPattern, fc.boolean(), rule, (before, { host, pattern }, on, otherwise) => {
        const after = switched(before, { site: host, pattern, on, otherwise: otherwise === 'on' });
        expect(isOn(host, kept(after, otherwise))).toBe(on);
      }),
    );
  });

  it('changes nothing for a site that neither its pattern nor a rule that it moves covers', () => {
    fc.assert(
      fc.property(
        rules,
        siteAndPattern,
        site,
        fc.boolean(),
        rule,
        (before, { host, pattern }, other, on, otherwise) => {
          const held = ruleFor(before, host);
          fc.pre(!covers(pattern, other) && other !== host && !(held && covers(held.pattern, other)));
          const after = switched(before, { site: host, pattern, on, otherwise: otherwise === 'on' });
          expect(isOn(other, kept(after, otherwise))).toBe(isOn(other, kept(before, otherwise)));
        },
      ),
    );
  });

  it('there and back leaves no rule behind where there was none', () => {
    fc.assert(
      fc.property(siteAndPattern, rule, ({ host, pattern }, otherwise) => {
        const base = otherwise === 'on';
        const off = switched({}, { site: host, pattern, on: !base, otherwise: base });
        expect(Object.keys(off)).toEqual([pattern]);
        expect(switched(off, { site: host, pattern, on: base, otherwise: base })).toEqual({});
      }),
    );
  });

  it('for the host alone leaves its domain’s rule in place', () => {
    const after = switched(
      { '*.bbc.co.uk': 'off' },
      { site: 'www.bbc.co.uk', pattern: 'www.bbc.co.uk', on: true, otherwise: true },
    );
    expect(after).toEqual({ '*.bbc.co.uk': 'off', 'www.bbc.co.uk': 'on' });
  });

  it('that changes the reach alone moves the rule', () => {
    const after = switched(
      { '*.bbc.co.uk': 'off' },
      { site: 'www.bbc.co.uk', pattern: 'www.bbc.co.uk', on: false, otherwise: true },
    );
    expect(after).toEqual({ 'www.bbc.co.uk': 'off' });
  });

  it('for the whole domain takes the place of the host’s own rule', () => {
    const after = switched(
      { 'www.bbc.co.uk': 'on' },
      { site: 'www.bbc.co.uk', pattern: '*.bbc.co.uk', on: false, otherwise: true },
    );
    expect(after).toEqual({ '*.bbc.co.uk': 'off' });
  });
});

it('a pattern taken apart and put together is the same', () => {
  fc.assert(
    fc.property(site, reach, (host, far) => {
      const { site: again, reach: farAgain } = partsOf(patternOf(host, far));
      expect([again, farAgain]).toEqual([host, far]);
    }),
  );
});
