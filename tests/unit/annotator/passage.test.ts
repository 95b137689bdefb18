import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageAround } from '../../../content-scripts/annotator/passage';

describe('the passage around a mention', () => {
  it('is the whole block where that is short', () => {
    expect(passageAround('She won the Ballon d’Or.', 12, 23)).toBe('She won the Ballon d’Or.');
  });

  it('has spaces for line breaks', () => {
    expect(passageAround('Ada\nHegerberg won', 0, 13)).toBe('Ada Hegerberg won');
  });

  it('is cut at words', () => {
    const block = `${'before '.repeat(200)}NAME ${'after '.repeat(200)}`.trim();
    const start = block.indexOf('NAME');
    const passage = passageAround(block, start, start + 4);
    expect(passage).toMatch(/^before (before )*NAME (after )*after$/);
    expect(passage.length).toBeGreaterThan(560);
  });

  it('uses all its room where the mention stands at an end of the block', () => {
    const block = `NAME ${'after '.repeat(200)}`;
    expect(passageAround(block, 0, 4).length).toBeGreaterThan(580);
    const turned = `${'before '.repeat(200)}NAME`;
    expect(passageAround(turned, turned.length - 4, turned.length).length).toBeGreaterThan(580);
  });

  it('always holds the mention and never more than 600 code units', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 1500 }), fc.string({ maxLength: 1500 }), (before, after) => {
        const block = `${before}NAME${after}`;
        const passage = passageAround(block, before.length, before.length + 4);
        expect(passage.length).toBeLessThanOrEqual(600);
        expect(passage).toContain('NAME');
      }),
    );
  });
});
