import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneOwners, registrableDomain } from '../../../src/registrable-domain';
import type { SiteRules } from '../../../src/sites';
import { readSitesFile, readTypedSite, writeSitesFile } from '../../../src/sites-file';

const read = (content: unknown) =>
  readSitesFile(typeof content === 'string' ? content : JSON.stringify(content), isOneOwners);
const file = (rules: object, more: object = {}) => ({
  touchline: 'sites',
  version: 1,
  otherwise: 'on',
  rules,
  ...more,
});

describe('the file of sites', () => {
  it('is read as it was written', () => {
    const host = fc.constantFrom('news.example.org', '*.bbc.co.uk', 'localhost', '10.0.0.1');
    const rule = fc.constantFrom('on' as const, 'off' as const);
    fc.assert(
      fc.property(fc.dictionary(host, rule), rule, (rules: SiteRules, otherwise) => {
        const choices = { otherwise, rules: { ...rules } };
        expect(read(writeSitesFile(choices))).toEqual({ ok: true, choices });
      }),
    );
  });

  it('takes names in capitals for the hosts that they are', () => {
    expect(read(file({ 'News.test': 'off', '*.Example.ORG': 'off' }))).toEqual({
      ok: true,
      choices: { otherwise: 'on', rules: { 'news.test': 'off', '*.example.org': 'off' } },
    });
  });

  it.each([
    ['no JSON', '{"touchline":', { is: 'not-json' }],
    ['another file', { name: 'Alice' }, { is: 'not-sites', at: 'touchline' }],
    ['a mere number', 7, { is: 'not-sites', at: null }],
    ['a newer version', file({}, { version: 2 }), { is: 'not-sites', at: 'version' }],
    ['a key too many', file({}, { extra: 1 }), { is: 'not-sites', at: 'extra' }],
    ['a rule that is none', file({ 'a.org': 'maybe' }), { is: 'not-sites', at: 'rules.a.org' }],
    ['an address for a site', file({ 'https://a.org/': 'off' }), { is: 'bad-pattern', pattern: 'https://a.org/' }],
    [
      'one host, on and off',
      file({ 'Bank.test': 'off', 'bank.test': 'on' }),
      { is: 'two-rules', pattern: 'bank.test' },
    ],
    ['half a country', file({ 'a.org': 'on', '*.co.uk': 'off' }), { is: 'bad-pattern', pattern: '*.co.uk' }],
  ])('refuses %s and says why', (_name, content, problem) => expect(read(content)).toEqual({ ok: false, problem }));

  it('refuses a list that nobody made by hand', () => {
    const rules = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`s${index}.org`, 'off']));
    expect(read(file(rules))).toEqual({ ok: false, problem: { is: 'too-long' } });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void read(text)));
  });
});

describe('a typed site', () => {
  it.each([
    ['news.example.org', { site: 'news.example.org', wholeDomain: false }],
    [' HTTPS://News.Example.org:8443/path?x ', { site: 'news.example.org', wholeDomain: false }],
    ['dot.test.', { site: 'dot.test', wholeDomain: false }],
    ['*.dot.test./a', { site: 'dot.test', wholeDomain: true }],
    ['*.example.org', { site: 'example.org', wholeDomain: true }],
    ['Bücher.example', { site: 'xn--bcher-kva.example', wholeDomain: false }],
    ['localhost:3000', { site: 'localhost', wholeDomain: false }],
    ['', null],
    ['two words', null],
    ['file:///etc', null],
    ['javascript:alert(1)', null],
  ])('“%s”', (typed, expected) => expect(readTypedSite(typed)).toEqual(expected));
});

describe('the domain that somebody registered', () => {
  it.each([
    ['news.bbc.co.uk', 'bbc.co.uk'],
    ['bbc.co.uk', 'bbc.co.uk'],
    ['someone.github.io', 'someone.github.io'],
    ['github.io', null],
    ['co.uk', null],
    ['localhost', null],
    ['127.0.0.1', null],
    ['[::1]', null],
  ])('of %s is %s', (site, domain) => expect(registrableDomain(site)).toBe(domain));
});
