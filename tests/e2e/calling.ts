/** Cards that are called without a pointer, as the commands and the popup call them, and where the focus is then. */
import type { BrowserContext, Page } from '@playwright/test';
import type { MarkReading } from '../../scripts/drive/reading';
import { extensionWorker, marksOf, onCard } from './touchline';

declare const chrome: {
  readonly tabs: {
    query(about: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    sendMessage(tab: number, message: object, to: { readonly frameId: number }): Promise<unknown>;
  };
};

/** What the commands and the popup send. */
export async function jump(context: BrowserContext, page: Page, entity: string, occurrence: number): Promise<void> {
  const worker = await extensionWorker(context);
  const top = (mark: MarkReading) => mark.boxes[0]?.y ?? 0;
  const left = (mark: MarkReading) => mark.boxes[0]?.x ?? 0;
  const inPageOrder = [...(await marksOf(page))].sort((a, b) => top(a) - top(b) || left(a) - left(b));
  const wanted = inPageOrder.filter((mark) => mark.entity === entity)[occurrence];
  const index = wanted ? inPageOrder.indexOf(wanted) : -1;
  await worker.evaluate(
    async ([address, message]) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      if (tab) await chrome.tabs.sendMessage(tab.id, message, { frameId: 0 });
    },
    [page.url(), { type: 'go-to-mention', index }] as const,
  );
}

/** What in the card has the focus; null where nothing has. */
export const focusInCard = (page: Page) =>
  onCard(page, (dialog) => {
    const root = dialog.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    return active && (active === dialog ? 'dialog' : active.localName);
  });
