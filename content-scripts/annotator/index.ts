/** The annotator of one frame: injected by the background where a trigger word stands and the site is on. */
import '../../src/annotator-handle';
import type { AnnotatorSettings, FrameReading } from '../../src/messages';
import { OPEN_DELAY_MS } from '../card/hover/timing';
import { askBackground } from '../runtime';
import { answerExtension } from './answer';
import { watchChanges } from './changes';
import { watchContact } from './contact';
import { hitTest } from './hit-test';
import { isInPlace, type Mark } from './mark';
import { Marks } from './marks';
import { bringIntoView, firstOfEach, isSeen, readMentions } from './mentions';
import { scan } from './scan';
import { selectedMark } from './selection';

/** Until the background has said what the reader chose, and where it cannot be reached. */
const FIRST_SETTINGS: AnnotatorSettings = {
  language: 'en',
  openBy: 'pointer',
  openDelay: OPEN_DELAY_MS,
  firstOnly: false,
};

function annotate(): void {
  const life = new AbortController();
  const marks = new Marks();
  /** Every mention of the frame; of these, `marks` shows what the reader wants to see. */
  let found: readonly Mark[] = [];
  let settings = FIRST_SETTINGS;
  let current: FrameReading['current'] = null;
  let reported = 0;
  /** What the reader had looked up last: a selection is no mention, but may hold a card as one. */
  let selected: Mark | null = null;

  const contact = watchContact({
    settings: () => settings,
    hitTest: (x, y) => hitTest(marks, x, y),
    signal: life.signal,
  });

  /** To the badge: how many there are. A page that is only prerendered has nobody who looks at it yet. */
  const report = () => {
    const count = found.filter(isSeen).length;
    if (document.prerendering || count === reported) return;
    reported = count;
    void askBackground({ type: 'mentions-changed' });
  };

  const show = () => marks.show(settings.firstOnly ? firstOfEach(found) : found);

  const read = () => {
    found = scan(found);
    show();
    const there = new Set(found);
    contact.keepOnly((mark) => there.has(mark) || (mark === selected && isInPlace(mark)));
    report();
  };

  const stop = () => {
    life.abort();
    marks.clear();
    globalThis.touchlineAnnotator = undefined;
  };

  const learn = async () => {
    const outcome = await askBackground({ type: 'annotator-started' });
    if (outcome.ok) settings = outcome.reply;
  };

  answerExtension(
    {
      stop,
      settingsChanged: () => void learn().then(() => life.signal.aborted || show()),
      goTo: (index) => {
        const mark = found.filter(isSeen)[index];
        if (!mark) return false;
        current = { index, at: Date.now() };
        bringIntoView(mark);
        contact.call(mark);
        return true;
      },
      openAtSelection: (entity) => {
        selected = selectedMark(entity);
        if (selected) contact.call(selected);
        return selected !== null;
      },
    },
    life.signal,
  );
  globalThis.touchlineAnnotator = {
    count: () => found.filter(isSeen).length,
    read: () => readMentions(found.filter(isSeen), current),
  };

  // A page that goes into the back-forward cache comes back as it went: without marks, until the scout has asked again.
  addEventListener('pagehide', stop, { signal: life.signal });
  document.addEventListener('prerenderingchange', report, { signal: life.signal });

  // The settings first: a page must not show what the reader does not want to see, not even for a frame.
  void learn().then(() => {
    if (life.signal.aborted) return;
    watchChanges(read, life.signal);
    read();
  });
}

if (!globalThis.touchlineAnnotator) annotate();
