/** What is loaded, in bytes. The same limits are a test (tests/unit/repository/sizes.test.ts). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from '../../scripts/paths';
import { type Row, row } from './table';

export function benchSizes(): readonly Row[] {
  const script = (name: string) => readFileSync(path.join(DIST, 'chrome', name));
  const zipped = (name: string) => gzipSync(script(name), { level: 9 }).byteLength;
  return [
    row('scout, minified', '', 'bytes', [script('content-scripts/scout.js').byteLength], 4 * 1024),
    row('annotator, gzip', '', 'bytes', [zipped('content-scripts/annotator.js')], 25 * 1024),
    row('card, gzip', '', 'bytes', [zipped('content-scripts/card.js')], 25 * 1024),
    row('background, gzip', '', 'bytes', [zipped('background/background.js')], null),
    row('dataset, gzip', '', 'bytes', [zipped('dataset.json')], null),
  ];
}
