/** Random edits of a page, the same ones for the same seed. Runs inside the page, so it uses nothing from outside itself. */
export async function editPage({ seed, steps, pause }: { seed: number; steps: number; pause: number }): Promise<void> {
  let state = seed >>> 0;
  /** mulberry32: small, and good enough to be arbitrary. */
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

  const WORDS = [
    'Ada Hegerberg',
    'Martin Solveig',
    'the Ballon d’Or',
    'Hegerberg',
    'Solveig',
    'Ballon d',
    "'Or",
    'Ada',
    'Heger',
    'berg',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\ud83d',
    '\u00a0',
    '\n',
    'won it.',
    '阿达·黑格贝格',
    'обычный текст',
    '<b>',
    '',
  ];
  const TAGS = ['p', 'div', 'span', 'b', 'i', 'em', 'a', 'li', 'td', 'h2', 'code', 'textarea', 'button', 'ruby', 'x-y'];
  const say = () => Array.from({ length: 1 + below(4) }, () => pick(WORDS)).join(pick([' ', '', ' ']));
  const elements = () => [document.body, ...document.body.querySelectorAll('*')];
  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) found.push(node);
    return found;
  };
  const make = (depth: number): Node => {
    if (depth === 0 || random() < 0.45) return document.createTextNode(say());
    const element = document.createElement(pick(TAGS));
    for (let count = below(4); count >= 0; count -= 1) element.append(make(depth - 1));
    return element;
  };

  const edits: readonly (() => void)[] = [
    () => pick(elements()).append(make(3)),
    () => pick(elements()).prepend(make(2)),
    () => {
      const element = pick(elements());
      if (element !== document.body) element.remove();
    },
    () => {
      const [text] = [pick(texts())];
      if (text) text.data = say();
    },
    () => {
      const text = pick(texts());
      if (text && text.length > 1) text.splitText(1 + below(text.length - 1));
    },
    () => {
      const text = pick(texts());
      if (text) text.insertData(below(text.length + 1), pick(WORDS));
    },
    () => {
      const text = pick(texts());
      if (text) text.deleteData(below(text.length + 1), 3);
    },
    () => document.body.normalize(),
    () => {
      // Moves a part of the page to elsewhere.
      const [part, place] = [pick(elements()), pick(elements())];
      if (part !== document.body && !part.contains(place)) place.append(part);
    },
    () => {
      const element = pick(elements());
      if (element !== document.body) element.replaceWith(...element.childNodes);
    },
    () => pick(elements()).toggleAttribute('hidden'),
    () => {
      document.title = say();
    },
  ];

  document.body.append(...Array.from({ length: 12 }, () => make(3)));
  for (let step = 0; step < steps; step += 1) {
    pick(edits)();
    if (document.body.childElementCount === 0) document.body.append(make(3));
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
