/** What the card says: the passage it answers, its sources, what it leads on to, what is copied from it. */
import type { Page } from '@playwright/test';
import { awaitCard, awaitMarks, awaitNoCard, ENTITIES, expect, onCard, pointAt, readCard, test } from './touchline';

for (const entity of ENTITIES) {
  test(`shows ${entity} with sourced claims`, async ({ page, pages }) => {
    await page.goto(pages.at('article.html'));
    await pointAt(page, entity);
    const card = await awaitCard(page, entity);
    expect(card.claims.length).toBeGreaterThan(0);
    expect(card.claims.length).toBeLessThanOrEqual(3);
    for (const claim of card.claims) {
      expect(claim.text).not.toBe('');
      expect(claim.sources.length).toBeGreaterThan(0);
    }
    for (const source of card.sources) {
      expect(source.title).not.toBe('');
      expect(source.details).toMatch(/\d{4}|date not established/);
      expect(source.url).toMatch(/^https:\/\//);
    }
    const links = await onCard(page, (dialog) =>
      [...dialog.querySelectorAll('a')].map(({ href, target, rel }) => ({ href, target, rel })),
    );
    for (const { target, rel } of links ?? []) {
      expect(target).toBe('_blank');
      expect(rel).toContain('noreferrer');
    }
  });
}

test('answers the passage: the apology, in its differing versions', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'martin-solveig', 1);
  const card = await awaitCard(page, 'martin-solveig');
  expect(card.claims[0]?.id).toMatch(/^apology-/);
  expect(card.disputes.length).toBeGreaterThan(0);
  for (const { description, sides } of card.disputes) {
    expect(description).not.toBe('');
    expect(sides.length).toBeGreaterThanOrEqual(2);
  }
});

const ANSWERS = [
  { passage: 'the year beside the award', entity: 'ballon-dor', occurrence: 2, first: /^winner-men-2015$/ },
  { passage: 'who won beside her', entity: 'ballon-dor', occurrence: 1, first: /^(mens-2018-modric|winner-men-2018)$/ },
  { passage: 'the knee', entity: 'ada-hegerberg', occurrence: 3, first: /^hegerberg-(acl|injur|knee)/ },
] as const;

for (const { passage, entity, occurrence, first } of ANSWERS) {
  test(`answers the passage: ${passage}`, async ({ page, pages }) => {
    await page.goto(pages.at('article.html'));
    await pointAt(page, entity, occurrence);
    expect((await awaitCard(page, entity)).claims[0]?.id).toMatch(first);
  });
}

test('leads on to another entity and back', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  await onCard(page, (dialog) => dialog.querySelector<HTMLElement>('[data-follow="ada-hegerberg"]')?.click());
  await awaitCard(page, 'ada-hegerberg');
  await onCard(page, (dialog) => dialog.querySelector<HTMLElement>('header button')?.click());
  await awaitCard(page, 'martin-solveig');
});

/** Presses a button of the card with the mouse: a script's click is nobody's. */
async function press(page: Page, selector: string, modifier?: 'Shift'): Promise<void> {
  const at = await onCard(page, (dialog) => {
    const body = dialog.querySelector('.body');
    if (body) body.scrollTop = body.scrollHeight;
    return Object.fromEntries(
      [...dialog.querySelectorAll('button')].map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return [`[data-action="${button.dataset.action}"]`, { x: x + width / 2, y: y + height / 2 }];
      }),
    );
  });
  const { x, y } = at?.[selector] ?? { x: 0, y: 0 };
  await page.mouse.move(x, y);
  if (modifier) await page.keyboard.down(modifier);
  await page.mouse.click(x, y);
  if (modifier) await page.keyboard.up(modifier);
}

