/** "Look up …" on selected text: the card at the selection where it names an entity, else the popup's search. */

import * as v from 'valibot';
import { entities } from '#compiled/entities';
import { lexicon } from '#compiled/lexicon';
import { TRIGGER } from '#compiled/trigger';
import { browser, type Tabs } from '../src/browser';
import { createDetector } from '../src/detection/index';
import { askFrame } from '../src/frames';
import { siteOf } from '../src/sites';
import { openBeside } from './open-page';
import { readSettings } from './settings-store';
import { verdictOn } from './site-store';

const KEY = 'query';
const querySchema = v.object({ tabId: v.number(), query: v.string() });
/** The longest text that is searched for; a selection may be a whole book. */
const MAX_QUERY = 120;

const detect = createDetector(lexicon, TRIGGER);
const ALL_NAMES = entities.map(({ name }) => name.en).join(', ');

/**
 * The entity that a selected text names first; null if it names none. Whoever selects a surname and asks for it means it:
 * the page that detection judges by names all entities in its title.
 */
export function entityIn(text: string): string | null {
  const selected = text.replace(/\s+/g, ' ').trim();
  return detect({ title: ALL_NAMES, blocks: [selected] })[0]?.entity ?? null;
}

/** Looks a selected text up. Call without awaiting anything before: the browser opens a popup only on the reader's deed. */
export async function lookUpSelection(text: string, tab: Tabs.Tab, frameId: number): Promise<void> {
  const entity = entityIn(text);
  if (entity !== null && (await openAtSelection(entity, tab, frameId))) return;
  await openSearch(text.replace(/\s+/g, ' ').trim().slice(0, MAX_QUERY), tab);
}

async function openAtSelection(entity: string, tab: Tabs.Tab, frameId: number): Promise<boolean> {
  const site = siteOf(tab.url);
  if (tab.id === undefined || site === null) return false;
  const [{ paused }, { on }] = await Promise.all([readSettings(), verdictOn(site, tab.incognito)]);
  // Off is off: then nothing of ours goes into the page, and the popup answers instead.
  if (paused || !on) return false;
  try {
    const target = { tabId: tab.id, frameIds: [frameId] };
    // Where the reader's click alone lets us in there is no scout yet; a second one does nothing.
    const files = ['content-scripts/scout.js', 'content-scripts/annotator.js'];
    await browser.scripting.executeScript({ target, files });
  } catch {
    return false;
  }
  return (await askFrame(tab.id, frameId, { type: 'open-at-selection', entity })).ok;
}

async function openSearch(query: string, tab: Tabs.Tab): Promise<void> {
  const kept = browser.storage.session.set({ [KEY]: { tabId: tab.id ?? -1, query } });
  try {
    await browser.action.openPopup();
  } catch {
    // No popup without the reader's own click, says the browser: then in a tab, where it shows the same.
    await openBeside(tab, `popup/popup.html?tab=${tab.id ?? -1}`);
  }
  await kept;
}

/** What is to be searched for in the popup of a tab; told once, and to no other tab's popup. */
export async function takeQuery(tabId: number): Promise<string | null> {
  const stored = await browser.storage.session.get(KEY);
  const asked = v.safeParse(querySchema, stored[KEY]);
  if (!asked.success || asked.output.tabId !== tabId) return null;
  await browser.storage.session.remove(KEY);
  return asked.output.query;
}
