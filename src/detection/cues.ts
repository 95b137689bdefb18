import { fold } from './fold.js';
import { createStemFinder, isSpaced, JOINED, type Stem } from './stems.js';
import type { Lexicon } from './types.js';

/** The words of a text that speak for or against entities, from left to right: where each begins, and its stem. */
export interface Cues {
  readonly starts: readonly number[];
  readonly stems: readonly Stem[];
}

export type CueFinder = (text: string) => Cues;

/** In scripts written without spaces, or with particles attached, a stem may stand anywhere. */
export function createCueFinder(lexicon: Lexicon): CueFinder {
  const find = createStemFinder(lexicon);
  return (original) => {
    const text = plain(original);
    const starts: number[] = [];
    const stems: Stem[] = [];
    let afterLetter = false;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const spaced = isSpaced(code);
      if ((spaced && !afterLetter) || code >= JOINED) {
        const stem = find(text, at);
        if (stem !== undefined) {
          starts.push(at);
          stems.push(stem);
          at += stem.text.length - 1;
        }
      }
      afterLetter = spaced;
    }
    return { starts, stems };
  };
}

/** One spelling for all: folded, one kind of apostrophe, spaces for hyphens and line breaks. Keeps the length. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[\n‐‑-]/g, ' ')
    .replaceAll('’', "'");
}
