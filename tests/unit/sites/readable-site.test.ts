import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePunycode } from '../../../src/punycode';
import { readableSite } from '../../../src/readable-site';

describe('a host name as people read it', () => {
  it.each([
    ['news.example.org', 'news.example.org'],
    ['xn--bcher-kva.example', 'bücher.example'],
    ['xn--e1afmkfd.xn--p1ai', 'пример.рф'],
    [domainToASCII('例子.中国'), '例子.中国'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
  ])('%s is %s', (site, letters) => expect(readableSite(site)).toBe(letters));

  it.each([
    ['a Cyrillic а among Latin letters', domainToASCII('аpple.example')],
    ['a whole word of Cyrillic under a Latin ending', domainToASCII('аррӏе.com')],
    ['Greek beside Latin', domainToASCII('gοοgle.example')],
  ])('%s: the name that browsers look up stands beside it', (_what, site) => {
    expect(site).toContain('xn--');
    expect(readableSite(site)).toBe(`\u2068${domainToUnicode(site)}\u2069 (${site})`);
  });

  it.each(['xn--a', 'xn--999999999', 'xn--!!!.example', 'xn--.example'])('%s is no Punycode and stays', (site) => {
    expect(readableSite(site)).toBe(site);
  });
});

describe('Punycode', () => {
  it('is read as the platform reads it', () => {
    const label = fc.string({ unit: fc.constantFrom(...'abzéüßñждяπλあア漢字한'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(label, (letters) => {
        const ascii = domainToASCII(letters);
        fc.pre(ascii.startsWith('xn--'));
        expect(decodePunycode(ascii.slice(4))).toBe(domainToUnicode(ascii));
      }),
    );
  });
});
