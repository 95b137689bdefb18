import { extentOf } from './extent.js';
import { unpackForm } from './packed-form.js';
import type { FormKind, Lexicon } from './types.js';

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
  const any = new RegExp(unpacked.map(({ source }) => source).join('|'), 'gi');
  const forms = unpacked.map(({ entity, kind, prior, source }) => ({
    entity,
    kind,
    prior,
    here: new RegExp(source, 'iy'),
  }));

  const longestAt = (text: string, start: number): Candidate | null => {
    let best: Candidate | null = null;
    for (const { entity, kind, prior, here } of forms) {
      here.lastIndex = start;
      if (!here.test(text)) continue;
      const end = extentOf(text, start, here.lastIndex);
      if (end !== null && end > (best?.end ?? start)) best = { entity, kind, prior, start, end };
    }
    return best;
  };

  return (text) => {
    if (!mayHold(text)) return [];
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
