/**
 * What every page pays to load. Needs a build (`npm run build`). The limits are the design's: scout ≤ 4 KB minified,
 * annotator ≤ 25 KB gzip; the card, which comes on demand, is held to the same.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/paths';

const script = (name: string) => readFileSync(fromRoot('dist/chrome/content-scripts', name));

describe('sizes', () => {
  it('the scout stays within 4 KB, minified', () => {
    expect(script('scout.js').byteLength).toBeLessThanOrEqual(4 * 1024);
  });

  it.each(['annotator.js', 'card.js'])('%s stays within 25 KB, gzipped', (name) => {
    expect(gzipSync(script(name), { level: 9 }).byteLength).toBeLessThanOrEqual(25 * 1024);
  });

  it.each(['scout.js', 'annotator.js', 'card.js'])(
    '%s holds no character that Chromium refuses in a script',
    (name) => {
      // Noncharacters and lone surrogates: "isn't UTF-8 encoded", and the whole extension does not load.
      expect(/[\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/u.test(script(name).toString('utf8'))).toBe(false);
    },
  );
});
