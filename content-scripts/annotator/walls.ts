/**
 * Walls that only a page's style sheets put up: a name whose pieces stand in elements laid out as blocks is no name. The
 * text index tells blocks by element and asks for no style; here it is asked for, only for the few mentions that are
 * spread over several elements.
 */
import type { DomSpan } from './text-index/types';

/** Whether a box of its own stands between the two ends of a span. */
export function isWalled({ startContainer, endContainer }: DomSpan): boolean {
  if (startContainer === endContainer) return false;
  return [startContainer, endContainer].some((end) => {
    for (let element = end.parentElement; element; element = element.parentElement) {
      if (element.contains(startContainer) && element.contains(endContainer)) return false;
      if (isBox(element)) return true;
    }
    return false;
  });
}

/** Inline elements, and those without a box of their own, let a name through; ruby is inline too. */
function isBox(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  // A first letter that floats is laid out as a block and still belongs to its word.
  return float === 'none' && !/^(inline|contents|ruby)/.test(display);
}
