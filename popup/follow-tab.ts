/** Whatever may make another reading of a tab: it goes on to a page, a page's mentions change, something was switched elsewhere. */
import { browser, type Runtime } from '../src/browser';
import type { BackgroundMessages } from '../src/messages';

type Told = Parameters<Parameters<typeof browser.tabs.onUpdated.addListener>[0]>[1];

/** What content scripts tell the background, and so every open page of ours, when there is something else to read. */
const NEWS: readonly (keyof BackgroundMessages)[] = ['annotator-started', 'mentions-changed'];

/** @returns what ends it */
export function followTab(tabId: number, onNews: () => void): () => void {
  const onUpdated = (id: number, { status, url }: Told) => {
    if (id === tabId && (status !== undefined || url !== undefined)) onNews();
  };
  // No answer is given: that is the background's to do.
  const onMessage = (message: unknown, { tab }: Runtime.MessageSender) => {
    if (tab?.id === tabId && NEWS.some((type) => type === Reflect.get(Object(message), 'type'))) onNews();
    return undefined;
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.runtime.onMessage.addListener(onMessage);
  browser.storage.onChanged.addListener(onNews);
  return () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.runtime.onMessage.removeListener(onMessage);
    browser.storage.onChanged.removeListener(onNews);
  };
}
