/** The annotator of one frame: injected by the background where a trigger word stands and the site is on. */
import type { AnnotatorSettings } from '../../src/messages';
import { askBackground } from '../runtime';
import { anchorOf } from './anchor';
import { answerExtension } from './answer';
import { createCardLoader } from './card-loader';
import { watchChanges } from './changes';
import { hitTest } from './hit-test';
import { watchHover } from './hover/controller';
import { Marks } from './marks';
import { bringIntoView, countMentions, findMention } from './mentions';
import { scan } from './scan';

declare global {
  /** Set on the content scripts' own global object, which no page sees: a frame has one annotator at most. */
  var touchlineAnnotator: true | undefined;
}

const WHAT_THEN = { closed: 'close', lost: 'lose', refused: 'refuse' } as const;

function annotate(): void {
  const life = new AbortController();
  const marks = new Marks();
  let language: AnnotatorSettings['language'] = 'en';

  const card = createCardLoader((why) => hover[WHAT_THEN[why]]());
  const hover = watchHover(
    {
      hitTest: (x, y) => hitTest(marks, x, y),
      isCard: card.owns,
      hasFocus: card.hasFocus,
      prefetch: card.prefetch,
      show: (mark, box, focus) => {
        const { entity, passage } = mark;
        card.show({ entity, passage, anchor: anchorOf(mark, box), focus, language });
      },
      hide: card.hide,
    },
    life.signal,
  );

  const read = () => {
    marks.show(scan(marks.all));
    const there = new Set(marks.all);
    hover.keepOnly((mark) => there.has(mark));
  };

  const stop = () => {
    life.abort();
    marks.clear();
    globalThis.touchlineAnnotator = undefined;
  };

  answerExtension(
    {
      stop,
      count: () => countMentions(marks.all),
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

  watchChanges(read, life.signal);
  read();
  askBackground({ type: 'annotator-started' }).then((outcome) => {
    if (outcome.ok) language = outcome.reply.language;
  });
}

if (!globalThis.touchlineAnnotator) {
  globalThis.touchlineAnnotator = true;
  annotate();
}
