/** The toolbar icon: whether Touchline is on, off or paused in a tab, and how many mentions stand there. */
import { menuLabels } from '#compiled/menu-labels';
import { browser } from '../src/browser';
import type { Language } from '../src/dataset/model';
import { fill, pluralOf } from '../src/format';
import { countMentions } from '../src/frames';
import type { Settings } from '../src/settings';
import { languageOf, readSettings } from './settings-store';
import { keptChoices } from './site-store';

export type ToolbarState = 'on' | 'off' | 'paused';

/** More does not fit on the icon. */
const MOST_SHOWN = 999;
/** White on the green of the icon: 6.4 : 1, on light and on dark toolbars alike. */
const BADGE_COLOURS = { background: '#1c6b45', text: '#ffffff' } as const;

function iconOf(state: ToolbarState): Record<string, string> {
  const name = (size: number) => (state === 'on' ? `/icons/${size}.png` : `/icons/${state}-${size}.png`);
  return { 16: name(16), 32: name(32) };
}

function titleOf(state: ToolbarState, language: Language, count = 0): string {
  const labels = menuLabels[language];
  if (state === 'off') return labels.titleOff;
  if (state === 'paused') return labels.titlePaused;
  if (count === 0) return 'Touchline';
  const many = pluralOf(language, count, labels.titleOn_one, labels.titleOn_other);
  return fill(many, count);
}

/** What a tab shows; a tab that has gone meanwhile shows nothing, and that is no fault. */
async function quietly(calls: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(calls);
}

/** Shows the state of one tab. The browser forgets it when the tab goes to another page. */
export async function showState(tabId: number, state: ToolbarState, language: Language): Promise<void> {
  const gone = state === 'on' ? [] : [browser.action.setBadgeText({ tabId, text: '' })];
  await quietly([
    browser.action.setIcon({ tabId, path: iconOf(state) }),
    browser.action.setTitle({ tabId, title: titleOf(state, language) }),
    ...gone,
  ]);
}

/** Shows how many mentions stand in a tab now, over all its frames. */
export async function showCount(tabId: number, settings: Settings): Promise<void> {
  const count = await countMentions(tabId);
  const shown = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  await quietly([
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOURS.background }),
    browser.action.setBadgeTextColor({ tabId, color: BADGE_COLOURS.text }),
    browser.action.setBadgeText({ tabId, text: settings.badge && count > 0 ? shown : '' }),
    browser.action.setTitle({ tabId, title: titleOf('on', languageOf(settings), count) }),
  ]);
}

/** What tabs show of which nothing else is known. The browser forgets it when it is closed. */
export async function showEverywhere(): Promise<void> {
  const [settings, { otherwise }] = await Promise.all([readSettings(), keptChoices()]);
  const state = settings.paused ? 'paused' : otherwise;
  await quietly([
    browser.action.setIcon({ path: iconOf(state) }),
    browser.action.setTitle({ title: titleOf(state, languageOf(settings)) }),
  ]);
}
