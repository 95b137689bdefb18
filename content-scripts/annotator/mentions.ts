/** The mentions of a frame as the popup asks for them: how many, and the way to each. */
import type { MentionCounts } from '../../src/messages';
import { boxesOf } from './hit-test';
import type { Mark } from './marks';

export function countMentions(marks: readonly Mark[]): MentionCounts {
  const counts: Record<string, number> = {};
  for (const { entity } of marks) counts[entity] = (counts[entity] ?? 0) + 1;
  return counts;
}

/** The nth mention of an entity in the frame, counted from 0; null if there are not so many. */
export function findMention(marks: readonly Mark[], entity: string, occurrence: number): Mark | null {
  return marks.filter((mark) => mark.entity === entity)[occurrence] ?? null;
}

/** Brings a mention into the middle of the view, unless all of it is in view already. */
export function bringIntoView(mark: Mark): void {
  const boxes = boxesOf(mark);
  const inView = boxes.length > 0 && boxes.every(({ top, bottom }) => top >= 0 && bottom <= window.innerHeight);
  if (inView) return;
  mark.range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
