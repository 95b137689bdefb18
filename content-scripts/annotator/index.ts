/** The annotator of one frame: injected by the background where a trigger word stands and the site is on. */
import '../../src/annotator-handle';
import type { AnnotatorSettings, FrameReading } from '../../src/messages';
import { OPEN_DELAY_MS } from '../card/hover/timing';
import { askBackground, isOrphaned } from '../runtime';
import { answerExtension } from './answer';
import { watchContact } from './contact';
import { hitTest } from './hit-test';
import { type PageReader, readPage } from './living/reader';
import { Marks } from './marks';
import { bringIntoView, isSeen, readMentions } from './mentions';
import { removeOrphanedCard } from './orphaned-card';

/** Until the background has said what the reader chose, and where it cannot be reached. */
const FIRST_SETTINGS: AnnotatorSettings = {
  language: 'en',
  openBy: 'pointer',
  openDelay: OPEN_DELAY_MS,
  firstOnly: false,
};

/** How long it stays true how many mentions can be seen. */
const FRESH_MS = 200;

function annotate(): void {
  const life = new AbortController();
  const marks = new Marks();
  let settings = FIRST_SETTINGS;
  let current: FrameReading['current'] = null;
  let counted = 0;
  let countedAt = 0;

  const contact = watchContact({
    settings: () => settings,
    hitTest: (x, y) => (isAlive() ? hitTest(marks, x, y) : null),
    signal: life.signal,
  });

  const seen = () => marks.all.filter(isSeen);

  const count = () => {
    countedAt = performance.now();
    counted = seen().length;
    return counted;
  };

  /** To the badge: how many there are. */
  const report = () => {
    const before = counted;
    if (count() !== before) void askBackground({ type: 'mentions-changed' });
  };

  const changed = (settled: boolean) => {
    contact.keepOnly((mark) => marks.holds(mark), settled);
    // Only then: finding out what can be seen makes the browser lay the page out, in the midst of the page's own work.
    if (settled) report();
  };

  const stop = () => {
    life.abort();
    marks.clear();
    globalThis.touchlineAnnotator = undefined;
  };

  /** Ends the annotator of a version of the extension that is no longer there. */
  const isAlive = (): boolean => {
    if (isOrphaned()) stop();
    return !life.signal.aborted;
  };

  const learn = async () => {
    const outcome = await askBackground({ type: 'annotator-started' });
    if (outcome.ok) settings = outcome.reply;
    if (!life.signal.aborted) marks.showFirstOnly(settings.firstOnly);
  };

  answerExtension(
    {
      stop,
      settingsChanged: () => void learn(),
      goTo: (index) => {
        const mark = seen()[index];
        if (!mark) return false;
        current = { index, at: Date.now() };
        bringIntoView(mark);
        contact.call(mark);
        return true;
      },
      openAtSelection: (entity) => {
        const isSelected = document.getSelection()?.isCollapsed === false;
        if (isSelected) contact.callAtSelection(entity);
        return isSelected;
      },
    },
    life.signal,
  );
  let reader: PageReader | null = null;
  globalThis.touchlineAnnotator = {
    // Asked for right after it has been told that there are others.
    count: () => (performance.now() - countedAt < FRESH_MS ? counted : count()),
    read: () => {
      reader?.bringUpToDate();
      return readMentions(seen(), current);
    },
  };

  // A page that goes into the back-forward cache comes back as it went: without marks, until the scout has asked again.
  addEventListener('pagehide', ({ isTrusted }) => isTrusted && stop(), { signal: life.signal });

  // The settings first: a page must not show what the reader does not want to see, not even for a frame.
  void learn().then(() => {
    if (life.signal.aborted) return;
    reader = readPage(marks, { shown: changed, replaced: startAgain, isAlive }, life.signal);
  });

  /** Whatever listened on the document before is gone. */
  function startAgain(): void {
    stop();
    annotate();
  }
}

if (!globalThis.touchlineAnnotator) {
  removeOrphanedCard();
  annotate();
}
