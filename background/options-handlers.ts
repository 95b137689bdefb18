/** Answers the options page: settings and sites, read and changed. */
import type { SiteEdit } from '../src/site-edits';
import { covers } from '../src/sites';
import { createMenus } from './menus';
import type { Handlers } from './messages';
import { changeSettings, languageOf, readSettingsWithFaults } from './settings-store';
import { keptChoices, setChoices, setOtherwise, setRule, undoEdit } from './site-store';
import { applyChoices, applySettings } from './tabs';
import { showEverywhere } from './toolbar';

/** Carries an edit to the open tabs that it is about. */
async function applied(edit: Promise<SiteEdit>): Promise<SiteEdit> {
  const made = await edit;
  if (made.otherwise) await applyChoices();
  else await applyChoices((site) => made.rules.some(({ pattern }) => covers(pattern, site)));
  return made;
}

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
  'set-rule': { from: ['extension-page'], handle: ({ pattern, rule }) => applied(setRule(pattern, rule)) },
  'set-otherwise': { from: ['extension-page'], handle: ({ otherwise }) => applied(setOtherwise(otherwise)) },
  'set-sites': {
    from: ['extension-page'],
    handle: ({ otherwise, rules }) => applied(setChoices({ otherwise, rules })),
  },
  'undo-sites': { from: ['extension-page'], handle: ({ edit }) => applied(undoEdit(edit)) },
} satisfies Partial<Handlers>;
