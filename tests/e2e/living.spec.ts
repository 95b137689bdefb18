/** Pages that change: what is marked is right soon after the last change, and never wrong before. */

import { fromRoot } from '../../scripts/paths';
import { type FileServer, serveFolder } from '../../scripts/serve';
import { awaitTexts, textsOf, watchMarkedTexts } from './living/marks-now';
import { expect, test } from './touchline';

let server: FileServer;
const at = (name: string) => `${server.origin.replace(/127\.0\.0\.1|localhost/, 'living.test')}/${name}`;
const STORY = ['Ada Hegerberg', 'Ballon d’Or', 'Martin Solveig', 'Solveig'];

test.beforeAll(async () => {
  server = await serveFolder(fromRoot('tests/fixtures/living'));
});
test.afterAll(() => server.close());

test.describe('a page with mentions', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(at('story.html'));
    await awaitTexts(page, STORY);
  });

  test('shows no wrong word while text is edited before, inside and behind a mention', async ({ page }) => {
    const seen = await watchMarkedTexts(page);
    await page.evaluate(async () => {
      const text = document.querySelector('#one')?.firstChild as Text;
      const rest = () => new Promise((resolve) => setTimeout(resolve, 40));
      for (const change of [
        () => text.insertData(0, 'Late that night, '),
        () => text.deleteData(0, 5),
        () => text.appendData(' And smiled.'),
        () => text.replaceData(text.data.indexOf('Ada'), 3, 'Andrine'),
        () => text.replaceData(0, text.length, 'Zlatan held the trophy, and Ada Hegerberg did not.'),
        () => text.splitText(10),
      ]) {
        change();
        await rest();
      }
    });
    await awaitTexts(page, STORY);
    expect((await seen()).filter((text) => !STORY.includes(text))).toEqual([]);
  });

  test('lets go at once of a name that grows into another word, or is torn apart', async ({ page }) => {
    const seen = await watchMarkedTexts(page);
    await page.evaluate(() => {
      const text = document.querySelector('#four')?.firstChild as Text;
      text.insertData('Solveig'.length, 'sdatter');
      document.querySelector('#two b')?.append(document.createElement('i'), ' of no ');
    });
    expect(await textsOf(page)).toEqual(['Ada Hegerberg', 'Martin Solveig']);
    await page.waitForTimeout(600);
    expect(await textsOf(page)).toEqual(['Ada Hegerberg', 'Martin Solveig']);
    expect((await seen()).filter((text) => !STORY.includes(text))).toEqual([]);
  });

  test('drops the surname when the full name goes, and takes it up when it comes back further down', async ({
    page,
  }) => {
    // Away from the prize and its winner, a bare "Solveig" may be anybody.
    await page.evaluate(() => {
      const article = document.querySelector('article') as Element;
      article.innerHTML = '<p>Solveig came by train.</p><p id="full">It is Martin Solveig they spoke of.</p>';
    });
    await awaitTexts(page, ['Martin Solveig', 'Solveig']);
    await page.evaluate(() => document.querySelector('#full')?.remove());
    await awaitTexts(page, []);
    await page.evaluate(() => {
      const later = document.createElement('p');
      later.textContent = 'The man they spoke of is Martin Solveig.';
      document.body.append(later);
    });
    await awaitTexts(page, ['Martin Solveig', 'Solveig']);
  });

  test('follows what is moved, hidden, shown and made editable', async ({ page }) => {
    await page.evaluate(() => {
      document.querySelector('article')?.prepend(document.querySelector('#two') as Element);
      document.querySelector('#one')?.toggleAttribute('hidden', true);
      document.querySelector('#four')?.setAttribute('contenteditable', '');
    });
    await awaitTexts(page, ['Ballon d’Or', 'Martin Solveig']);
    await page.evaluate(() => {
      document.querySelector('#one')?.removeAttribute('hidden');
      document.querySelector('#four')?.removeAttribute('contenteditable');
    });
    await awaitTexts(page, STORY);
  });

  test('reads again what was changed while it was out of the page', async ({ page }) => {
    await page.evaluate(() => {
      const one = document.querySelector('#one') as Element;
      one.remove();
      (one.firstChild as Text).data = 'On stage somebody else held the trophy.';
      document.querySelector('article')?.prepend(one);
    });
    await awaitTexts(page, ['Ballon d’Or', 'Martin Solveig', 'Solveig']);
  });

  test('puts the marks back that the page clears, and follows a document that is written anew', async ({ page }) => {
    await page.evaluate(() => CSS.highlights.clear());
    await awaitTexts(page, STORY);
    await page.evaluate(() => {
      document.open();
      document.write('<title>New</title><p>Another page about Ada Hegerberg.</p>');
      document.close();
    });
    await awaitTexts(page, ['Ada Hegerberg']);
    await page.evaluate(() => document.body.append('And about Martin Solveig.'));
    await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig']);
  });

  test('keeps up with a page that never comes to rest', async ({ page }) => {
    await page.evaluate(() => {
      const ticker = document.body.appendChild(document.createElement('p'));
      setInterval(() => {
        ticker.textContent = `${performance.now()}`;
      }, 20);
      document.body.append('At last Ada Hegerberg spoke.');
    });
    await awaitTexts(page, [...STORY, 'Ada Hegerberg']);
  });
});

