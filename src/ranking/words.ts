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
  /** The languages it belongs to, one bit each. */
  readonly languages: number;
}

export interface WordTable {
  readonly atWordStart: ReadonlyMap<string, readonly Form[]>;
  readonly anywhere: ReadonlyMap<string, readonly Form[]>;
}

/** Word → where in the folded passage it stands. */
export type FoundWords = ReadonlyMap<number, readonly number[]>;

/** All bits: every language. */
export const ALL_LANGUAGES = -1;

/** @param words the folded forms of each word as the compiled cues have them: `3:form|form;:form`. */
export function wordTable(words: readonly string[]): WordTable {
  const atWordStart = new Map<string, Form[]>();
  const anywhere = new Map<string, Form[]>();
  const file = (word: number, written: string, languages: number) => {
    const openStart = written.startsWith('*');
    const openEnd = written.endsWith('*');
    const pieces = written.slice(openStart ? 1 : 0, openEnd ? -1 : undefined).split('*');
    const table = openStart ? anywhere : atWordStart;
    const key = (pieces[0] ?? '').slice(0, KEY_LENGTH);
    const form = { word, pieces, openEnd, languages };
    const filed = table.get(key);
    if (filed) filed.push(form);
    else table.set(key, [form]);
  };
  for (const [word, groups] of words.entries()) {
    for (const group of groups.split(';')) {
      const colon = group.indexOf(':');
      const languages = colon > 0 ? Number.parseInt(group.slice(0, colon), 36) : ALL_LANGUAGES;
      for (const form of group.slice(colon + 1).split('|')) file(word, form, languages);
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

/**
 * @param passage folded text.
 * @param languages the bits of the languages the passage may be in.
 * @returns every word found, with its places in ascending order.
 */
export function findWords(passage: string, table: WordTable, languages: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const collect = (forms: readonly Form[] | undefined, at: number) => {
    if (!forms) return;
    for (const form of forms) {
      if ((form.languages & languages) === 0 || !standsAt(form, passage, at)) continue;
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
