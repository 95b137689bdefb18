import { describe, expect, test } from 'vitest';
import { loadForms } from '../../../scripts/eval/forms.js';
import { beginningsOf, LONGEST_BEGINNING } from '../../../src/detection/candidates.js';
import { createCueFinder } from '../../../src/detection/cues.js';
import { fold } from '../../../src/detection/fold.js';
import { createDetector, explain } from '../../../src/detection/index.js';
import { compileLexicon, compileTrigger, parseEntityForms } from '../../../src/detection/lexicon.js';
import { expand, patternSource } from '../../../src/detection/pattern.js';
import { createStemFinder } from '../../../src/detection/stems.js';
import { isTriggered } from '../../../src/detection/triggered.js';

const RIVER = {
  id: 'mystery-river',
  named: 5,
  beside: {},
  trigger: { latin: ['glimmerau'], other: ['лимме', 'リンメ'] },
  forms: [
    { form: 'Upper Glimmerau', kind: 'name', prior: 9 },
    { form: 'Glimmerau', kind: 'label', prior: -2 },
    { form: 'Глиммерау', kind: 'name', prior: 9 },
    { form: 'グリンメラウ', kind: 'name', prior: 9 },
  ],
  evidence: [{ id: 'water', weights: { near: 2, page: 1 }, limit: 3, words: { en: ['river', 'ferry!'] } }],
} as const;

describe('an entity added as data alone', () => {
  const forms = [...loadForms(), parseEntityForms('mystery-river.json', RIVER)];
  const detect = createDetector(compileLexicon(forms), compileTrigger(forms));
  const surfaces = (text: string) =>
    detect({ title: '', blocks: [text] }).map(({ start, end }) => text.slice(start, end));

  test('is detected in its scripts, with its evidence', () => {
    expect(surfaces('Upper Glimmerau, Глиммерау und グリンメラウ')).toEqual([
      'Upper Glimmerau',
      'Глиммерау',
      'グリンメラウ',
    ]);
    expect(surfaces('The river Glimmerau is low.')).toEqual(['Glimmerau']);
    expect(surfaces('Glimmerau sings.')).toEqual([]);
    expect(surfaces('Glimmerau sings of ferrymen.')).toEqual([]);
  });

  test('is explained: the weights add up to the decision', () => {
    const [candidate] = explain(compileLexicon(forms), compileTrigger(forms), {
      title: '',
      blocks: ['The river Glimmerau is low.'],
    });
    expect(candidate?.evidence.map(({ rule, weight }) => [rule, weight])).toEqual([
      ['form', -2],
      ['water', 2],
    ]);
    expect(candidate?.evidence[1]?.words).toEqual(['river (touch)']);
    expect(candidate?.taken).toBe(true);
  });

  test('a longer stem of one entity does not hide the shorter one of another', () => {
    const sea = {
      ...RIVER,
      id: 'mystery-sea',
      trigger: { latin: ['wellen'], other: [] },
      forms: [{ form: 'Wellenau', kind: 'label', prior: -1 }],
      evidence: [{ id: 'ships', weights: { page: 1 }, limit: 1, words: { en: ['riverboat', 'ferryman'] } }],
    };
    const waters = [RIVER, sea].map((each) => parseEntityForms('x', each));
    const rules = (text: string) =>
      explain(compileLexicon(waters), compileTrigger(waters), { title: '', blocks: [text] }).map(({ evidence }) =>
        evidence.map(({ rule }) => rule),
      );
    expect(rules('A riverboat on the Glimmerau near Wellenau')).toEqual([
      ['form', 'water'],
      ['form', 'ships'],
    ]);
    // A whole word is no beginning of another.
    expect(rules('A ferryman on the Glimmerau near Wellenau')).toEqual([['form'], ['form', 'ships']]);
  });

  test('is hit by the trigger', () => {
    const trigger = compileTrigger(forms);
    expect(isTriggered(trigger, 'an der Glim\u00admerau')).toBe(true);
    expect(isTriggered(trigger, 'am Glimmer')).toBe(false);
  });
});

