import { expect, test, vi } from 'vitest';
import { scorePages } from '../../../scripts/eval/detection.js';
import { loadLexicon, loadTrigger } from '../../../scripts/eval/forms.js';
import { createDetector } from '../../../src/detection/index.js';

const detect = createDetector(loadLexicon(), loadTrigger());

/** Nothing learnt from one set may be lost to the next. The third set is made of traps and shows no more than direction. */
test.each(['held-out', 'held-out-2', 'held-out-4'])('the pages of %s stay right', (name) => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const { right, wrong, missed } = scorePages(
    new URL(`../../fixtures/detection/${name}.jsonl`, import.meta.url),
    detect,
  );
  log.mockRestore();
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.98);
  expect(right / (right + missed)).toBeGreaterThanOrEqual(0.96);
});
