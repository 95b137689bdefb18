/** The mentions of a frame as the popup and the commands see them: what there is, and the way to each. */
import type { FrameReading, PageMention } from '../../src/messages';
import { boxesOf, type Mark } from './mark';

/** More different passages than this say nothing new about what a page is about. */
const MAX_PASSAGES = 16;

/** What the frame tells of its mentions. */
export function readMentions(marks: readonly Mark[], current: FrameReading['current']): FrameReading {
  const mentions = new Map<string, PageMention>();
  for (const { entity, passage } of marks) {
    if (mentions.size === MAX_PASSAGES) break;
    mentions.set(`${entity}\n${passage}`, { entity, passage });
  }
  return { entities: marks.map(({ entity }) => entity), mentions: [...mentions.values()], current };
}

/**
 * Whether a reader can get to see a mention: not in what a page hides by its style, nor in what is folded away. Marks in
 * such text stay, they paint nothing, and show as soon as the text does.
 */
export function isSeen({ range }: Mark): boolean {
  return range.startContainer.parentElement?.checkVisibility({ visibilityProperty: true }) ?? false;
}

/** The first mention of each entity. */
export function firstOfEach(marks: readonly Mark[]): readonly Mark[] {
  const seen = new Set<string>();
  return marks.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

/** Brings a mention into the middle of the view, unless all of it is to be seen: not scrolled away, nothing over it. */
export function bringIntoView(mark: Mark): void {
  const element = mark.range.startContainer.parentElement;
  const boxes = boxesOf(mark);
  const isAt = ({ x, y, width, height }: DOMRect): boolean => {
    const root = element?.getRootNode();
    const top = (root instanceof ShadowRoot ? root : document).elementFromPoint(x + width / 2, y + height / 2);
    return top !== null && element?.contains(top) === true;
  };
  if (boxes.length > 0 && boxes.every(isAt)) return;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
