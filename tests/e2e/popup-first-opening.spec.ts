/** The popup for somebody who opens it for the first time. */
import { awaitCard, awaitMarks, awaitNoCard, ENTITIES, expect, openPopup, pointAt, test } from './touchline';

test('says what it is in three lines at its first opening, until that is read', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  const popup = await openPopup(context, page);
  await expect(popup.locator('.welcome p')).toHaveCount(3);
  const { height } = (await popup.locator('.welcome').boundingBox()) ?? { height: Infinity };
  expect(height, 'three lines, not three paragraphs').toBeLessThan(110);
  await popup.locator('[data-action="welcomed"]').click();
  await expect(popup.locator('.welcome')).toHaveCount(0);
  await popup.reload();
  await popup.waitForSelector('[data-state]');
  await expect(popup.locator('.welcome')).toHaveCount(0);
});

test('leads to a demo that works without a network', async ({ context, page, pages }) => {
  await page.goto(pages.at('plain.html'));
  const popup = await openPopup(context, page);
  await context.setOffline(true);
  const opened = context.waitForEvent('page');
  await popup.locator('.welcome a').click();
  const demo = await opened;
  expect(new URL(demo.url()).protocol).toBe('chrome-extension:');
  await awaitMarks(demo);
  for (const entity of ENTITIES) {
    await pointAt(demo, entity);
    const card = await awaitCard(demo, entity);
    expect(card.claims.length).toBeGreaterThan(0);
    await demo.keyboard.press('Escape');
    await awaitNoCard(demo);
  }
});
