/** Copies what the card says, with its sources: plain text, or Markdown with Shift held. */

import { useRef, useState } from 'preact/hooks';
import { cardLabels } from '#compiled/card-labels';
import type { EntityStory, TopicView } from '../../src/card-model';
import { copyText } from '../../src/ui/copy-text';

/** How long the button says that it is done, or that it cannot be, in milliseconds. */
const ANSWER_MS = { copied: 1500, notCopied: 4000 } as const;

export interface CopyButtonProps {
  readonly story: EntityStory;
  /** Where a topic in full is shown. */
  readonly topic: TopicView | null;
}

export function CopyButton({ story, topic }: CopyButtonProps) {
  const [answer, setAnswer] = useState<keyof typeof ANSWER_MS | null>(null);
  const forgetting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const labels = cardLabels[story.language];
  const copy = ({ shiftKey }: { readonly shiftKey: boolean }) => {
    const done = copyToClipboard(copyText(story, topic, shiftKey ? 'markdown' : 'text')) ? 'copied' : 'notCopied';
    setAnswer(done);
    clearTimeout(forgetting.current);
    forgetting.current = setTimeout(() => setAnswer(null), ANSWER_MS[done]);
  };
  return (
    <button type="button" data-action="copy" title={labels.copyHint} onClick={copy} aria-live="polite">
      {labels[answer ?? 'copy']}
    </button>
  );
}

/**
 * Puts text on the clipboard in answer to a click. The clipboard API is missing on pages without https; answering the
 * browser's own copy command works on every page, and the page does not see the event. False where the browser refuses, or
 * a page that listens before us keeps the event to itself: then it has copied something else, or nothing.
 */
function copyToClipboard(text: string): boolean {
  let answered = false;
  const answer = (event: ClipboardEvent) => {
    answered = true;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', answer, { capture: true, once: true });
  const done = document.execCommand('copy');
  window.removeEventListener('copy', answer, { capture: true });
  return done && answered;
}
