/** The menus of the browser that Touchline is in: on selected text, and on its own icon. */
import { menuLabels } from '#compiled/menu-labels';
import { browser } from '../src/browser';
import { lookUpSelection } from './look-up';
import { currentLanguage } from './settings-store';
import { toggleSite } from './site-handlers';

const WEB = ['http://*/*', 'https://*/*'];

/** Puts the menus there, in the reader's language. The browser keeps them; made anew after an update or another language. */
export async function createMenus(): Promise<void> {
  const labels = menuLabels[await currentLanguage()];
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'look-up',
    contexts: ['selection'],
    title: labels.lookUp,
    documentUrlPatterns: WEB,
  });
  browser.contextMenus.create({
    id: 'switch-site',
    contexts: ['action'],
    title: labels.switchSite,
  });
}

export function answerMenus(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (!tab) return;
    if (info.menuItemId === 'look-up') return lookUpSelection(info.selectionText ?? '', tab, info.frameId ?? 0);
    if (info.menuItemId === 'switch-site') return toggleSite(tab);
  });
}
