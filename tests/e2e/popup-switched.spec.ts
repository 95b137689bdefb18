/** What the popup says in the moment after a switch, before the page has been read. */
import { expect, openPopup, test } from './touchline';

test('switched on where no name stands, it does not go on saying that it is off', async ({ context, page, pages }) => {
  await page.goto(pages.at('plain.html'));
  const popup = await openPopup(context, page);
  await expect(popup.locator('main')).toHaveAttribute('data-state', 'nothing-found');
  await popup.getByRole('switch').click();
  await expect(popup.getByText('Touchline is off on this site.')).toBeVisible();
  // Whatever is painted from the moment at which the switch says "on".
  await popup.evaluate(() => {
    const said = new Set<string>();
    const look = () => {
      const on = document.querySelector('[role="switch"]')?.getAttribute('aria-checked') === 'true';
      if (on) said.add(document.querySelector('.state')?.textContent ?? '');
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    Object.assign(globalThis, { said });
  });
  await popup.getByRole('switch').click();
  await expect(popup.locator('main')).toHaveAttribute('data-state', 'nothing-found');
  const said = await popup.evaluate(() => [...Reflect.get(globalThis, 'said')]);
  expect(said).toContainEqual(expect.stringContaining('None of the three names'));
  expect(said.filter((words) => words.includes('off'))).toEqual([]);
});
