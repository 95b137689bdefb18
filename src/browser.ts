/**
 * The one door to the browser's extension API: promises in every browser, and the only import of the polyfill.
 * The scout does not come through here: it runs in every frame of every page and must stay tiny.
 */
import browser from 'webextension-polyfill';

export type { Runtime, Tabs } from 'webextension-polyfill';
export { browser };
