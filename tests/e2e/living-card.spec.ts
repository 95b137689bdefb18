/** An open card on a page that changes under it. */
import { fromRoot } from '../../scripts/paths';
import { type FileServer, serveFolder } from '../../scripts/serve';
import { awaitCard, awaitNoCard, expect, pointAt, readCard, test } from './touchline';

let server: FileServer;

test.beforeAll(async () => {
  server = await serveFolder(fromRoot('tests/fixtures/living'));
});
test.afterAll(() => server.close());

test.beforeEach(async ({ page }) => {
  await page.goto(`${server.origin.replace(/127\.0\.0\.1|localhost/, 'living.test')}/story.html`);
  await pointAt(page, 'ada-hegerberg');
  await awaitCard(page, 'ada-hegerberg');
});

test('stays the same card while the page makes its text anew, over and over', async ({ page }) => {
  // An answer that grows, drawn anew from its source with every word.
  const changes = page.evaluate(async () => {
    const article = document.querySelector('article') as Element;
    for (let word = 0; word < 15; word += 1) {
      article.insertAdjacentText('beforeend', ` word${word}`);
      article.innerHTML = `${article.innerHTML}`;
      await new Promise((resolve) => setTimeout(resolve, 110));
    }
  });
  const seen: (string | undefined)[] = [];
  for (let look = 0; look < 12; look += 1) {
    seen.push((await readCard(page))?.entity);
    await page.waitForTimeout(120);
  }
  await changes;
  expect(new Set(seen)).toEqual(new Set(['ada-hegerberg']));
  await page.waitForTimeout(800);
  expect((await readCard(page))?.entity).toBe('ada-hegerberg');
  // It is still the mention's card: the pointer's leaving closes it.
  await page.mouse.move(5, 500);
  await awaitNoCard(page);
});

test('goes where its text goes', async ({ page }) => {
  const entity = async () => (await readCard(page))?.entity;
  for (const change of [
    () => document.querySelector('#one')?.replaceChildren('On stage nobody held the trophy.'),
    () => document.querySelector('#one')?.remove(),
  ]) {
    await page.reload();
    await page.mouse.move(5, 500);
    await pointAt(page, 'ada-hegerberg');
    await awaitCard(page, 'ada-hegerberg');
    await page.evaluate(change);
    // (Another mention may come to lie under the pointer.)
    await expect.poll(entity).not.toBe('ada-hegerberg');
  }
});
