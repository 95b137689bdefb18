/** Where the focus goes: from the card, back to the page, and where the page itself moves it. */
import type { Page } from '@playwright/test';
import { focusInCard, jump } from './calling';
import { awaitCard, awaitMarks, awaitNoCard, expect, onCard, readCard, test } from './touchline';

/** Buttons around the paragraph of the question, and one at either end of the page. */
async function addButtons(page: Page): Promise<void> {
  await page.evaluate(() => {
    const button = (id: string) => Object.assign(document.createElement('button'), { id, textContent: id });
    const question = document.getElementById('question');
    question?.before(button('before'));
    question?.after(button('after'));
    document.body.prepend(button('top'));
    document.body.append(button('end'));
  });
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? null);

async function callQuestion(page: Page, context: Parameters<typeof jump>[0]): Promise<void> {
  await jump(context, page, 'martin-solveig', 0);
  await awaitCard(page, 'martin-solveig');
  await expect.poll(() => focusInCard(page)).toBe('dialog');
}

test.describe('where nothing had the focus', () => {
  test.beforeEach(async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    await addButtons(page);
    await callQuestion(page, context);
  });

  test('Tab out of the card goes on behind the mention', async ({ page }) => {
    await onCard(page, (dialog) => [...dialog.querySelectorAll('button')].at(-1)?.focus());
    await page.keyboard.press('Tab');
    await awaitNoCard(page);
    expect(await focused(page)).toBe('after');
  });

  test('Shift and Tab out of the card go back before the mention', async ({ page }) => {
    await page.keyboard.press('Shift+Tab');
    await awaitNoCard(page);
    expect(await focused(page)).toBe('before');
  });

  test('after Escape the next Tab goes on behind the mention', async ({ page }) => {
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    expect(await focused(page)).toBe('');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('after');
  });

  test('after Escape and a press elsewhere Tab is the browser’s again', async ({ page }) => {
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    await page.click('#end');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('after');
  });
});

test('goes on into an open component behind the mention', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await addButtons(page);
  await page.evaluate(() => {
    const component = document.createElement('div');
    component.id = 'component';
    component.attachShadow({ mode: 'open' }).innerHTML = '<span>no stop</span><input id="inside">';
    document.getElementById('question')?.after(component);
  });
  await callQuestion(page, context);
  await onCard(page, (dialog) => [...dialog.querySelectorAll('button')].at(-1)?.focus());
  await page.keyboard.press('Tab');
  await awaitNoCard(page);
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id)).toBe('inside');
});

const HOLDERS = {
  'a field in an open component': () => {
    const host = document.body.appendChild(document.createElement('div'));
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const field = inner.attachShadow({ mode: 'open' }).appendChild(document.createElement('input'));
    field.focus();
  },
  'a link in a drawing': () => {
    const link = document.createElementNS('http://www.w3.org/2000/svg', 'a');
    link.setAttribute('href', '#drawn');
    link.append('drawn');
    document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg')).append(link);
    link.focus();
  },
} as const;

for (const [what, hold] of Object.entries(HOLDERS)) {
  test(`Escape gives the focus back to ${what}`, async ({ context, page, pages }) => {
    await page.goto(pages.at('article.html'));
    await awaitMarks(page);
    await page.evaluate(hold);
    const deepest = () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.localName;
      });
    const before = await deepest();
    expect(before).toMatch(/^(input|a)$/);
    await callQuestion(page, context);
    await page.keyboard.press('Escape');
    await awaitNoCard(page);
    expect(await deepest()).toBe(before);
  });
}

test('closes when the page moves the focus, and leaves it there', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await addButtons(page);
  await page.evaluate(() => document.getElementById('top')?.focus());
  await callQuestion(page, context);
  await page.evaluate(() => document.getElementById('end')?.focus({ preventScroll: true }));
  await awaitNoCard(page);
  expect(await focused(page)).toBe('end');
});

test('stays where the focus goes nowhere', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await callQuestion(page, context);
  await onCard(page, (dialog) => (dialog instanceof HTMLElement ? dialog.blur() : undefined));
  await page.waitForTimeout(300);
  expect((await readCard(page))?.entity).toBe('martin-solveig');
  await page.keyboard.press('Escape');
  await awaitNoCard(page);
});

test('is no business of the page’s: its focus trap, its shortcuts, its menus', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await addButtons(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const trap = document.getElementById('top');
    document.addEventListener('focusin', ({ target }) => target !== trap && trap?.focus(), true);
    for (const type of ['keydown', 'keyup', 'pointerdown', 'mousedown', 'mouseup', 'click']) {
      document.addEventListener(type, () => heard.push(type));
    }
    trap?.focus();
  });
  await callQuestion(page, context);
  await page.keyboard.press('Tab');
  expect(await focusInCard(page)).toMatch(/^(a|button)$/);
  const topic = await onCard(page, (dialog) => {
    const button = dialog.querySelector('[data-topic]');
    button?.scrollIntoView({ block: 'center' });
    const { x = 0, y = 0 } = button?.getBoundingClientRect() ?? {};
    return { x: x + 12, y: y + 12 };
  });
  await page.mouse.click(topic?.x ?? 0, topic?.y ?? 0);
  await expect.poll(() => onCard(page, (dialog) => dialog.querySelector('.topics') === null)).toBe(true);
  expect(await page.evaluate(() => (globalThis as unknown as { heard: readonly string[] }).heard)).toEqual([]);
});

test('has the focus again where the page takes the card out and it is put back', async ({ context, page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await callQuestion(page, context);
  await page.keyboard.press('Tab');
  const before = await focusInCard(page);
  expect(before).toBe('button');
  await page.evaluate(() => document.querySelector('div[popover]')?.remove());
  await awaitCard(page, 'martin-solveig');
  expect(await focusInCard(page)).toBe(before);
});