test.describe('a page without a mention', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(at('empty.html'));
    await page.waitForTimeout(600);
    expect(await textsOf(page)).toEqual([]);
  });

  test('gets marks as an answer streams in, piece by piece', async ({ page }) => {
    const seen = await watchMarkedTexts(page);
    await page.evaluate(async () => {
      const answer = document.querySelector('main')?.appendChild(document.createElement('p')) as Element;
      const text = answer.appendChild(document.createTextNode(''));
      for (const piece of 'The prize that Ada Hegerberg won in 2018 is the Ballon d’Or, handed over by Martin Solveig.'.match(
        /.{1,3}/gs,
      ) ?? []) {
        text.appendData(piece);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      for (const piece of ['Hege', 'r', 'berg', ' again']) {
        answer.append(piece);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    });
    await awaitTexts(page, ['Ada Hegerberg', 'Ballon d’Or', 'Hegerberg', 'Martin Solveig']);
    expect(
      (await seen()).filter((text) => !/^(?:Ada Hegerberg|Ballon d’Or|Hegerberg|Martin Solveig)$/.test(text)),
    ).toEqual([]);
  });

  test('gets marks by infinite scroll and by a change of view', async ({ page }) => {
    await page.evaluate(async () => {
      const main = document.querySelector('main') as Element;
      for (let screen = 0; screen < 5; screen += 1) {
        for (let line = 0; line < 40; line += 1) {
          const p = main.appendChild(document.createElement('p'));
          p.textContent = line === 20 ? `Ada Hegerberg, number ${screen}.` : `Line ${line} of screen ${screen}.`;
        }
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    });
    await awaitTexts(
      page,
      Array.from({ length: 5 }, () => 'Ada Hegerberg'),
    );
    await page.evaluate(() => {
      history.pushState(null, '', '/other');
      document.querySelector('main')?.replaceChildren('The view about Martin Solveig.');
    });
    await awaitTexts(page, ['Martin Solveig']);
  });

  test('finds a name in shadow roots that come late, nested ones too', async ({ page }) => {
    await page.evaluate(() => {
      const outer = document.querySelector('#card')?.attachShadow({ mode: 'open' });
      const inner = outer?.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      inner?.append('Deep inside: Ada Hegerberg.');
    });
    await awaitTexts(page, ['Ada Hegerberg']);
    await page.evaluate(() => {
      document.querySelector('#host')?.attachShadow({ mode: 'open' }).append('And Martin Solveig.');
    });
    await awaitTexts(page, ['Ada Hegerberg', 'Martin Solveig']);
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.shadowRoot?.firstChild as Text;
      root.data = 'And nobody.';
    });
    await awaitTexts(page, ['Ada Hegerberg']);
  });

  test('finds a name in a component that comes late and is filled later still', async ({ page }) => {
    await page.evaluate(() => {
      const late = document.body.appendChild(document.createElement('late-component'));
      setTimeout(() => late.attachShadow({ mode: 'open' }).append('At last Ada Hegerberg.'), 800);
    });
    await page.waitForTimeout(800);
    await awaitTexts(page, ['Ada Hegerberg']);
  });

  test('marks nothing while all of the page is being edited', async ({ page }) => {
    await page.evaluate(() => {
      document.designMode = 'on';
      document.body.append('Ada Hegerberg, as somebody writes it.');
    });
    await page.waitForTimeout(1200);
    expect(await textsOf(page)).toEqual([]);
  });
});
