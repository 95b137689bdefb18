/** From the frame's text to its marks. */
import { lexicon } from '#compiled/lexicon';
import { createDetector } from '../../src/detection/index';
import { type Mark, markOf } from './mark';
import { passageAround } from './passage';
import { indexText, normaliseText } from './text-index/index';
import { isWalled } from './walls';

const detect = createDetector(lexicon);

/**
 * Reads the whole frame and finds every mention.
 * @param known the marks found before: a mention that is still the same keeps its mark, so that an open card stays
 */
export function scan(known: readonly Mark[]): readonly Mark[] {
  const root = document.body ?? document.documentElement;
  const { blocks } = indexText(root);
  const mentions = detect({ title: normaliseText(document.title), blocks: blocks.map(({ text }) => text) });
  const before = new Map<Node, Mark[]>();
  for (const mark of known) {
    const there = before.get(mark.range.startContainer);
    if (there) there.push(mark);
    else before.set(mark.range.startContainer, [mark]);
  }
  return mentions.flatMap(({ entity, block: index, start, end }) => {
    const block = blocks[index];
    if (!block) return [];
    const span = block.spanOf(start, end);
    if (isWalled(span)) return [];
    const mark = markOf(entity, span, passageAround(block.text, start, end));
    return before.get(mark.range.startContainer)?.find((old) => isSame(old, mark)) ?? mark;
  });
}

function isSame(a: Mark, b: Mark): boolean {
  return (
    a.entity === b.entity &&
    a.passage === b.passage &&
    a.range.startOffset === b.range.startOffset &&
    a.range.endContainer === b.range.endContainer &&
    a.range.endOffset === b.range.endOffset
  );
}
