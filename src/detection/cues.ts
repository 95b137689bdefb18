import { fold } from './fold.js';
import type { Stem, StemFinder } from './stems.js';

/** The words of a text that speak for or against entities, from left to right: where each begins, and its stem. */
export interface Cues {
  readonly starts: readonly number[];
  readonly stems: readonly Stem[];
}

export type CueFinder = (text: string) => Cues;

/**
 * Where a stem may begin: with a word, and anywhere in scripts that are written without spaces, or in which particles are
 * written together with words. What stands between is skipped by the engine, which is quicker at it than any loop.
 */
const BEGINNING = /(?<![a-z0-9\xc0-\u058f\u1e00-\u1fff])[a-z0-9\xc0-\u058f\u1e00-\u1fff]|[\u0590-\u1dff\u3040-\ud7ff]/g;

export function createCueFinder(find: StemFinder): CueFinder {
  return (original) => {
    const text = plain(original);
    const starts: number[] = [];
    const stems: Stem[] = [];
    BEGINNING.lastIndex = 0;
    while (BEGINNING.test(text)) {
      const at = BEGINNING.lastIndex - 1;
      const stem = find(text, at);
      if (stem === undefined) continue;
      starts.push(at);
      stems.push(stem);
      BEGINNING.lastIndex = at + stem.text.length;
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
