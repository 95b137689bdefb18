/** The popup: what stands on this page, and the switches. `?tab=<id>` shows it for that tab, in a tab of its own. */

import { render } from 'preact';
import { popupLabels } from '#compiled/popup-labels';
import { askBackground } from '../src/ask-background';
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

async function takeQuery(tabId: number): Promise<string | null> {
  const outcome = await askBackground({ type: 'take-query', tabId });
  return outcome.ok ? outcome.reply : null;
}

/** A page that is busy answers late; so long the popup stays as empty as it opened, in milliseconds. */
const PATIENCE_MS = 700;

async function show(): Promise<void> {
  // Until the background has said which language the reader chose.
  const labels = popupLabels[readersLanguage('auto', browserLanguages())];
  const say = (text: string, state?: 'failed') => {
    const line = document.createElement('main');
    line.className = 'state';
    line.textContent = text;
    if (state) line.setAttribute('data-state', state);
    document.body.replaceChildren(line);
  };
  const late = setTimeout(() => say(labels.loading), PATIENCE_MS);
  const tabId = await tabToShow();
  const [reading, asked] = tabId === null ? [null] : await Promise.all([readTab(tabId), takeQuery(tabId)]);
  clearTimeout(late);
  if (reading === null) return say(labels.failed, 'failed');
  // Everything is there: the first frame that is drawn is the right one.
  document.body.replaceChildren();
  render(<Popup first={reading} asked={asked ?? null} />, document.body);
}

void show();
