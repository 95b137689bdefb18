/** Generated pages: prose of a given length with a given number of mentions, the same on every run. */

export interface BenchPage {
  readonly name: string;
  readonly html: string;
  /** How many mentions stand on it; 0 for pages that must stay unmarked. */
  readonly mentions: number;
  readonly kilobytes: number;
}

const WORDS = (
  'the of and to in that was it for on with as his they at be this from have or by one had not but what all were when ' +
  'we there can an your which their said if do will each about how up out them then she many some so these would other ' +
  'into has more her two like him see time could no make than first been its who now people my made over did down only ' +
  'way find use may water long little very after words called just where most know get through back much before good ' +
  'new write our used me man too any day same right look think also around another came come work three word must ' +
  'because does part even place well such here take why things help put years different away again off went old number ' +
  'balloon golden medal women award problem bold solved market village weekly quiz zone breakfast player coach season'
).split(' ');
const NAMES = ['Ada Hegerberg', 'Martin Solveig', 'the Ballon d’Or', 'Hegerberg', 'Ballon d’Or', 'Ballon d’Or Féminin'];
/** Words that speak against the award, and so stand only where nothing is to be marked. */
const AGAINST: ReadonlySet<string> = new Set(['balloon', 'breakfast', 'each', 'way']);
const WORDS_A_PARAGRAPH = 90;

/** A page of about `kilobytes` KB of text, with `mentions` mentions spread evenly. */
export function prosePage(kilobytes: number, mentions: number): BenchPage {
  const random = randomFrom(kilobytes * 31 + mentions + 7);
  const pick = <Item>(items: readonly Item[], or: Item): Item => items[Math.floor(random() * items.length)] ?? or;
  const paragraphs = Math.max(1, Math.round((kilobytes * 1024) / (WORDS_A_PARAGRAPH * 5.2)));
  const vocabulary = mentions === 0 ? WORDS : WORDS.filter((word) => !AGAINST.has(word));
  const html: string[] = [];
  let placed = 0;
  for (let at = 0; at < paragraphs; at += 1) {
    const words = Array.from({ length: WORDS_A_PARAGRAPH }, () => pick(vocabulary, 'the'));
    words[20] = `<a href="#${at}">${words[20]}</a>`;
    words[50] = `<em>${words[50]}</em>`;
    for (; placed < Math.round(((at + 1) / paragraphs) * mentions); placed += 1) {
      // One full name in front, so that surnames are mentions too.
      words.splice(Math.floor(random() * 15) + 25, 0, `${placed < 3 ? NAMES[placed] : pick(NAMES, 'Ada Hegerberg')},`);
    }
    html.push(at % 12 === 0 ? `<h2>${words.slice(0, 6).join(' ')}</h2>` : '', `<p>${words.join(' ')}.</p>`);
  }
  const size = kilobytes < 1024 ? `${kilobytes} KB` : `${kilobytes / 1024} MB`;
  return {
    name: mentions === 0 ? size : `${size}, ${mentions.toLocaleString('en')} mentions`,
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Prose</title><body><main>${html.join('\n')}</main></body></html>`,
    mentions,
    kilobytes,
  };
}

/** Mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
