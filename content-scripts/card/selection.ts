/** The text that the reader has selected in this frame, as something that a card can open at. */
import { type Mark, markOf } from '../annotator/mark';
import { passageAround } from '../annotator/passage';

/** What blocks of text are, roughly: the passage goes as far as the nearest one around. */
const BLOCK =
  'p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, blockquote, figcaption, article, section, main, div, body';

/** A mark of an entity at the selection, in text of the page; null where nothing is selected, or in a form field. */
export function selectedMark(entity: string): Mark | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const nodes = textNodesIn(selection.getRangeAt(0));
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const span = {
    startContainer: first,
    startOffset: first === startContainer ? startOffset : 0,
    endContainer: last,
    endOffset: last === endContainer ? endOffset : last.data.length,
  };
  const selected = selection.toString().replace(/\s+/g, ' ').trim();
  const block = (first.parentElement?.closest(BLOCK)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const start = block.indexOf(selected);
  const passage =
    start < 0 ? selected.slice(0, 600) : passageAround(block, start, start + selected.length).slice(0, 600);
  return markOf(entity, span, passage);
}

/** The text nodes of a range of which at least one letter is in it. */
function textNodesIn(range: Range): readonly Text[] {
  const root = range.commonAncestorContainer;
  if (root instanceof Text) return [root];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.data.trim() === '' || !range.intersectsNode(node)) continue;
    if (node === range.startContainer && range.startOffset >= node.data.length) continue;
    if (node === range.endContainer && range.endOffset === 0) continue;
    nodes.push(node);
  }
  return nodes;
}
