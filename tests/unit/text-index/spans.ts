import type { DomSpan } from '../../../content-scripts/annotator/text-index/index.js';

/** The seen text between the two ends of a span, raw. */
export function textOf(span: DomSpan): string {
  const range = span.startContainer.ownerDocument.createRange();
  range.setStart(span.startContainer, span.startOffset);
  range.setEnd(span.endContainer, span.endOffset);
  const part = range.cloneContents();
  for (const unseen of part.querySelectorAll('script, style, template, rt, rp, [hidden]')) unseen.remove();
  return part.textContent;
}
