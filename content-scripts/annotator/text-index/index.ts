import { isDocument } from './nodes.js';
import { isReadable, isSectionRoot, SectionReading, type SectionRoot } from './section.js';
import type { Block, TextIndex } from './types.js';

export { normaliseText } from './characters.js';
export type { DomSpan, TextIndex } from './types.js';

/**
 * Reads the text under `root`, block by block, without touching style or layout.
 * A document counts from its body. Open shadow roots are read where their hosts stand.
 * A root that stands inside code, a form control or editable text gives an empty index.
 */
export function indexText(root: Document | SectionRoot): TextIndex {
  const top = isDocument(root) ? (root.body ?? root.documentElement) : root;
  const blocks: Block[] = [];
  // The sections still to read, the next one last: no recursion, so that depth costs nothing.
  const open: (Block | SectionRoot)[] = top !== null && isReadable(top) ? [top] : [];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (isSectionRoot(item)) open.push(...readSection(item).toReversed());
    else blocks.push(item);
  }
  return { blocks };
}

function readSection(root: SectionRoot): readonly (Block | SectionRoot)[] {
  return new SectionReading(root).step(Number.POSITIVE_INFINITY)?.items ?? [];
}
