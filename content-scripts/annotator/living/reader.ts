/** Keeps the marks of a frame right while the page lives. */
import { atOnce } from '../../../src/detection/steps';
import { watchChanges } from '../changes';
import type { Marks } from '../marks';
import { detection, scan } from '../scan';
import { guard } from './guard';
import { PageIndex } from './page-index';
import { inSlices, SLICE_MS } from './slices';

/** Readings before the page is painted take at most this share of the time. */
const SHARE_OF_TIME = 1 / 10;

export interface PageReader {
  /** Reads at once whatever has changed: for whoever asks what is on the page now. */
  bringUpToDate(): void;
}

export interface ReaderOwner {
  /** Called after the marks have changed; `settled` where all of the page has been read. */
  shown(settled: boolean): void;
  /** Called when the page has replaced its document, and all listeners are lost. */
  replaced(): void;
  /** Asked now and then: whether there is still anybody to read for. */
  isAlive(): boolean;
}

/**
 * Shows the marks of the frame and follows its changes, until the signal is aborted.
 */
export function readPage(marks: Marks, { shown, replaced, isAlive }: ReaderOwner, signal: AbortSignal): PageReader {
  let index = new PageIndex(detection.read);
  /** What has changed since the last reading began; told to the index late, since most changes undo or repeat others. */
  let changes: (readonly MutationRecord[])[] = [];
  let work: Generator<void, void> | null = null;
  /** How long the last reading took, and when one was last done at once. */
  let spent = Number.POSITIVE_INFINITY;
  let lastAtOnce = 0;

  function* reading(): Generator<void, void> {
    const own = index;
    for (const records of changes) own.note(records);
    changes = [];
    const blocks = yield* own.read();
    const found = yield* scan(blocks, marks);
    // The page was out of sight meanwhile: another reading has begun from nothing.
    if (own !== index) return;
    work = null;
    marks.roots = [...own.roots];
    for (const root of own.roots) watch.add(root);
    marks.show(found());
    shown(true);
  }

  const startAfresh = () => {
    index = new PageIndex(detection.read);
    changes = [];
    work = null;
    marks.drop(marks.wrong());
    shown(false);
  };

  /**
   * Many pages put text in place anew that has hardly changed, again and again, as chats do for each word of an answer: its
   * marks would go and come back each time. Where reading is quick, the new text has its marks before it is painted.
   */
  const readBeforePaint = () => {
    const now = performance.now();
    if (work || spent > SLICE_MS || now - lastAtOnce < spent / SHARE_OF_TIME) return;
    if (marks.all.every(({ range }) => range.startContainer.isConnected)) return;
    lastAtOnce = now;
    work = reading();
    atOnce(work);
  };

  const watch = watchChanges(
    {
      changed(records) {
        if (guard(marks, records)) shown(false);
        // A reading that is under way must not take for true what is no longer so.
        if (work) index.note(records);
        else changes.push(records);
        readBeforePaint();
      },
      async read() {
        work ??= reading();
        spent = await inSlices(work, signal);
        return spent;
      },
      pulse() {
        if (!isAlive()) return false;
        marks.restore();
        return index.touchNewHosts();
      },
      seenAgain: startAfresh,
      replaced,
    },
    signal,
  );
  const bringUpToDate = () => {
    // Out of sight, nobody has told what has changed.
    if (document.visibilityState === 'hidden') startAfresh();
    else if (!work && changes.length === 0) return;
    work ??= reading();
    atOnce(work);
  };
  watch.start();
  // Switched on from somewhere else: whoever did that wants to know what is here.
  if (document.visibilityState === 'hidden') bringUpToDate();
  return { bringUpToDate };
}
