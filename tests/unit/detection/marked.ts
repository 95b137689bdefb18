import { loadLexicon, loadTrigger } from '../../../scripts/eval/forms.js';
import { createDetector, type PageText } from '../../../src/detection/index.js';

const detect = createDetector(loadLexicon(), loadTrigger());

/** A page written with its mentions in double brackets, taken apart: the plain blocks, and what must be marked. */
export function unmarked(text: string): string {
  return text.replace(/⟦|⟧/g, '');
}

/** The page with its mentions in double brackets, as detection finds them. Blocks are joined by ' ¶ '. */
export function marked(text: string, title = ''): string {
  const page: PageText = { title, blocks: text.split(' ¶ ') };
  const blocks = [...page.blocks];
  for (const { block, start, end } of [...detect(page)].reverse()) {
    const before = blocks[block] ?? '';
    blocks[block] = `${before.slice(0, start)}⟦${before.slice(start, end)}⟧${before.slice(end)}`;
  }
  return blocks.join(' ¶ ');
}