describe('the build fails', () => {
  test('on a malformed file, with its name', () => {
    expect(() => parseEntityForms('river.json', { ...RIVER, forms: [{ form: 'a*', kind: 'name', prior: 9 }] })).toThrow(
      /^river\.json: forms\.0\.form/,
    );
    expect(() => parseEntityForms('river.json', { ...RIVER, id: 'River!' })).toThrow(/^river\.json: id/);
  });

  test('on a form with a sign of packed forms, and on words too short to say anything', () => {
    const [form, evidence] = [RIVER.forms[0], RIVER.evidence[0]];
    const compile = (changed: object) => compileLexicon([parseEntityForms('river.json', { ...RIVER, ...changed })]);
    expect(() => compile({ forms: [{ ...form, form: 'Glimmer!au' }] })).toThrow(/a sign of packed forms .*mmer!au/);
    const withWord = (word: string) => () => compile({ evidence: [{ ...evidence, words: { en: [word] } }] });
    expect(withWord('r')).toThrow(
      /river\.json: evidence\.0\.words\.en\.0: a word holds no "\|", and more than one letter/,
    );
    expect(withWord('r!')).toThrow(/more than one letter/);
    expect(withWord('捧!')).toThrow(/more than one letter/);
    expect(withWord('river|ferry')).toThrow(/more than one letter/);
    expect(withWord('捧')).not.toThrow();
  });

  test('on a form that two entities claim as a name', () => {
    const twin = { ...RIVER, id: 'twin-river' };
    expect(() => compileLexicon([RIVER, twin].map((each) => parseEntityForms('x', each)))).toThrow(
      /twin-river: the form "Upper Glimmerau" is claimed by "mystery-river"/,
    );
  });

  test('on two files for one id, unknown entities in evidence, brackets that do not match, forms without a trigger', () => {
    const compile = (...files: unknown[]) => compileLexicon(files.map((file) => parseEntityForms('x', file)));
    expect(() => compile(RIVER, RIVER)).toThrow(/two forms files for "mystery-river"/);
    expect(() => compile({ ...RIVER, beside: { nobody: 1 } })).toThrow(/unknown entity "nobody"/);
    expect(() => compile({ ...RIVER, forms: [{ form: 'Glimm(erau', kind: 'name', prior: 9 }] })).toThrow(/brackets/);
    expect(() =>
      compileTrigger([parseEntityForms('river.json', { ...RIVER, trigger: { latin: [], other: [] } })]),
    ).toThrow(/no fragment of the trigger hits "Upper Glimmerau"/);
  });
});

test('every word of evidence is found where it stands', () => {
  const { cues } = compileLexicon(loadForms());
  const find = createCueFinder(createStemFinder(compileLexicon(loadForms())));
  for (const [group, { words }] of cues.entries()) {
    for (const word of words.split('|')) {
      const text = word.replace('!', '');
      const { starts, stems } = find(`Etwas (${text}), ${text}`);
      const at = starts.indexOf(text.length + 10);
      expect(stems[at]?.text, word).toBe(text);
      expect(stems[at]?.groups, word).toContain(group);
    }
  }
});

