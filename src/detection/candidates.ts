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
  for (const form of forms.map(unpackForm)) {
    const known: Form = { ...form, here: null };
    for (const letter of form.begins) {
      const alike = byBeginning.get(letter);
      if (alike) alike.push(known);
      else byBeginning.set(letter, [known]);
    }
  }
  const placesFor = createPlaces(trigger);

  return (text) => {
    const places = placesFor(text);
    if (places === null) return [];
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

/** Letters of other scripts than Latin. */
const OTHER_SCRIPTS = /[\u0370-\u1dff\u3040-\ud7ff]/;

/**
 * Gives the expression that goes through the trigger words of a text, null where there are none; a page pays for the
 * scripts that stand on it.
 */
function createPlaces({ first, rest }: Trigger): (text: string) => RegExp | null {
  let ofLatin: RegExp | null = null;
  let ofAll: RegExp | null = null;
  return (text) => {
    if (OTHER_SCRIPTS.test(text)) {
      const { latin, other } = rest();
      ofAll ??= new RegExp([latin, ...other.map(([, words]) => words)].map(({ source }) => source).join('|'), 'gi');
      return ofAll;
    }
    if (!first.test(text)) return null;
    ofLatin ??= new RegExp(rest().latin.source, 'gi');
    return ofLatin;
  };
}
