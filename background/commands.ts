/** The keys: next and previous mention, and the switch of this site. (The browser itself opens the popup.) */
import { browser, type Tabs } from '../src/browser';
import { currentPlace, goTo, placesOf, readFrames, stepFrom } from '../src/frames';
import { toggleSite } from './site-handlers';

/** Goes to the mention after or before the one last gone to, through all frames of the tab. */
async function step(tabId: number, by: 1 | -1): Promise<void> {
  const frames = (await readFrames(tabId)) ?? [];
  const place = stepFrom(placesOf(frames), currentPlace(frames), by);
  if (place) await goTo(tabId, place);
}

async function tabInFront(): Promise<Tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}

async function run(command: string, given: Tabs.Tab | undefined): Promise<void> {
  const tab = given ?? (await tabInFront());
  if (tab?.id === undefined) return;
  if (command === 'next-mention') await step(tab.id, 1);
  if (command === 'previous-mention') await step(tab.id, -1);
  if (command === 'switch-site') await toggleSite(tab);
}

export function answerCommands(): void {
  browser.commands.onCommand.addListener((command: string, tab?: Tabs.Tab) => run(command, tab));
}
