/**
 * The background worker. It keeps no truth in memory and may be stopped at any line; every listener is registered here,
 * at top level, so that the browser can wake it for each.
 */
import { browser } from '../src/browser';
import { datasetStore } from './dataset';
import { datasetHandlers } from './dataset-handlers';
import { answerMessages } from './messages';
import { siteHandlers } from './site-handlers';
import { decideForDocument, runInDocument, scoutOpenTabs } from './tabs';

answerMessages({
  'trigger-found': {
    from: ['page'],
    handle: async (_payload, sender) => {
      await decideForDocument(sender);
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
  ...datasetHandlers,
  ...siteHandlers,
});

// Installing the dataset now rather than at the first lookup makes the first card as quick as any other.
browser.runtime.onInstalled.addListener(() => {
  datasetStore
    .readInstalled()
    .catch((error: unknown) => console.error('Touchline: the dataset could not be installed', error));
});

// Pages that were open when the reader granted access have no scout yet.
browser.permissions.onAdded.addListener(() => {
  scoutOpenTabs().catch((error: unknown) => console.error('Touchline: open tabs could not be reached', error));
});
