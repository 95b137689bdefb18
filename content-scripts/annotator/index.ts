/** The annotator of one frame: injected by the background where a trigger word stands and the site is on. */
import { browser } from '../../src/browser';
import type { AnnotatorMessages, AnnotatorSettings, Message, MentionCounts, Outcome, PageMessages } from '../../src/messages';
import { createCard } from './card/index';
import { watchChanges } from './changes';
import { hitTest } from './hit-test';
import { watchHover } from './hover/controller';
import { bringIntoView, findMention } from './jump';
import { Marks } from './marks';
import { scan } from './scan';

/** Set on the content scripts' own global object, which no page sees: a frame has one annotator at most. */
const scope: { touchlineAnnotator?: true } = globalThis as object;

function annotate(): void {
  const life = new AbortController();
  const marks = new Marks();
  let language: AnnotatorSettings['language'] = 'en';

  const card = createCard(
    () => language,
    (why) => (why === 'closed' ? hover.close() : hover.lose()),
  );
  const hover = watchHover(
    {
      hitTest: (x, y) => hitTest(marks, x, y),
      isCard: card.owns,
      prefetch: card.prefetch,
      show: card.show,
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
    delete scope.touchlineAnnotator;
  };

  const receive = (message: Message<AnnotatorMessages>): Promise<Outcome<MentionCounts | null>> | undefined => {
    switch (message.type) {
      case 'stop':
        stop();
        return done(null);
      case 'count-mentions':
        return done(countMentions(marks));
      case 'jump-to-mention': {
        const mark = findMention(marks.all, message.entity, message.occurrence);
        if (!mark) return Promise.resolve({ ok: false, reason: 'unknown' });
        bringIntoView(mark);
        hover.call(mark);
        return done(null);
      }
      default:
        // Messages of the same channel that are meant for the scout.
        return undefined;
    }
  };
  // Only the extension itself can send to this listener; pages and other extensions cannot.
  browser.runtime.onMessage.addListener(receive);
  life.signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(receive));

  watchChanges(read, life.signal);
  read();
  askForSettings().then((settings) => {
    if (settings) language = settings.language;
  });
}

function done<Reply>(reply: Reply): Promise<Outcome<Reply>> {
  return Promise.resolve({ ok: true, reply });
}

function countMentions({ all }: Marks): MentionCounts {
  const counts: Record<string, number> = {};
  for (const { entity } of all) counts[entity] = (counts[entity] ?? 0) + 1;
  return counts;
}

async function askForSettings(): Promise<AnnotatorSettings | null> {
  const message: Message<PageMessages, 'annotator-started'> = { type: 'annotator-started' };
  try {
    const outcome: Outcome<AnnotatorSettings> = await browser.runtime.sendMessage(message);
    return outcome.ok ? outcome.reply : null;
  } catch {
    // The extension was updated or removed meanwhile; the marks stay, the card says what to do.
    return null;
  }
}

if (!scope.touchlineAnnotator) {
  scope.touchlineAnnotator = true;
  annotate();
}
