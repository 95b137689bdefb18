/** The annotator of one frame: injected by the background where a trigger word stands and the site is on. */
import '../../src/annotator-handle';
import type { AnnotatorSettings, FrameReading } from '../../src/messages';
import { askBackground } from '../runtime';
import { anchorOf } from './anchor';
import { answerExtension } from './answer';
import { createCardLoader } from './card-loader';
import { hitTest } from './hit-test';
import { watchHover } from './hover/controller';
import { OPEN_DELAY_MS } from './hover/timing';
import { type PageReader, readPage } from './living/reader';
import { isInPlace, type Mark, Marks } from './marks';
import { bringIntoView, readMentions } from './mentions';
import { selectedMark } from './selection';

/** Until the background has said what the reader chose, and where it cannot be reached. */
const FIRST_SETTINGS: AnnotatorSettings = {
  language: 'en',
  openBy: 'pointer',
  openDelay: OPEN_DELAY_MS,
  firstOnly: false,
};

const WHAT_THEN = { closed: 'close', lost: 'lose', refused: 'refuse' } as const;

function annotate(): void {
  const life = new AbortController();
  const marks = new Marks();
  let settings = FIRST_SETTINGS;
  let current: FrameReading['current'] = null;
  let reported = 0;
  /** What the reader had looked up last: a selection is no mention, but may hold a card as one. */
  let selected: Mark | null = null;

  const card = createCardLoader((why) => hover[WHAT_THEN[why]]());
  const hover = watchHover(
    {
      manners: () => settings,
      hitTest: (x, y) => hitTest(marks, x, y),
      isCard: card.owns,
      hasFocus: card.hasFocus,
      prefetch: card.prefetch,
      show: (mark, box, focus) => {
        const { entity, passage } = mark;
        card.show({ entity, passage, anchor: anchorOf(mark, box), focus, language: settings.language });
      },
      hide: card.hide,
    },
    life.signal,
  );

  /** To the badge: how many there are. A page that is only prerendered has nobody who looks at it yet. */
  const report = () => {
    if (document.prerendering || marks.all.length === reported) return;
    reported = marks.all.length;
    void askBackground({ type: 'mentions-changed' });
  };

  const changed = () => {
    const there = new Set(marks.all);
    hover.keepOnly((mark) => there.has(mark) || (mark === selected && isInPlace(mark)));
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
    if (!life.signal.aborted) marks.showFirstOnly(settings.firstOnly);
  };

  answerExtension(
    {
      stop,
      settingsChanged: () => void learn(),
      goTo: (index) => {
        const mark = marks.all[index];
        if (!mark) return false;
        current = { index, at: Date.now() };
        bringIntoView(mark);
        hover.call(mark);
        return true;
      },
      openAtSelection: (entity) => {
        selected = selectedMark(entity);
        if (selected) hover.call(selected);
        return selected !== null;
      },
    },
    life.signal,
  );
  let reader: PageReader | null = null;
  globalThis.touchlineAnnotator = {
    count: () => marks.all.length,
    read: () => {
      reader?.bringUpToDate();
      return readMentions(marks.all, current);
    },
  };

  // A page that goes into the back-forward cache comes back as it went: without marks, until the scout has asked again.
  addEventListener('pagehide', stop, { signal: life.signal });
  document.addEventListener('prerenderingchange', report, { signal: life.signal });

  // The settings first: a page must not show what the reader does not want to see, not even for a frame.
  void learn().then(() => {
    if (life.signal.aborted) return;
    reader = readPage(marks, changed, startAgain, life.signal);
  });

  /** Whatever listened on the document before is gone. */
  function startAgain(): void {
    stop();
    annotate();
  }
}

if (!globalThis.touchlineAnnotator) annotate();
