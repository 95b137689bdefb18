/** Copies what the card says, with its sources: plain text, or Markdown with Shift held. */

import { useState } from 'preact/hooks';
import { cardLabels } from '#compiled/card-labels';
import type { EntityStory, TopicView } from '../../src/card-model';
import { copyText } from '../../src/ui/copy-text';

/** How long the button says that it is done, in milliseconds. */
const CONFIRMATION_MS = 1500;

export interface CopyButtonProps {
  readonly story: EntityStory;
  /** Where a topic in full is shown. */
  readonly topic: TopicView | null;
}

export function CopyButton({ story, topic }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const labels = cardLabels[story.language];
  const copy = ({ shiftKey }: { readonly shiftKey: boolean }) => {
    if (!copyToClipboard(copyText(story, topic, shiftKey ? 'markdown' : 'text'))) return;
    setCopied(true);
    setTimeout(() => setCopied(false), CONFIRMATION_MS);
  };
  return (
    <button type="button" data-action="copy" title={labels.copyHint} onClick={copy} aria-live="polite">
      {copied ? labels.copied : labels.copy}
    </button>
  );
}

/**
 * Puts text on the clipboard in answer to a click. The clipboard API is missing on pages without https; answering the
 * browser's own copy command works on every page, and the page does not see the event.
 */
function copyToClipboard(text: string): boolean {
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', answer, { capture: true, once: true });
  const done = document.execCommand('copy');
  window.removeEventListener('copy', answer, { capture: true });
  return done;
}
