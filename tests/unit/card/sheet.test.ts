/** The card's sheet stands in pages: nothing in it can be given another value by a page. */
import { describe, expect, it } from 'vitest';
import { CARD_CSS } from '#compiled/card-css';
import { inlineTokens } from '../../../scripts/inline-tokens';

describe('the card’s sheet', () => {
  it('has no custom property, which a page could register', () => {
    expect(CARD_CSS.length).toBeGreaterThan(2000);
    expect(CARD_CSS).not.toMatch(/--[a-z]/);
    expect(CARD_CSS).toContain('light-dark(#fffdf8, #1b1d22)');
  });

  it('names no font that a page could define: only kinds of fonts', () => {
    const families = [...CARD_CSS.matchAll(/font(?:-family)?:([^;}]+)/g)].flatMap(([, value = '']) =>
      value.split(',').map((family) => family.trim().split(' ').at(-1)),
    );
    expect(families.length).toBeGreaterThan(5);
    expect(
      families.filter((family) => !['system-ui', 'sans-serif', 'serif', 'inherit'].includes(String(family))),
    ).toEqual([]);
  });
});

describe('tokens put where they are used', () => {
  it('leave no trace of themselves', () => {
    expect(inlineTokens(':root{color:red;--a:light-dark(#fff,#000);--b:1px}p{border:var(--b) solid var(--a)}')).toBe(
      ':root{color:red;}p{border:1px solid light-dark(#fff,#000)}',
    );
  });

  it('have the value that is set last', () => {
    expect(inlineTokens(':root{--a:1px}.card{--a:2px}p{margin:var(--a)}')).toBe(':root{}.card{}p{margin:2px}');
  });

  it.each(['p{margin:var(--a)}', ':root{--a:var(--b);--b:1px}p{margin:var(--a)}'])('refuse %s', (css) => {
    expect(() => inlineTokens(css)).toThrow('--a');
  });
});
