/**
 * Finds which words of the cues stand in a passage.
 *
 * Every form is filed under its first characters, in one table for forms that begin where a word begins and one for
 * forms that may begin inside a word (compounds, scripts without spaces). One walk over the passage then tests, at each
 * place, only the few forms that can begin there.
 */
import { isWordCharacter } from './fold';

/** Length of the table's keys, in UTF-16 units. Shorter forms are filed under all they have. */
const KEY_LENGTH = 3;

interface Form {
  readonly word: number;
  /** The literal stretches of the form: "cruciate* ligament*" has two. All but the last end in an open word. */
  readonly pieces: readonly string[];
  readonly openEnd: boolean;
}

export interface WordTable {
  readonly atWordStart: ReadonlyMap<string, readonly Form[]>;
  readonly anywhere: ReadonlyMap<string, readonly Form[]>;
}

/** Word → where in the folded passage it stands. */
export type FoundWords = ReadonlyMap<number, readonly number[]>;

/** @param words the folded forms of each word, joined by `|`; `*` before or after a form leaves that side open. */
export function wordTable(words: readonly string[]): WordTable {
  const atWordStart = new Map<string, Form[]>();
  const anywhere = new Map<string, Form[]>();
  for (const [word, forms] of words.entries()) {
    for (const written of forms.split('|')) {
      const openStart = written.startsWith('*');
      const openEnd = written.endsWith('*');
      const pieces = written.slice(openStart ? 1 : 0, openEnd ? -1 : undefined).split('*');
      const table = openStart ? anywhere : atWordStart;
      const key = (pieces[0] ?? '').slice(0, KEY_LENGTH);
      const form = { word, pieces, openEnd };
      const filed = table.get(key);
      if (filed) filed.push(form);
      else table.set(key, [form]);
    }
  }
  return { atWordStart, anywhere };
}

function standsAt(form: Form, passage: string, start: number): boolean {
  let at = start;
  for (const [index, piece] of form.pieces.entries()) {
    if (index > 0) while (isWordCharacter(passage[at])) at += 1;
    if (!passage.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return form.openEnd || !isWordCharacter(passage[at]) || !isWordCharacter(passage[at - 1]);
}

/** @param passage folded text. @returns every word found, with its places in ascending order. */
export function findWords(passage: string, table: WordTable): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const collect = (forms: readonly Form[] | undefined, at: number) => {
    if (!forms) return;
    for (const form of forms) {
      if (!standsAt(form, passage, at)) continue;
      const places = found.get(form.word);
      if (!places) found.set(form.word, [at]);
      else if (places.at(-1) !== at) places.push(at);
    }
  };
  for (let at = 0; at < passage.length; at += 1) {
    const startsWord = !isWordCharacter(passage[at - 1]) || !isWordCharacter(passage[at]);
    for (let length = 1; length <= KEY_LENGTH; length += 1) {
      const key = passage.slice(at, at + length);
      if (startsWord) collect(table.atWordStart.get(key), at);
      collect(table.anywhere.get(key), at);
    }
  }
  return found;
}
