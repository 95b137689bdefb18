/** Answers the popup about a tab, and carries out what is switched there. */
import { entities } from '#compiled/entities';
import { browser, type Tabs } from '../src/browser';
import type { TabStatus } from '../src/messages';
import { covers, type Pattern, patternOf, type Site, siteOf } from '../src/sites';
import { readStory } from './dataset-handlers';
import { takeQuery } from './look-up';
import { type Handlers, UnknownError } from './messages';
import { changeSettings, languageOf, readSettings } from './settings-store';
import { switchSite, verdictOn } from './site-store';
import { applyChoices } from './tabs';

async function knownTab(tabId: number): Promise<Tabs.Tab> {
  try {
    return await browser.tabs.get(tabId);
  } catch {
    throw new UnknownError(`no tab ${tabId}`);
  }
}

/**
 * Whether Touchline may read a tab. Without the `tabs` permission the browser names a tab's address only where access is
 * granted; an address that is not named belongs to a browser page, or to a site that the reader has withheld.
 */
async function accessTo(tab: { readonly url?: string | undefined }): Promise<TabStatus['access']> {
  if (tab.url !== undefined && siteOf(tab.url) === null) return 'impossible';
  const origins = tab.url === undefined ? ['http://*/*', 'https://*/*'] : [`${new URL(tab.url).origin}/*`];
  const granted = await browser.permissions.contains({ origins });
  if (!granted) return 'missing';
  return tab.url === undefined ? 'impossible' : 'granted';
}

/** Switches the site of a tab, for as far as the pattern reaches, in all open tabs. */
async function switchTabsSite(site: Site, pattern: Pattern, on: boolean, privately: boolean): Promise<void> {
  const before = (await verdictOn(site, privately)).pattern ?? pattern;
  await switchSite(site, pattern, on, privately);
  await applyChoices((other) => covers(pattern, other) || covers(before, other));
}

/**
 * Turns the site of a tab over, as far as the rule reaches that holds there now: the command and the menu. While all is
 * paused nobody would see what that did: it does nothing.
 */
export async function toggleSite(tab: Tabs.Tab): Promise<void> {
  const site = siteOf(tab.url);
  if (site === null || (await readSettings()).paused) return;
  const { on, pattern } = await verdictOn(site, tab.incognito);
  await switchTabsSite(site, pattern ?? site, !on, tab.incognito);
}

export const siteHandlers = {
  'tab-status': {
    from: ['extension-page'],
    handle: async ({ tabId, mentions }) => {
      // A tab that is gone is one that Touchline cannot run in.
      const tab = await browser.tabs.get(tabId).catch(() => ({ url: undefined, incognito: false }));
      const settings = await readSettings();
      const site = siteOf(tab.url);
      const language = languageOf(settings);
      const [access, verdict, story] = await Promise.all([
        accessTo(tab),
        site === null ? { on: false, pattern: null } : verdictOn(site, tab.incognito),
        readStory(mentions, language),
      ]);
      return {
        site,
        access,
        ...verdict,
        privately: tab.incognito,
        paused: settings.paused,
        welcomed: settings.welcomed,
        language,
        entities: entities.map(({ id, name }) => ({ id, name: name[language] })),
        story,
      };
    },
  },
  'take-query': { from: ['extension-page'], handle: ({ tabId }) => takeQuery(tabId) },
  'switch-site': {
    from: ['extension-page'],
    handle: async ({ tabId, shown, on, domain }) => {
      const tab = await knownTab(tabId);
      const site = siteOf(tab.url);
      if (site === null) throw new UnknownError('this tab has no site');
      if (site !== shown) throw new UnknownError(`the tab has gone from ${shown} to ${site}`);
      const pattern = domain === null ? site : patternOf(domain, 'domain');
      if (!covers(pattern, site)) throw new UnknownError(`${site} is not under ${domain}`);
      await switchTabsSite(site, pattern, on, tab.incognito);
      return null;
    },
  },
  'switch-pause': {
    from: ['extension-page'],
    handle: async ({ paused }) => {
      await changeSettings({ paused });
      await applyChoices();
      return null;
    },
  },
} satisfies Partial<Handlers>;
