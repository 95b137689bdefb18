/**
 * Text made to slow us down. Four times the text may take four times as long; anything quadratic takes sixteen. Every
 * function here is the way in to regular expressions of ours that meet a page's text, or a reader's.
 */
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { lexicon } from '#compiled/lexicon';
import { TRIGGER } from '#compiled/trigger';
import { entityIn } from '../../../background/look-up';
import { composed } from '../../../content-scripts/annotator/text-index/compose';
import { normaliseText } from '../../../content-scripts/annotator/text-index/index';
import { createDetector } from '../../../src/detection/index';
import { isTriggered } from '../../../src/detection/triggered';
import { fold } from '../../../src/ranking/fold';
import { numbersIn, writeOutYears, yearsIn } from '../../../src/ranking/numbers';
import { readSitesFile, readTypedSite } from '../../../src/sites-file';

const detect = createDetector(lexicon, TRIGGER);

const piecesOf = (text: string) =>
  Array.from({ length: text.length / 64 }, (_, index) => text.slice(index * 64, index * 64 + 64));

const FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  'the scout’s expression': (text) => isTriggered(TRIGGER, text),
  'normalised text': normaliseText,
  composing: composed,
  'detection, in one block': (text) => detect({ title: '', blocks: [text] }),
  'detection, in many blocks': (text) => detect({ title: 'Ada Hegerberg', blocks: piecesOf(text) }),
  folding: fold,
  'numbers of a passage': numbersIn,
  'years of a passage': (text) => yearsIn(writeOutYears(text)),
  'looking a selection up': entityIn,
  'a typed site': readTypedSite,
  'a file of sites': (text) => readSitesFile(JSON.stringify({ touchline: text, rules: { [text]: 'on' } }), () => true),
};

/** Each is repeated to the length wanted: what keeps an expression trying, or just fails to be a name at its end. */
const BAITS: Readonly<Record<string, string>> = {
  letters: 'a',
  'white space': ' ',
  'all white space': ' \n\t\u00a0\u2003',
  'line breaks': '\n',
  'the beginning of a name': 'Ada ',
  'a name without its end': 'Ada Hegerber ',
  'names without space': 'AdaHegerberg',
  'a bare surname': 'Solveig ',
  'surnames after initials': 'M. Solveig, A. Hegerberg; ',
  'full names': 'Ada Hegerberg and Martin Solveig won the Ballon d’Or. ',
  'the award without its end': "Ballon d'",
  apostrophes: "'",
  'apostrophes and spaces': "' ",
  hyphens: '-',
  'names and hyphens': 'Hegerberg-',
  'an address': 'https://hegerberg.example/solveig/',
  'dotted names': 'Martin.Solveig.',
  quotes: '" ',
  digits: '1',
  'ranges of years': '2018-',
  'digits and dashes': '1 – ',
  'digits and slashes': '9/',
  'combining marks': '\u0301',
  'letters with marks': 'e\u0301\u0323',
  jamo: '\u1100\u1161',
  'soft hyphens': 'H\u00ade\u00adg',
  'zero-width characters': '\u200b\u200d\ufeff',
  'lone surrogates': '\ud83d',
  'bidi controls': '\u202e\u2066a',
  'Chinese names': '阿达·黑格贝格',
  // Without a space the letters after a cue go on to the end of the text.
  'Chinese names and cues': '足球海格伯格',
  'Cyrillic letters': 'Хегерберг ',
  'Arabic letters': 'هيغربرغ ',
  dots: '.',
  'capital words': 'Aa ',
  'words of a host name': 'a-.',
};

const LONGEST = 100_000;

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function bestOf(count: number, run: () => unknown): number {
  return Math.min(...Array.from({ length: count }, () => timeOf(run)));
}

/** How many times as long four times the text takes, at a length where that can be measured. */
function growthOf(deed: (text: string) => unknown, bait: string): number {
  const text = (length: number) => bait.repeat(Math.ceil(length / bait.length)).slice(0, length);
  deed(text(2000));
  for (let length = 6250; ; length *= 2) {
    const [short, long] = [text(length), text(length * 4)];
    const taken = bestOf(3, () => deed(short));
    // Too quick to be measured, at a length that no page has: that is linear enough.
    if (taken < 15 && length * 4 < LONGEST) continue;
    const longer = bestOf(2, () => deed(long));
    return longer < 150 ? 1 : longer / taken;
  }
}

describe.each(Object.entries(FUNCTIONS))('%s', (_name, deed) => {
  it.each(Object.entries(BAITS))('over %s', { timeout: 30_000 }, (_bait, text) => {
    // A measurement that something else on the machine disturbed is done again; a wrong growth stays wrong.
    let growth = growthOf(deed, text);
    for (let again = 0; again < 3 && growth >= 8; again += 1) growth = Math.min(growth, growthOf(deed, text));
    expect(growth).toBeLessThan(8);
  });
});
