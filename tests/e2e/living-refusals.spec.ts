/** Pages that stand in the card's way: what the card cannot do it says, and where it would be of no use it goes. */
import { test } from './living/living-test';
import { openMarked } from './living/marks-now';
import { awaitCard, awaitNoCard, expect, onCard, pointAt, shot } from './touchline';

const STORY = ['Ada Hegerberg', 'Ballon d’Or', 'Martin Solveig', 'Solveig'];

test.beforeEach(async ({ page, living }) => {
  await openMarked(page, living.at('story.html'), STORY);
});

test('a page that keeps copying to itself: the button says that nothing was copied', async ({ page }) => {
  await page.evaluate(() => {
    const keep = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('copy', keep, true);
    Object.assign(window, { letGo: () => removeEventListener('copy', keep, true) });
  });
  await pointAt(page, 'ada-hegerberg');
  await awaitCard(page, 'ada-hegerberg');
  const copy = () => onCard(page, (dialog) => dialog.querySelector('[data-action="copy"]')?.textContent);
  const press = async () => {
    const box = await onCard(page, (dialog) => {
      const button = dialog.querySelector('[data-action="copy"]');
      button?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    });
    if (!box) throw new Error('no card is open');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  await press();
  await expect.poll(copy).toBe('Could not be copied');
  await page.screenshot({ path: shot('not-copied') });
  await expect.poll(copy).toBe('Copy with sources');
  await page.evaluate(() => (window as unknown as { letGo(): void }).letGo());
  await press();
  await expect.poll(copy).toBe('Copied');
});

test('a modal dialog that opens inside a component closes the card that it would cover', async ({ page }) => {
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  await page.evaluate(() => {
    const component = document.body.appendChild(document.createElement('div'));
    const inner = component.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const dialog = inner.attachShadow({ mode: 'open' }).appendChild(document.createElement('dialog'));
    dialog.textContent = 'Cookies?';
    dialog.showModal();
  });
  await awaitNoCard(page);
});

test('a card inside the dialog of a component stays while the focus moves about in it', async ({ page }) => {
  await page.evaluate(() => {
    const component = document.body.appendChild(document.createElement('div'));
    const dialog = component.attachShadow({ mode: 'open' }).appendChild(document.createElement('dialog'));
    dialog.innerHTML = '<p>Who? Ada Hegerberg.</p><button>One</button><button>Two</button>';
    dialog.showModal();
  });
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('touchline-ada-hegerberg')?.size)).toBe(2);
  await pointAt(page, 'ada-hegerberg', 1);
  await awaitCard(page, 'ada-hegerberg');
  await page.evaluate(() =>
    document.querySelector('div:last-of-type')?.shadowRoot?.querySelectorAll('button')[1]?.focus(),
  );
  await page.waitForTimeout(400);
  await awaitCard(page, 'ada-hegerberg');
});
