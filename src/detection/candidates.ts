import { extentOf } from './extent.js';
import { unpackForm } from './packed-form.js';
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

export function createFinder(lexicon: Lexicon, mayHold: (text: string) => boolean): Finder {
  const unpacked = lexicon.forms.map(unpackForm);
  // The longer an expression, the longer the engine takes to compile it: a page pays for the scripts that stand on it.
  const latin = createFamily(unpacked.filter(({ source }) => !OTHER_SCRIPTS.test(source)));
  const all = createFamily(unpacked);

  return (text) => {
    if (!mayHold(text)) return [];
    const { any, longestAt } = (OTHER_SCRIPTS.test(text) ? all : latin)();
    const found: Candidate[] = [];
    any.lastIndex = 0;
    for (let hit = any.exec(text); hit !== null; hit = any.exec(text)) {
      const candidate = longestAt(text, hit.index);
      any.lastIndex = candidate?.end ?? hit.index + 1;
      if (candidate !== null) found.push(candidate);
    }
    return found;
  };
}

/** Letters of other scripts than Latin. */
const OTHER_SCRIPTS = /[\u0370-\u1dff\u3040-\ud7ff]/;

interface Family {
  /** Hits wherever one of the forms begins, and may hit elsewhere. */
  readonly any: RegExp;
  longestAt(text: string, start: number): Candidate | null;
}

/** The forms of some scripts, made ready when first asked for. */
function createFamily(unpacked: readonly LexiconForm[]): () => Family {
  let family: Family | null = null;
  return () => {
    family ??= familyOf(unpacked);
    return family;
  };
}

function familyOf(unpacked: readonly LexiconForm[]): Family {
  const forms = unpacked.map((form) => ({ ...form, here: new RegExp(form.source, 'iy') }));
  return {
    any: new RegExp(unpacked.map(({ source }) => source).join('|'), 'gi'),
    longestAt: (text, start) => {
      let best: Candidate | null = null;
      for (const { entity, kind, prior, here } of forms) {
        here.lastIndex = start;
        if (!here.test(text)) continue;
        const end = extentOf(text, start, here.lastIndex);
        if (end !== null && end > (best?.end ?? start)) best = { entity, kind, prior, start, end };
      }
      return best;
    },
  };
}
