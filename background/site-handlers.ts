/** Answers the popup and the options page about sites and settings, and changes them. */
import { entities } from '#compiled/entities';
import { browser, type Tabs } from '../src/browser';
import type { TabStatus } from '../src/messages';
import { siteOf } from '../src/sites';
import { type Handlers, UnknownError } from './messages';
import { changeSettings, currentLanguage, readSettings } from './settings-store';
import { forgetRule, isSiteOn, keptRules, setRule } from './site-store';
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
async function accessTo(tab: Tabs.Tab): Promise<TabStatus['access']> {
  if (tab.url !== undefined && siteOf(tab.url) === null) return 'impossible';
  const origins = tab.url === undefined ? ['http://*/*', 'https://*/*'] : [`${new URL(tab.url).origin}/*`];
  const granted = await browser.permissions.contains({ origins });
  if (!granted) return 'missing';
  return tab.url === undefined ? 'impossible' : 'granted';
}

export const siteHandlers = {
  'tab-status': {
    from: ['extension-page'],
    handle: async ({ tabId }) => {
      const tab = await knownTab(tabId);
      const site = siteOf(tab.url);
      const [access, settings, language] = await Promise.all([accessTo(tab), readSettings(), currentLanguage()]);
      return {
        site,
        access,
        on: site !== null && (await isSiteOn(site, tab.incognito)),
        paused: settings.paused,
        language,
        entities: entities.map(({ id, name }) => ({ id, name: name[language] })),
      };
    },
  },
  'switch-site': {
    from: ['extension-page'],
    handle: async ({ tabId, on }) => {
      const tab = await knownTab(tabId);
      const site = siteOf(tab.url);
      if (site === null) throw new UnknownError('this tab has no site');
      await setRule(site, on ? 'on' : 'off', tab.incognito);
      await applyChoices(site);
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
  'site-list': {
    from: ['extension-page'],
    handle: async () => {
      const [rules, settings, language] = await Promise.all([keptRules(), readSettings(), currentLanguage()]);
      return {
        rules: Object.entries(rules)
          .map(([site, rule]) => ({ site, rule }))
          .sort((a, b) => a.site.localeCompare(b.site)),
        language,
        languageChoice: settings.language,
      };
    },
  },
  'forget-site': {
    from: ['extension-page'],
    handle: async ({ site }) => {
      await forgetRule(site);
      await applyChoices(site);
      return null;
    },
  },
  'choose-language': {
    from: ['extension-page'],
    handle: async ({ language }) => {
      await changeSettings({ language });
      return null;
    },
  },
} satisfies Partial<Handlers>;
