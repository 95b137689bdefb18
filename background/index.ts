/**
 * The background worker. It keeps no truth in memory and may be stopped at any line; every listener is registered here,
 * at top level, so that the browser can wake it for each.
 */
import { browser } from '../src/browser';
import { answerCommands } from './commands';
import { datasetStore } from './dataset';
import { datasetHandlers } from './dataset-handlers';
import { answerMenus, createMenus } from './menus';
import { answerMessages } from './messages';
import { optionsHandlers } from './options-handlers';
import { siteHandlers } from './site-handlers';
import { forgetPrivateRules } from './site-store';
import { watchTabStates } from './tab-states';
import { countForDocument, decideForDocument, runInDocument, scoutOpenTabs, tellTab } from './tabs';
import { showEverywhere } from './toolbar';

answerMessages({
  'trigger-found': {
    from: ['page'],
    handle: async (_payload, sender) => {
      await decideForDocument(sender);
      return null;
    },
  },
  'mentions-changed': {
    from: ['page'],
    handle: async (_payload, sender) => {
      await countForDocument(sender);
      return null;
    },
  },
  'card-wanted': {
    from: ['page'],
    handle: async (_payload, sender) => {
      await runInDocument(sender, 'content-scripts/card.js');
      return null;
    },
  },
  'card-shown': {
    from: ['page'],
    handle: async ({ card }, { tab }) => {
      if (tab?.id !== undefined) await tellTab(tab.id, { type: 'card-shown', card });
      return null;
    },
  },
  ...datasetHandlers,
  ...siteHandlers,
  ...optionsHandlers,
});
answerCommands();
answerMenus();
watchTabStates();

function report(what: string): (error: unknown) => void {
  return (error) => console.error(`Touchline: ${what}`, error);
}

// Installing the dataset now rather than at the first lookup makes the first card as quick as any other.
browser.runtime.onInstalled.addListener(() => {
  datasetStore.readInstalled().catch(report('the dataset could not be installed'));
  createMenus().catch(report('the menus could not be made'));
  // Chromium runs the scripts of a new version only in pages that are loaded after it.
  scoutOpenTabs().catch(report('open tabs could not be reached'));
});

// Pages that were open when the reader granted access have no scout yet.
browser.permissions.onAdded.addListener(() => {
  scoutOpenTabs().catch(report('open tabs could not be reached'));
});

// What was switched in private windows goes with the last of them.
browser.windows.onRemoved.addListener(async () => {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await forgetPrivateRules();
});

// The browser forgets the icon when it is closed or the extension switched off; nothing tells of the latter.
showEverywhere().catch((error: unknown) => {
  // Chromium's words to a worker that is being stopped again: its next start shows it.
  if (!String(error).includes('No SW')) report('the icon could not be set')(error);
});
