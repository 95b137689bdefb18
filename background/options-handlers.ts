/** Answers the options page: settings and sites, read and changed. */
import { covers } from '../src/sites';
import { createMenus } from './menus';
import type { Handlers } from './messages';
import { changeSettings, languageOf, readSettingsWithFaults } from './settings-store';
import { keptChoices, setChoices, setRule } from './site-store';
import { applyChoices, applySettings } from './tabs';
import { showEverywhere } from './toolbar';

export const optionsHandlers = {
  'read-options': {
    from: ['extension-page'],
    handle: async () => {
      const [{ settings, spoilt }, sites] = await Promise.all([readSettingsWithFaults(), keptChoices()]);
      return { settings, spoilt, sites, language: languageOf(settings) };
    },
  },
  'change-settings': {
    from: ['extension-page'],
    handle: async ({ changes }) => {
      await changeSettings(changes);
      if (changes.language !== undefined) await Promise.all([createMenus(), showEverywhere()]);
      // To have read the welcome changes nothing anywhere else.
      if (Object.keys(changes).some((name) => name !== 'welcomed')) await applySettings();
      if (changes.paused !== undefined) await applyChoices();
      return null;
    },
  },
  'set-rule': {
    from: ['extension-page'],
    handle: async ({ pattern, rule }) => {
      await setRule(pattern, rule);
      await applyChoices((site) => covers(pattern, site));
      return null;
    },
  },
  'set-sites': {
    from: ['extension-page'],
    handle: async ({ otherwise, rules }) => {
      await setChoices({ otherwise, rules });
      await applyChoices();
      return null;
    },
  },
} satisfies Partial<Handlers>;
