/** What the popup offers where the reader has withheld access. */
import { popupLabels } from '#compiled/popup-labels';
import { browser } from '../src/browser';
import type { Language } from '../src/dataset/model';
import type { Outcome } from '../src/messages';

export interface NoAccessProps {
  readonly language: Language;
  readonly onAsked: (answer: Promise<Outcome<unknown>>) => void;
}

/** The browser asks the reader. A refusal is an answer like any other; that it cannot be asked is a failure. */
async function askForAccess(): Promise<Outcome<boolean>> {
  try {
    return { ok: true, reply: await browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] }) };
  } catch {
    return { ok: false, reason: 'failed' };
  }
}

export function NoAccess({ language, onAsked }: NoAccessProps) {
  const labels = popupLabels[language];
  return (
    <>
      <p class="state">{labels.noAccess}</p>
      <button type="button" class="main-deed" data-action="grant" onClick={() => onAsked(askForAccess())}>
        {labels.grant}
      </button>
    </>
  );
}
