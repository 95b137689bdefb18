/** Which tabs are annotated: decides for the tab a message came from, and carries changed decisions to open tabs. */
import { browser, type Runtime, type Tabs } from '../src/browser';
import { askScouts } from '../src/frames';
import type { Message, TabMessages } from '../src/messages';
import { type Site, siteOf } from '../src/sites';
import { styleMarks, styleOpenPage } from './mark-styles';
import { UnknownError } from './messages';
import { languageOf, readSettings } from './settings-store';
import { verdictOn } from './site-store';
import { showCount, showEverywhere, showState, type ToolbarState } from './toolbar';

/**
 * The site of the tab that a content script runs in. Frames follow their tab, whatever they hold. The top frame's own
 * address is taken where it is the sender: a prerendered page is not what its tab shows yet.
 */
export function siteOfSender(sender: Runtime.MessageSender): Site | null {
  const own = sender.frameId === 0 ? siteOf(sender.url) : null;
  return own ?? siteOf(sender.tab?.url);
}

/** What holds for a site in an ordinary or a private window, all the reader's choices taken together. */
export async function stateOf(site: Site | null, privately: boolean): Promise<ToolbarState> {
  const { paused } = await readSettings();
  if (paused) return 'paused';
  return site !== null && (await verdictOn(site, privately)).on ? 'on' : 'off';
}

/** Puts the annotator into the document that asked, where its site is on; otherwise silences one that is there. */
export async function decideForDocument(sender: Runtime.MessageSender): Promise<void> {
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined) return;
  const [state, settings] = await Promise.all([stateOf(siteOfSender(sender), tab.incognito), readSettings()]);
  if (state === 'on') {
    // In this order: the sheet is there before the first mark is painted.
    await Promise.all([
      styleMarks(targetOf(tab.id, sender), settings.marks),
      runInDocument(sender, 'content-scripts/annotator.js'),
    ]);
  } else {
    await tellTab(tab.id, { type: 'stop' }, frameId);
  }
  await showState(tab.id, state, languageOf(settings));
  if (state === 'on') await showCount(tab.id, settings);
}

/**
 * Counts anew after a document's mentions have changed. One that was made ready ahead of a click hears of no switch while it
 * waits; it says how many mentions it has when it is shown, and is silenced then if need be.
 */
export async function countForDocument(sender: Runtime.MessageSender): Promise<void> {
  const { tab, frameId } = sender;
  if (tab?.id === undefined) return;
  const [state, settings] = await Promise.all([stateOf(siteOfSender(sender), tab.incognito), readSettings()]);
  if (state === 'on') {
    await showCount(tab.id, settings);
  } else {
    await Promise.all([tellTab(tab.id, { type: 'stop' }, frameId), showState(tab.id, state, languageOf(settings))]);
  }
}

/**
 * How long a page may take to run a script, in milliseconds. Where the reader has withheld a site, Chromium waits with it for
 * their click on the icon, and says nothing.
 */
const RUN_PATIENCE_MS = 3000;

/** Runs one of our scripts in the document that a message came from. Rejects with an UnknownError where that cannot be. */
export async function runInDocument(sender: Runtime.MessageSender, file: string): Promise<void> {
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined) return;
  const run = browser.scripting.executeScript({
    target: targetOf(tab.id, sender),
    files: [file],
    injectImmediately: true,
  });
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error(`not run in ${RUN_PATIENCE_MS} ms`)), RUN_PATIENCE_MS);
  });
  try {
    await Promise.race([run, late]);
  } catch {
    throw new UnknownError('the page that asked has gone meanwhile, or lets nobody in');
  }
}

/** The document that a message came from. */
function targetOf(tabId: number, { frameId, documentId }: Runtime.MessageSender) {
  return documentId === undefined ? { tabId, frameIds: [frameId ?? 0] } : { tabId, documentIds: [documentId] };
}

/** The tabs of the web; discarded ones hold no page, and ask when they are loaded again. */
function webTabs(): Promise<readonly Tabs.Tab[]> {
  return browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
}

async function inWebTabs(deed: (tabId: number, tab: Tabs.Tab) => Promise<unknown>): Promise<void> {
  const tabs = await webTabs();
  await Promise.allSettled(tabs.map((tab) => (tab.id === undefined ? null : deed(tab.id, tab))));
}

/** Carries the reader's choices to every open tab at once, or to those whose site they are about. */
export async function applyChoices(isAbout: (site: Site) => boolean = () => true): Promise<void> {
  const [settings] = await Promise.all([readSettings(), showEverywhere()]);
  await inWebTabs(async (tabId, tab) => {
    const site = siteOf(tab.url);
    if (site === null || !isAbout(site)) return;
    const state = await stateOf(site, tab.incognito);
    await (state === 'on' ? askScouts(tabId) : tellTab(tabId, { type: 'stop' }));
    await showState(tabId, state, languageOf(settings));
    if (state === 'on') await showCount(tabId, settings);
  });
}

/** Carries changed settings to every open tab. */
export async function applySettings(): Promise<void> {
  const settings = await readSettings();
  await inWebTabs(async (tabId, tab) => {
    const state = await stateOf(siteOf(tab.url), tab.incognito);
    await showState(tabId, state, languageOf(settings));
    if (state !== 'on') return;
    await Promise.all([
      styleMarks({ tabId, allFrames: true }, settings.marks),
      tellTab(tabId, { type: 'settings-changed' }),
    ]);
    await showCount(tabId, settings);
  });
}

/** Sends to all frames of a tab, or to one. Nobody listening is no fault: most tabs hold no annotator. */
export async function tellTab(tabId: number, message: Message<TabMessages>, frameId?: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  } catch {
    // "Receiving end does not exist": the tab is gone, discarded, or has nothing of ours.
  }
}

/** Starts the scout in pages that were open before Touchline had access to them. */
export async function scoutOpenTabs(): Promise<void> {
  await inWebTabs(async (tabId) => {
    const target = { tabId, allFrames: true };
    await styleOpenPage(target);
    await browser.scripting.executeScript({ target, files: ['content-scripts/scout.js'] });
  });
}