describe('the trigger', () => {
  const trigger = compileTrigger(loadForms());

  test.each([
    'Heger\u00adberg',
    'He\u00adger\u00adberg',
    'H\u200be\u200bgerberg',
    'Heger\u2060berg',
    'Hegerb\u202aerg\u202c',
    'هگر\u200cبرگ',
    'Heger\u034fberg',
    'Sol\u00adveig',
    'S\u200bolveig',
    'Bal\u00adlon d’Or',
    'Ballon\n    d\u2019Or',
    'Ballon-d´Or',
    'BALLONS D‘OR',
    'Balo\u0301n de Oro',
    'Zlaty\u0301 mi\u0301c\u030c',
    'Qua\u0309 bo\u0301ng va\u0300ng',
    'wordHegerberg',
    'Хегер\u00adберг',
    '발롱도르',
    '金球獎',
    'هيغربرغ',
    'כדור הזהב',
  ])('hits %j', (text) => expect(isTriggered(trigger, text)).toBe(true));

  test.each([
    'Problem solved, ever, and/or balloon',
    'German gerbils d’orange',
    'Schreib\u00adtisch',
    'Please solve it, or leave it solved',
    'салон дорогой мебели',
    'Золотая осень',
    '世界',
    'می\u200cگوید',
  ])('lets %j pass', (text) => {
    expect(isTriggered(trigger, text)).toBe(false);
  });

  test.each([
    'The balloon does not fly',
    'A golden balloon, a golden bar',
    'He is being very bold on top of a hill',
    'Le salon de la balle rouge, la balade de dimanche',
    'Der Pilot werden bald Kultur und Palette loben',
  ])('spares %j the long expression', (text) => expect(trigger.first.test(text)).toBe(false));

  test('hits every form in the company of what a page puts around it', () => {
    for (const { forms } of loadForms()) {
      for (const { form } of forms) {
        for (const plain of expand(form)) {
          const text = plain.replaceAll('~', 'a').replaceAll('·', '');
          for (const variant of [text, text.toUpperCase(), text.replaceAll(' ', '\n      '), text.normalize('NFD')])
            expect(isTriggered(trigger, `Ein Wort ${variant}, und noch eins`), variant).toBe(true);
        }
      }
    }
  });
});

test('every form is looked for by all that it may begin with', () => {
  for (const { forms } of loadForms()) {
    for (const { form } of forms) {
      const beginnings = beginningsOf(patternSource(form));
      for (const plain of expand(form)) {
        for (const spelt of [plain, plain.toUpperCase(), plain.toLowerCase(), plain.replaceAll('i', 'İ')])
          for (const bare of [spelt, spelt.normalize('NFD').replace(/\p{M}/gu, '')])
            if (new RegExp(patternSource(form), 'iy').test(bare.replaceAll('~', '').replaceAll('·', '')))
              expect(
                beginnings.some((beginning) => fold(bare).startsWith(beginning)),
                bare,
              ).toBe(true);
      }
    }
  }
});

test.each([
  ['Ballons?_d', ['ba']],
  ['Bal(?:l)?on', ['ba']],
  ['P[iıİ]lota', ['pi']],
  ['(?:FIFA_)?Ballon', ['fi', 'ba']],
  ['[ÖO]du', ['ö', 'o']],
  ['A\\._?Heger', ['a']],
  ['Ab?c', ['a']],
  ['(?:Ab|C)?Def', ['a', 'b', 'c', 'd']],
])('the source %s may begin with %j', (source, beginnings) => expect(beginningsOf(source)).toEqual(beginnings));

test('no form begins further before its trigger word than is looked back', () => {
  const { latin, other } = compileTrigger(loadForms()).rest();
  for (const { forms } of loadForms()) {
    for (const plain of forms.flatMap(({ form }) => expand(form))) {
      const text = plain.replaceAll('~', 'aaaaa').replaceAll('·', '・');
      const places = [latin, ...other.map(([, words]) => words)].map((words) => text.search(words));
      const first = Math.min(...places.filter((place) => place >= 0));
      expect(first, text).toBeLessThan(LONGEST_BEGINNING / 1.5);
    }
  }
});

test('ten million characters of a half name are as fast as any', () => {
  const detect = createDetector(compileLexicon(loadForms()), compileTrigger(loadForms()));
  const seconds = (piece: string): number => {
    const text = piece.repeat(10_000_000 / piece.length);
    const start = performance.now();
    detect({ title: '', blocks: [text] });
    return (performance.now() - start) / 1000;
  };
  for (const piece of ['Ballon d', 'Ada Heger', 'Zlat ', 'Golden  ']) expect(seconds(piece)).toBeLessThan(2);
}, 30_000);
