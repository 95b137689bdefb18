import { extentOf } from './extent.js';
import { fold } from './fold.js';
import { isLetter } from './letters.js';
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
  for (const packed of forms) {
    const form: Form = { ...unpackForm(packed), here: null };
    for (const letter of beginningsOf(form.source)) {
      const alike = byBeginning.get(letter);
      if (alike) alike.push(form);
      else byBeginning.set(letter, [form]);
    }
  }
  const placesFor = createPlaces(trigger);

  return (text) => {
    const places = placesFor(text);
    const folded = fold(text);
    const found: Candidate[] = [];
    let done = 0;
    places.lastIndex = 0;
    for (let hit = places.exec(text); hit !== null; hit = places.exec(text)) {
      let candidate: Candidate | null = null;
      for (let at = Math.max(done, hit.index - LONGEST_BEGINNING); at <= hit.index && candidate === null; at += 1) {
        const begun = byBeginning.get(folded.charAt(at));
        if (begun !== undefined) candidate = longestAt(begun, text, at);
      }
      if (candidate !== null) found.push(candidate);
      done = candidate?.end ?? done;
      places.lastIndex = candidate?.end ?? hit.index + 1;
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
export function beginningsOf(source: string): ReadonlySet<string> {
  const [head = ''] = /^(?:\(.*?\)\?)*(?:\(.*?\)|\[.*?\]|.)/.exec(source) ?? [];
  return new Set([...fold(head)].filter(isLetter));
}

/** Letters of other scripts than Latin. */
const OTHER_SCRIPTS = /[\u0370-\u1dff\u3040-\ud7ff]/;

/** Gives the expression that goes through the trigger words of a text; a page pays for the scripts that stand on it. */
function createPlaces({ rest }: Trigger): (text: string) => RegExp {
  const known = new Map<boolean, RegExp>();
  return (text) => {
    const isOther = OTHER_SCRIPTS.test(text);
    let places = known.get(isOther);
    if (places === undefined) {
      const { latin, other } = rest();
      const words = isOther ? other.map(([, fragments]) => fragments) : [];
      places = new RegExp([latin, ...words].map(({ source }) => source).join('|'), 'gi');
      known.set(isOther, places);
    }
    return places;
  };
}
