/** From the frame's text to its marks, in steps. */
import { lexicon } from '#compiled/lexicon';
import { createDetection } from '../../src/detection/index';
import type { ReadBlock } from './living/page-index';
import { type Mark, StandingMark } from './mark';
import type { Marks } from './marks';
import { passageAround } from './passage';
import { normaliseText } from './text-index/index';
import { isWalled } from './walls';

/** How many mentions are located between two looks at the clock. */
const MENTIONS_A_STEP = 100;

const scout = globalThis.touchlineScout;
if (!scout) throw new Error('no scout');

export const detection = createDetection(lexicon, scout.trigger);

/**
 * Decides which candidates of the blocks are mentions, and makes their marks. A mention that is still where it was keeps
 * its mark, so that an open card stays. Gives a function that gives the marks as of the moment when it is called: what
 * has changed since the blocks were read keeps the marks it has until it is read again, and gets no new ones.
 */
export function* scan(blocks: readonly ReadBlock[], known: Marks): Generator<void, () => readonly StandingMark[]> {
  const title = detection.read(normaliseText(document.title));
  const passages = blocks.map(({ passage }) => passage);
  const mentions = yield* detection.decide(title, passages);
  const found: { readonly block: ReadBlock; readonly mark: StandingMark }[] = [];
  for (const [at, { entity, block: index, start, end }] of mentions.entries()) {
    if (at % MENTIONS_A_STEP === MENTIONS_A_STEP - 1) yield;
    const block = blocks[index];
    if (block === undefined || block.isStale()) continue;
    const span = block.spanOf(start, end);
    if (isWalled(span)) continue;
    const cutPassage = () => passageAround(block.text, start, end);
    const before = known.touching(span.startContainer).find((mark) => mark.entity === entity && mark.isAt(span));
    if (before) before.cutPassage = cutPassage;
    found.push({ block, mark: before ?? new StandingMark(entity, span, cutPassage) });
  }
  return () => {
    const there = new Set<Mark>(known.all);
    return found.filter(({ block, mark }) => !block.isStale() || there.has(mark)).map(({ mark }) => mark);
  };
}
