import { awaitCard, awaitMarks, awaitNoCard, ENTITIES, expect, marksOf, pointAt, test } from './touchline';

test('marks every mention, under one key an entity', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  const marks = await awaitMarks(page);
  const texts = (entity: string) => marks.filter((mark) => mark.entity === entity).map(({ text }) => text);
  expect(texts('ada-hegerberg')).toEqual(['Ada Hegerberg', 'Ada Hegerberg', 'Hegerberg', 'Hegerberg']);
  expect(texts('martin-solveig')).toEqual(['Martin Solveig', 'Solveig', 'Martin Solveig']);
  expect(texts('ballon-dor')).toEqual(['Ballon d’Or', "Ballon d'Or", "FIFA Ballon d'Or"]);
  expect(await page.evaluate(() => [...CSS.highlights.keys()].sort())).toEqual(
    ENTITIES.map((id) => `touchline-${id}`).sort(),
  );
});

test('never touches the page, and adds one node only while a card is open', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  const html = () => page.evaluate(() => document.documentElement.outerHTML);
  const marked = await html();
  const asServed = await page.evaluate(async () => {
    const text = await (await fetch(location.href)).text();
    return new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML;
  });
  expect(marked).toBe(asServed);

  await pointAt(page, 'martin-solveig');
  await awaitCard(page, 'martin-solveig');
  const added = await page.evaluate(() =>
    [...document.documentElement.children].slice(2).map((node) => node.localName),
  );
  expect(added).toEqual(['div']);
  await page.keyboard.press('Escape');
  await awaitNoCard(page);
  expect(await html()).toBe(marked);
});

test('leaves a page without a mention alone', async ({ page, pages }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => errors.push(message.text()));
  await page.goto(pages.at('plain.html'));
  await page.waitForTimeout(800);
  expect(await marksOf(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('marks a mention that arrives late on a page that had none', async ({ page, pages }) => {
  await page.goto(pages.at('plain.html'));
  await page.waitForTimeout(500);
  await page.evaluate(() => document.body.append('And then somebody mentioned Martin Solveig.'));
  expect((await awaitMarks(page)).map(({ text }) => text)).toEqual(['Martin Solveig']);
});

test('follows what the page does to its text', async ({ page, pages }) => {
  await page.goto(pages.at('article.html'));
  await awaitMarks(page);
  await page.evaluate(() => {
    document.getElementById('first')?.remove();
    document.getElementById('apology')?.prepend('Later that night, ');
    document.getElementById('men')?.append(' Nobody else came near the Ballon d’Or.');
  });
  await expect
    .poll(async () => (await marksOf(page)).map(({ entity, text }) => `${entity}: ${text}`).sort())
    .toEqual([
      'ada-hegerberg: Ada Hegerberg',
      'ada-hegerberg: Hegerberg',
      'ada-hegerberg: Hegerberg',
      "ballon-dor: Ballon d'Or",
      'ballon-dor: Ballon d’Or',
      "ballon-dor: FIFA Ballon d'Or",
      'martin-solveig: Martin Solveig',
      'martin-solveig: Martin Solveig',
      'martin-solveig: Solveig',
    ]);
});

test('reads frames of every origin', async ({ page, pages }) => {
  await page.goto(pages.at('frames.html'));
  await awaitMarks(page);
  const keys = (name: string) =>
    expect.poll(async () =>
      page
        .frames()
        .find((frame) => frame.name() === name || frame.url().includes(name))
        ?.evaluate(() => [...CSS.highlights.keys()].sort()),
    );
  await keys('framed.html').toEqual(['touchline-ada-hegerberg', 'touchline-ballon-dor']);
  await keys('srcdoc').toEqual(['touchline-martin-solveig']);
});

test('joins no name across what only the page’s style makes a block, and keeps a first letter that floats', async ({
  page,
  pages,
}) => {
  await page.goto(pages.at('walls.html'));
  expect((await awaitMarks(page)).map(({ text }) => text)).toEqual(['Ada Hegerberg', 'Martin Solveig']);
});
