/** Frames of every kind: marked wherever a browser lets an extension in, and quiet everywhere. */
import type { Frame, Page } from '@playwright/test';
import { test } from './living/living-test';
import { awaitTexts } from './living/marks-now';
import { lookOf } from './living/painted';
import { readPicture } from './pixels';
import { expect, openPopup, shot } from './touchline';

function frameNamed(page: Page, name: string): Frame {
  const frame = page.frame({ name });
  if (!frame) throw new Error(`no frame is named ${name}`);
  return frame;
}

test('frames of the same origin and of others, written in place, filled by script, and nested', async ({
  context,
  page,
  living,
  complaints,
}) => {
  await page.goto(living.at('frames.html'));
  await awaitTexts(frameNamed(page, 'same'), ['Ada Hegerberg']);
  await awaitTexts(frameNamed(page, 'srcdoc'), ['Martin Solveig']);
  await awaitTexts(frameNamed(page, 'blank'), ['Ada Hegerberg']);
  await awaitTexts(frameNamed(page, 'written'), ['Ballon d’Or']);
  await awaitTexts(frameNamed(page, 'other'), ['Martin Solveig']);
  await awaitTexts(frameNamed(page, 'nested'), ['Ada Hegerberg']);

  // And each is followed.
  for (const name of ['same', 'srcdoc', 'blank', 'written', 'other', 'nested']) {
    const frame = frameNamed(page, name);
    await frame.evaluate(() => {
      const p = document.querySelector('p');
      if (p) p.textContent = 'Later, Martin Solveig.';
    });
    await awaitTexts(frame, ['Martin Solveig']);
  }
  const popup = await openPopup(context, page);
  await expect(popup.locator('[data-entity="martin-solveig"]')).toHaveAttribute('data-count', '6');
  await expect(popup.getByText('keeps extensions out of')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('frames in a sandbox and frames of no origin: Chromium lets us into each of them', async ({
  context,
  page,
  living,
  complaints,
}) => {
  await page.goto(living.at('sandboxed.html'));
  await expect(page.locator('iframe')).toHaveCount(7);
  // Scripts of the test are kept out of some of them; the eye is not.
  const painted = async () => {
    await page.screenshot({ path: shot('sandboxed') });
    const picture = readPicture(shot('sandboxed'));
    const boxes = await page.locator('iframe').evaluateAll((frames) =>
      frames.map((frame) => {
        const { x, y, height } = frame.getBoundingClientRect();
        // As far as the names stand.
        return { x: x + 90, y, width: 130, height };
      }),
    );
    return boxes.map((box) => lookOf(picture, { boxes: [box] }).underlined);
  };
  await expect.poll(painted).toEqual(Array.from({ length: 7 }, () => true));
  const popup = await openPopup(context, page);
  await expect(popup.locator('[data-entity="ada-hegerberg"]')).toHaveAttribute('data-count', '7');
  await expect(popup.getByText('keeps extensions out of')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a frame in which no extension can run is told of in the popup, in words', async ({ context, page, living }) => {
  // What the browser shows in place of a page that does not answer lets nobody in.
  await page.goto(living.at('framed.html'));
  await page.evaluate(() => {
    for (const style of ['', '', 'display: none']) {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.style.cssText = style;
      frame.src = 'http://127.0.0.1:1/';
    }
  });
  await awaitTexts(page, ['Ada Hegerberg']);
  const popup = await openPopup(context, page);
  await expect(popup.getByText('keeps extensions out of 2 frames of this page')).toBeVisible();
  await popup.screenshot({ path: shot('closed-frames') });
});