test('copies what it says with its sources: plain, or as Markdown with Shift', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await page.evaluate(() => {
    // A page that has its own idea of what is copied.
    document.addEventListener('copy', (event) => {
      event.clipboardData?.setData('text/plain', 'Read more at our site');
      event.preventDefault();
    });
    document.body.append(document.createElement('textarea'));
  });
  const copied = async () => {
    await page.mouse.move(2, 2);
    await awaitNoCard(page);
    await page.evaluate(() => {
      const field = document.querySelector('textarea');
      if (field) field.value = '';
      field?.focus({ preventScroll: true });
    });
    await page.keyboard.press('Control+V');
    return page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  };
  const open = async () => {
    await pointAt(page, 'martin-solveig', 1);
    return awaitCard(page, 'martin-solveig');
  };

  const card = await open();
  await press(page, '[data-action="copy"]');
  await expect
    .poll(() => onCard(page, (dialog) => dialog.querySelector('[data-action="copy"]')?.textContent))
    .toBe('Copied');
  const text = await copied();
  expect(text).toMatch(/^Martin Solveig · French DJ/);
  for (const { url, number } of card.sources)
    expect(text).toMatch(new RegExp(`^\\[${number}\\] .*${escaped(url)}$`, 'm'));
  for (const { description } of card.disputes) {
    expect(text).toContain(`Accounts differ (`);
    // The reading has the status behind it.
    expect(text).toContain(description.slice(0, 40));
  }

  await open();
  await press(page, '[data-action="copy"]', 'Shift');
  const markdown = await copied();
  expect(markdown).toMatch(/^\*\*Martin Solveig\*\* · French DJ/);
  for (const { url, number } of card.sources) {
    expect(markdown).toMatch(new RegExp(`^\\[${number}\\] \\[.*\\]\\(<${escaped(url)}>\\)$`, 'm'));
  }
});

const escaped = (text: string | null) => (text ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('leads on to the whole record, by a real press only', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  await onCard(page, (dialog) => dialog.querySelector<HTMLElement>('[data-action="dataset"]')?.click());
  await page.waitForTimeout(500);
  expect(context.pages()).toHaveLength(1);
  const opened = context.waitForEvent('page');
  await press(page, '[data-action="dataset"]');
  const options = await opened;
  await options.locator('.entry').first().waitFor();
  expect(options.url()).toMatch(/^chrome-extension:.*\/options\.html#entity=martin-solveig$/);
});

test('shows a topic in full, the other sides of what is disputed with it', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  await onCard(page, (dialog) => dialog.querySelector<HTMLElement>('[data-topic="apology"]')?.click());
  await expect.poll(() => onCard(page, (dialog) => dialog.querySelector('.topics') === null)).toBe(true);
  await awaitCard(page, 'martin-solveig');
  const { claims, disputes } = (await readCard(page)) ?? { claims: [], disputes: [] };
  expect(disputes.length).toBeGreaterThan(0);
  for (const { sides } of disputes) expect(sides.length).toBeGreaterThanOrEqual(2);
  const disputed = new Set(disputes.flatMap(({ sides }) => sides.map(({ id }) => id)));
  expect(claims.filter(({ id }) => disputed.has(id))).toEqual([]);
  expect(await onCard(page, (dialog) => dialog.querySelector('[data-action="copy"]') !== null)).toBe(true);
});

test('shows a list of winners in full', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await pointAt(page, 'ballon-dor');
  await awaitCard(page, 'ballon-dor');
  await onCard(page, (dialog) => dialog.querySelector<HTMLElement>('[data-topic="roll-women"]')?.click());
  await expect.poll(async () => (await readCard(page))?.claims.length).toBe(8);
});

test.describe('in a French browser', () => {
  test.use({ language: 'fr-FR' });
  test('speaks French', async ({ page, pages }) => {
    await page.goto(pages.at('article.html'));
    await pointAt(page, 'ada-hegerberg');
    const card = await awaitCard(page, 'ada-hegerberg');
    expect(card.description).toMatch(/Footballeuse norvégienne/);
    expect(await onCard(page, (dialog) => dialog.getAttribute('lang'))).toBe('fr');
  });
});
