/**
 * Keeps the icon right in tabs that hold none of the names, where no content script of ours says anything. The browser
 * tells of every page that any tab loads, and would wake the worker for each; so it is listened to only while there are
 * exceptions. Without any, what the icon shows everywhere is right in every tab.
 */
import { browser, type Tabs } from '../src/browser';
import { siteOf } from '../src/sites';
import { languageOf, readSettings } from './settings-store';
import { hasRules } from './site-store';
import { stateOf } from './tabs';
import { showState } from './toolbar';

type Update = Parameters<Parameters<typeof browser.tabs.onUpdated.addListener>[0]>[1];

async function follow(tabId: number, { status, url }: Update, tab: Tabs.Tab): Promise<void> {
  // At each page the browser forgets what a tab's icon showed; what has loaded may have been told too early.
  if (status === undefined && url === undefined) return;
  const site = siteOf(tab.url);
  if (site === null) return;
  const [settings, state] = await Promise.all([readSettings(), stateOf(site, tab.incognito)]);
  await showState(tabId, state, languageOf(settings));
}

/** Listens, or does so no longer, as the rules have it. */
async function listenIfNeeded(): Promise<void> {
  const { onUpdated } = browser.tabs;
  if (await hasRules()) onUpdated.addListener(follow);
  else onUpdated.removeListener(follow);
}

/** Call at top level: a worker that a page has woken must be listening at once. */
export function watchTabStates(): void {
  browser.tabs.onUpdated.addListener(follow);
  browser.storage.onChanged.addListener(listenIfNeeded);
  void listenIfNeeded();
}
