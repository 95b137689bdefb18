/** The annotator of one frame: injected by the background where a trigger word stands and the site is on. */
import type { AnnotatorSettings } from '../../src/messages';
import { askBackground } from '../runtime';
import { anchorOf } from './anchor';
import { answerExtension } from './answer';
import { createCardLoader } from './card-loader';
import { hitTest } from './hit-test';
import { watchHover } from './hover/controller';
import { readPage } from './living/reader';
import { Marks } from './marks';
import { bringIntoView, countMentions, findMention } from './mentions';

declare global {
  /** Set on the content scripts' own global object, which no page sees: a frame has one annotator at most. */
  var touchlineAnnotator: true | undefined;
}

function annotate(): void {
  const life = new AbortController();
  const marks = new Marks();
  let language: AnnotatorSettings['language'] = 'en';

  const card = createCardLoader((why) => (why === 'closed' ? hover.close() : hover.lose()));
  const hover = watchHover(
    {
      hitTest: (x, y) => hitTest(marks, x, y),
      isCard: card.owns,
      prefetch: card.prefetch,
      show: (mark, box, focus) => {
        const { entity, passage } = mark;
        card.show({ entity, passage, anchor: anchorOf(mark, box), focus, language });
      },
      hide: card.hide,
    },
    life.signal,
  );

  const stop = () => {
    life.abort();
    marks.clear();
    globalThis.touchlineAnnotator = undefined;
  };

  answerExtension(
    {
      stop,
      count: () => {
        reader.bringUpToDate();
        return countMentions(marks.all);
      },
      jump: (entity, occurrence) => {
        const mark = findMention(marks.all, entity, occurrence);
        if (!mark) return false;
        bringIntoView(mark);
        hover.call(mark);
        return true;
      },
    },
    life.signal,
  );

  const reader = readPage(
    marks,
    () => {
      const there = new Set(marks.all);
      hover.keepOnly((mark) => there.has(mark));
    },
    () => {
      // Whatever listened on the old document is gone.
      stop();
      start();
    },
    life.signal,
  );
  askBackground({ type: 'annotator-started' }).then((outcome) => {
    if (outcome.ok) language = outcome.reply.language;
  });
}

function start(): void {
  if (globalThis.touchlineAnnotator) return;
  globalThis.touchlineAnnotator = true;
  annotate();
}

start();
