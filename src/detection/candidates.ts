import { extentOf } from './extent.js';
import { fold } from './fold.js';
import { unpackForm } from './packed-form.js';
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
  const byBeginning = new Map<string, Form[]>();
  const learn = (packed: readonly string[]) => {
    for (const line of packed) {
      const form: Form = { ...unpackForm(line), here: null };
      for (const letter of beginningsOf(form.source)) {
        byBeginning.set(letter, [...(byBeginning.get(letter) ?? []), form]);
      }
    }
  };
  learn(forms.filter((line) => !OTHER_SCRIPTS.test(line)));
  // A page pays for the scripts that stand on it.
  const { first, rest } = trigger;
  const latin = once(() => wordsOf([rest().latin]));
  const all = once(() => {
    learn(forms.filter((line) => OTHER_SCRIPTS.test(line)));
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
        const begun = byBeginning.get(folded.charAt(at));
        if (begun !== undefined) candidate = longestAt(begun, text, at);
      }
      places.lastIndex = candidate?.end ?? hit.index + 1;
      if (candidate === null) continue;
      found.push(candidate);
      done = candidate.end;
    }
    return found;
  };
}

interface Form extends LexiconForm {
  /** Made when first needed: of most forms a page never has the beginning. */
  here: RegExp | null;
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
 * The letters that a form may begin with, folded, and a few more: all of the groups in front that may be left out, and of
 * what stands first behind them. A unit test holds every form to it.
 */
export function beginningsOf(source: string): string {
  const [head = ''] = /^(?:\(.*?\)\?)*(?:\(.*?\)|\[.*?\]|.)/.exec(source) ?? [];
  return fold(head.replace(/\P{L}+/gu, ''));
}

/** Letters of other scripts than Latin. */
const OTHER_SCRIPTS = /[\u0370-\u1dff\u3040-\ud7ff]/;

/** Goes through the trigger words of a text. */
const wordsOf = (words: readonly RegExp[]) => new RegExp(words.map(({ source }) => source).join('|'), 'gi');

function once(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= make());
}
