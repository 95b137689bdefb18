/** The popup: what stands on this page, and the switches. `?tab=<id>` shows it for that tab, in a tab of its own. */
import { render } from 'preact';
import { browser } from '../src/browser';
import { browserLanguages } from '../src/browser-languages';
import { readersLanguage } from '../src/settings';
import { Popup } from './popup';

async function tabToShow(): Promise<number | null> {
  const asked = new URLSearchParams(location.search).get('tab');
  if (asked !== null && /^\d+$/.test(asked)) return Number(asked);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}

// Until the background has said which language the reader chose.
const firstLanguage = readersLanguage('auto', browserLanguages());
document.documentElement.lang = firstLanguage;

void tabToShow().then((tabId) => render(<Popup tabId={tabId} firstLanguage={firstLanguage} />, document.body));
