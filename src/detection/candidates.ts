import { extentOf } from './extent.js';
import { fold } from './fold.js';
import { pairAt } from './letters.js';
import { unpackForm } from './packed-form.js';
import { ANY_I } from './pattern-signs.js';
import type { Trigger } from './triggered.js';
import type { FormKind, Lexicon, LexiconForm } from './types.js';

/** A stretch of a text that has the form of a name, before anything is said about whom it means. */
export interface Candidate {
  /** Index into the lexicon's entities. */
  readonly entity: number;
  readonly kind: FormKind;
  readonly prior: number;
  readonly start: number;
  readonly end: number;
}

/** Finds the candidates of a text from left to right, without overlaps; of several at one place the longest. */
export type Finder = (text: string) => readonly Candidate[];

/** A form begins no further before its trigger word; a unit test holds every form to it. */
export const LONGEST_BEGINNING = 60;

/**
 * The trigger tells where in a text a form may stand, and its beginning is sought from there backwards: one expression of
 * all forms would take the engine longer to compile than a short page takes to read.
 */
export function createFinder({ forms }: Lexicon, trigger: Trigger): Finder {
  let known: readonly Form[] = [];
  /** The forms that may stand where a text goes on so, in the order of the lexicon. */
  const alike = new Map<number, readonly Form[]>();
  const learn = (packed: readonly string[]) => {
    known = [...known, ...packed.map(formOf)];
    alike.clear();
  };
  const beginningAt = (folded: string, at: number): readonly Form[] => {
    const key = pairAt(folded, at);
    let begun = alike.get(key);
    if (begun === undefined) {
      begun = known.filter(({ beginnings }) => beginnings.some((beginning) => folded.startsWith(beginning, at)));
      alike.set(key, begun);
    }
    return begun;
  };
  learn(forms.latin);
  const { first, rest } = trigger;
  const latin = once(() => wordsOf([rest().latin]));
  const all = once(() => {
    learn(forms.other);
    const { latin: own, other } = rest();
    return wordsOf([own, ...other.map(([, words]) => words)]);
  });

  return (text) => {
    const isOther = OTHER_SCRIPTS.test(text);
    if (!isOther && !first.test(text)) return [];
    const places = (isOther ? all : latin)();
    let folded = '';
    const found: Candidate[] = [];
    let done = 0;
    places.lastIndex = 0;
    for (let hit = places.exec(text); hit !== null; hit = places.exec(text)) {
      folded ||= fold(text);
      let candidate: Candidate | null = null;
      for (let at = Math.max(done, hit.index - LONGEST_BEGINNING); at <= hit.index && candidate === null; at += 1) {
        if (isInsideWord(folded, at)) continue;
        candidate = longestAt(beginningAt(folded, at), text, at);
      }
      places.lastIndex = candidate?.end ?? hit.index + 1;
      if (candidate === null) continue;
      found.push(candidate);
      done = candidate.end;
    }
    return found;
  };
}

/** Whether a letter of Latin script stands on either side of the place: no form begins there. */
const isInsideWord = (folded: string, at: number): boolean => isPlain(folded, at) && isPlain(folded, at - 1);

function isPlain(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  return code > 96 && code < 123;
}

interface Form extends LexiconForm {
  readonly beginnings: readonly string[];
  /** Made when first needed: most forms are never tried. */
  here: RegExp | null;
}

function formOf(packed: string): Form {
  const form = unpackForm(packed);
  return { ...form, beginnings: beginningsOf(form.source), here: null };
}

function longestAt(forms: readonly Form[], text: string, start: number): Candidate | null {
  let best: Candidate | null = null;
  for (const form of forms) {
    form.here ??= new RegExp(form.source, 'iy');
    form.here.lastIndex = start;
    if (!form.here.test(text)) continue;
    const { entity, kind, prior } = form;
    const end = extentOf(text, start, form.here.lastIndex);
    if (end !== null && end > (best?.end ?? start)) best = { entity, kind, prior, start, end };
  }
  return best;
}

/**
 * What a form may begin with, folded, behind a word that may be left out too: two letters, or single ones where it is
 * not plain to see, and rather one too many. A unit test holds every form to it.
 */
export function beginningsOf(source: string): readonly string[] {
  const [plain] = PLAIN.exec(source.replaceAll(ANY_I, 'i')) ?? [];
  if (plain) return [fold(plain)];
  const [head = '', optional] = /^(?:\(\?:([^()|]+)\)\?|(?:\(.*?\)\?)*(?:\(.*?\)|\[.*?\]|.))/.exec(source) ?? [];
  if (optional) return [optional, source.slice(head.length)].flatMap(beginningsOf);
  return [...fold(head.replace(/[()?:|[\]\\._]+/g, ''))];
}

/** Letters that must be there. */
const PLAIN = /^[^()?:|[\]\\._ ]{2}(?!\?)/;

/** Letters of other scripts than Latin. */
export const OTHER_SCRIPTS = /[\u0370-\u1dff\u3040-\ud7ff]/;

/** Goes through the trigger words of a text. */
const wordsOf = (words: readonly RegExp[]) => new RegExp(words.map(({ source }) => source).join('|'), 'gi');

function once(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= make());
}
