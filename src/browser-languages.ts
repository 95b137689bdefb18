/** The languages of the browser. */
import { browser } from './browser';

/**
 * BCP 47 tags, best first. The languages that the reader asks pages for come before the language of the browser's own
 * menus: many browsers are installed in English only.
 */
export function browserLanguages(): readonly string[] {
  return [...navigator.languages, browser.i18n.getUILanguage()];
}
