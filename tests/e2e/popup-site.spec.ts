/** The popup’s switch for the site: what it says, in how much room, and what if it could not be done. */
import { awaitMarks, emptyStorage, expect, fillStorage, marksOf, openPopup, test } from './touchline';

test('is as narrow as 320 pixels without a bar to scroll sideways', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  for (const width of [320, 360, 600]) {
    await popup.setViewportSize({ width, height: 500 });
    expect(
      await popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  }
});

test('says how far a switch reaches without cutting anything off', async ({ context, page, pages }) => {
  const host = 'a-rather-long-name-of-a-newspaper.with-a-region.news-group.test';
  await page.goto(pages.at('article.html', host));
  const popup = await openPopup(context, page);
  for (const width of [320, 360, 600]) {
    await popup.setViewportSize({ width, height: 560 });
    const options = popup.locator('.reach label');
    await expect(options).toHaveText([`${host} only`, 'news-group.test and all its subdomains']);
    for (const option of await options.all()) {
      const cut = await option.evaluate((label) => {
        const text = label.lastElementChild;
        const range = document.createRange();
        range.selectNodeContents(label);
        const { right } = range.getBoundingClientRect();
        return (
          right > document.documentElement.clientWidth || (text?.scrollWidth ?? 0) > (text?.clientWidth || Infinity)
        );
      });
      expect(cut).toBe(false);
    }
  }
});

test('says in words what could not be done, and shows what holds', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const popup = await openPopup(context, page);
  await fillStorage(context);
  await popup.getByRole('switch').click();
  await expect(popup.getByRole('alert')).toContainText('could not be done');
  await expect(popup.locator('[data-state]')).toHaveAttribute('data-state', 'on');
  await expect(popup.getByRole('switch')).toBeChecked();
  expect((await marksOf(page)).length).toBeGreaterThan(0);
  await emptyStorage(context);
  await popup.getByRole('switch').click();
  await expect(popup.getByRole('switch')).not.toBeChecked();
  await expect(popup.getByRole('alert')).toHaveCount(0);
});

test('shows the names of hosts in their own letters', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html', 'xn--bcher-kva.test'));
  const popup = await openPopup(context, page);
  await expect(popup.locator('#site')).toHaveText('Annotate bücher.test');
  await page.goto(pages.at('article.html', 'xn--pple-43d.test'));
  const other = await openPopup(context, page);
  await expect(other.locator('#site')).toContainText('xn--pple-43d.test');
});
