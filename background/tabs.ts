/** Which tabs are annotated: decides for the tab a message came from, and carries changed decisions to open tabs. */
import { browser, type Runtime, type Tabs } from '../src/browser';
import type { Message, TabMessages } from '../src/messages';
import { type Site, siteOf } from '../src/sites';
import { readSettings } from './settings-store';
import { isSiteOn } from './site-store';

/**
 * The site of the tab that a content script runs in. Frames follow their tab, whatever they hold. The top frame's own
 * address is taken where it is the sender: a prerendered page is not what its tab shows yet.
 */
export function siteOfSender(sender: Runtime.MessageSender): Site | null {
  const own = sender.frameId === 0 ? siteOf(sender.url) : null;
  return own ?? siteOf(sender.tab?.url);
}

/** Whether a site is annotated in an ordinary or a private window, all the reader's choices taken together. */
export async function isAnnotated(site: Site | null, privately: boolean): Promise<boolean> {
  if (site === null) return false;
  const { paused } = await readSettings();
  return !paused && (await isSiteOn(site, privately));
}

/** Puts the annotator into the document that asked, where its site is on; otherwise silences one that is there. */
export async function decideForDocument(sender: Runtime.MessageSender): Promise<void> {
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined) return;
  if (!(await isAnnotated(siteOfSender(sender), tab.incognito))) {
    // A page restored from the back-forward cache may still carry an annotator from before the switch.
    await tellTab(tab.id, { type: 'stop' }, frameId);
    return;
  }
  await runInDocument(sender, 'content-scripts/annotator.js');
}

/** Runs one of our scripts in the document that a message came from. */
export async function runInDocument(sender: Runtime.MessageSender, file: string): Promise<void> {
  const { tab, frameId, documentId } = sender;
  if (tab?.id === undefined || frameId === undefined) return;
  await browser.scripting.executeScript({
    target:
      documentId === undefined ? { tabId: tab.id, frameIds: [frameId] } : { tabId: tab.id, documentIds: [documentId] },
    files: [file],
    injectImmediately: true,
  });
}

/** Carries the reader's choices to every open tab, or to those of one site, at once. */
export async function applyChoices(changed?: Site): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(tabs.filter((tab) => changed === undefined || siteOf(tab.url) === changed).map(applyToTab));
}

async function applyToTab(tab: Tabs.Tab): Promise<void> {
  if (tab.id === undefined) return;
  const annotated = await isAnnotated(siteOf(tab.url), tab.incognito);
  await tellTab(tab.id, { type: annotated ? 'ask-again' : 'stop' });
}

/** Sends to all frames of a tab, or to one. Nobody listening is no fault: most tabs hold no annotator. */
async function tellTab(tabId: number, message: Message<TabMessages>, frameId?: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  } catch {
    // "Receiving end does not exist": the tab is gone, discarded, or has nothing of ours.
  }
}

/** Starts the scout in pages that were open before Touchline had access to them. */
export async function scoutOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const target = { tabId: id, allFrames: true };
      await browser.scripting.insertCSS({ target, files: ['content-scripts/marks.css'] });
      await browser.scripting.executeScript({ target, files: ['content-scripts/scout.js'] });
    }),
  );
}
