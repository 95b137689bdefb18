/** Opens pages of ours in tabs. */
import { browser, type Tabs } from '../src/browser';

/** @param path within the extension, with whatever follows it */
export async function openBeside(tab: Tabs.Tab | undefined, path: string): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(path),
    // Private windows hold no pages of an extension: then the browser finds an ordinary window itself.
    ...(tab && !tab.incognito && { index: tab.index + 1 }),
  });
}

/** Openings follow each other: of several at once, each sees what the one before it has put in front. */
let lastOpening: Promise<unknown> = Promise.resolve();

/**
 * Shows a place of the options page because a page of the web asks for it: in a tab that shows one already, else in a new one.
 * False, and nothing is opened, unless the reader has the asking tab in front. A page can so have one tab opened, and is behind
 * it then; it cannot have another before the reader has come back.
 * @param place what follows `#` in the address
 */
export function showOptionsFor(asking: Tabs.Tab | undefined, place: string): Promise<boolean> {
  const next = lastOpening.then(() => showOptions(asking, `options/options.html#${place}`));
  lastOpening = next.catch(() => undefined);
  return next;
}

async function showOptions(asking: Tabs.Tab | undefined, path: string): Promise<boolean> {
  // Asked anew: what came with the message was so when it was sent.
  const now = asking?.id === undefined ? null : await browser.tabs.get(asking.id).catch(() => null);
  if (!now?.active) return false;
  const there = await browser.tabs.query({ url: browser.runtime.getURL('options/options.html') });
  // A private window has no such tab: it uses that of another. An ordinary one gets its own, behind which the asking tab is then.
  const tab = there.find(({ windowId }) => windowId === now.windowId) ?? (now.incognito ? there[0] : undefined);
  if (tab?.id === undefined) {
    await openBeside(now, path);
    return true;
  }
  await browser.tabs.update(tab.id, { url: browser.runtime.getURL(path), active: true });
  if (tab.windowId !== undefined && tab.windowId !== now.windowId)
    await browser.windows.update(tab.windowId, { focused: true });
  return true;
}
