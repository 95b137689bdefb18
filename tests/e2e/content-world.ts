/** The world of our content scripts in a page: what a renderer that somebody has taken over can do, it can do from there. */
import type { BrowserContext, Page } from '@playwright/test';
import { extensionOrigin } from '../../scripts/drive/chromium';

/** Evaluates an expression there, in the top frame. A promise is awaited. */
export async function inContentWorld(context: BrowserContext, page: Page, expression: string): Promise<unknown> {
  const ours = await extensionOrigin(context);
  const session = await context.newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin === ours) resolve(id);
    });
  });
  await session.send('Runtime.enable');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: await world,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

/** Sends a message to the background as a content script does. No answer at all is null. */
export function askFromPage(context: BrowserContext, page: Page, message: object): Promise<unknown> {
  const sent = `chrome.runtime.sendMessage(${JSON.stringify(message)})`;
  return inContentWorld(context, page, `${sent}.then((outcome) => outcome ?? null, () => null)`);
}
