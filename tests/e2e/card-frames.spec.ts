/** One card at a time, over all frames of a page. */
import { awaitMarks, expect, test } from './touchline';

test('a card in one frame closes that of another', async ({ page, pages, context }) => {
  await page.goto(pages.at('frames.html'));
  await awaitMarks(page);
  // Beside the top frame's card, not under it.
  await page.addStyleTag({ content: '#other { position: fixed; top: 200px; right: 0; width: 400px }' });
  const inner = page.frames().find((frame) => frame.url().includes('framed.html'));
  if (!inner) throw new Error('no frame');
  const cards = () =>
    Promise.all(page.frames().map((frame) => frame.evaluate(() => document.querySelectorAll('div[popover]').length)));
  const sum = async () => (await cards()).reduce((total, count) => total + count, 0);
  const boxIn = (frame: typeof inner) =>
    frame.evaluate(() => {
      const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      const live = document.createRange();
      if (!range) throw new Error('no mark');
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { x, y, width, height } = live.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
  await expect.poll(() => inner.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);

  // Called by key, the card of the top frame minds no pointer that is elsewhere: it would stay.
  const worker = context.serviceWorkers()[0];
  await worker?.evaluate(async (address) => {
    const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url === address);
    await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'go-to-mention', index: 0 }, { frameId: 0 });
  }, page.url());
  await expect.poll(cards).toContain(1);
  expect((await cards())[0]).toBe(1);

  const frame = await (await inner.frameElement()).boundingBox();
  const point = await boxIn(inner);
  await page.mouse.move((frame?.x ?? 0) + point.x, (frame?.y ?? 0) + point.y, { steps: 4 });
  await expect.poll(() => inner.evaluate(() => document.querySelectorAll('div[popover]').length)).toBe(1);
  await expect.poll(cards).toEqual(page.frames().map((one) => (one === inner ? 1 : 0)));
  expect(await sum()).toBe(1);
});

declare const chrome: {
  readonly tabs: {
    query(about: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
    sendMessage(tab: number, message: object, to: { readonly frameId: number }): Promise<unknown>;
  };
};
