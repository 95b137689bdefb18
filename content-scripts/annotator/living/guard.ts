/**
 * Keeps the marks true between a change of the page and the next reading. Observers run before anything is painted, so a
 * reader never sees a mark on words that it was not made for.
 */
import { type StandingMark, showsItsText } from '../mark';
import type { Marks } from '../marks';
import { followEdit } from './edits';

/** Moves or drops the marks that the changes touch. Returns whether any was dropped. */
export function guard(marks: Marks, records: readonly MutationRecord[]): boolean {
  const wrong = new Set<StandingMark>();
  const seen = new Set<Node>();
  for (const record of records) {
    // Of several edits of one text the first tells what stood there before them all.
    const { target } = record;
    if (seen.has(target)) continue;
    const { type } = record;
    if (type === 'attributes') continue;
    seen.add(target);
    const touched = type === 'characterData' ? marks.touching(target) : marks.through(target);
    for (const mark of touched) {
      if (!follow(marks, mark, target, record.oldValue)) wrong.add(mark);
    }
  }
  marks.drop(wrong);
  return wrong.size > 0;
}

/** False where the mark has lost its text. */
function follow(marks: Marks, mark: StandingMark, target: Node, before: string | null): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  if (startContainer !== endContainer || before === null) return showsItsText(mark);
  const start = followEdit(before, target.nodeValue ?? '', startOffset, endOffset);
  if (start === null) return false;
  if (start !== startOffset) marks.move(mark, start);
  return true;
}
