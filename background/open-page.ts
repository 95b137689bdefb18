/** Opens a page of ours in a tab beside another. */
import { browser, type Tabs } from '../src/browser';

/** @param path within the extension, with whatever follows it */
export async function openBeside(tab: Tabs.Tab | undefined, path: string): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(path),
    // Private windows hold no pages of an extension: then the browser finds an ordinary window itself.
    ...(tab && !tab.incognito && { index: tab.index + 1 }),
  });
}
