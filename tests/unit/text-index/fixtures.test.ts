// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexText, normaliseText } from '../../../content-scripts/annotator/text-index/index.js';
import { loadLexicon, loadTrigger } from '../../../scripts/eval/forms.js';
import { createDetector } from '../../../src/detection/index.js';
import { textOf } from './spans.js';

const FOLDER = 'tests/fixtures/text-marking';
const detect = createDetector(loadLexicon(), loadTrigger());

/** Each fixture begins with a comment: what it shows, an empty line, the marks expected as "entity: surface". */
test.each(readdirSync(FOLDER))('%s', (name) => {
  const content = readFileSync(join(FOLDER, name), 'utf8');
  const [comment = '', html = ''] = content.replace('<!--\n', '').split('\n-->\n');
  const expected = comment
    .split('\n\n')[1]
    ?.split('\n')
    .filter((line) => line !== 'none');
  document.body.innerHTML = html;
  const { blocks } = indexText(document);
  const marks = detect({ title: '', blocks: blocks.map(({ text }) => text) });
  const found = marks.map(({ entity, block, start, end }) => {
    const span = blocks[block]?.spanOf(start, end);
    const surface = blocks[block]?.text.slice(start, end).replace('\n', ' ');
    // The DOM between the two ends, read again, is the surface: the way there and back is exact.
    if (span !== undefined) expect(normaliseText(textOf(span)).replaceAll(' ', '')).toBe(surface?.replaceAll(' ', ''));
    return `${entity}: ${surface}`;
  });
  expect(found).toEqual(expected);
});
