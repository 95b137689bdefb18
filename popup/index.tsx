/** The popup: what stands on this page, and the switches. `?tab=<id>` shows it for that tab, in a tab of its own. */

import { render } from 'preact';
import { popupLabels } from '#compiled/popup-labels';
import { browser } from '../src/browser';
import { browserLanguages } from '../src/browser-languages';
import { readersLanguage } from '../src/settings';
import { Popup } from './popup';
import { readTab } from './reading';

async function tabToShow(): Promise<number | null> {
  const asked = new URLSearchParams(location.search).get('tab');
  if (asked !== null && /^\d+$/.test(asked)) return Number(asked);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}

/** A page that is busy answers late; so long the popup stays as empty as it opened, in milliseconds. */
const PATIENCE_MS = 700;

async function show(): Promise<void> {
  // Until the background has said which language the reader chose.
  const labels = popupLabels[readersLanguage('auto', browserLanguages())];
  const say = (text: string) => {
    const line = document.createElement('p');
    line.className = 'state alone';
    line.textContent = text;
    document.body.replaceChildren(line);
  };
  const late = setTimeout(() => say(labels.loading), PATIENCE_MS);
  const tabId = await tabToShow();
  const reading = tabId === null ? null : await readTab(tabId);
  clearTimeout(late);
  if (reading === null) return say(labels.failed);
  // Everything is there: the first frame that is drawn is the right one.
  document.body.replaceChildren();
  render(<Popup first={reading} />, document.body);
}

void show();
