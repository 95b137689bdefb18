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
  /** The literal stretches of the form: "cruciat* ligament*" has two. All but the last end in an open word. */
  readonly pieces: readonly string[];
  readonly openEnd: boolean;
}

export interface WordTable {
  readonly atWordStart: ReadonlyMap<string, readonly Form[]>;
  readonly anywhere: ReadonlyMap<string, readonly Form[]>;
  /** The first characters of the forms in `anywhere`: few letters of most alphabets, so most places need no look-up. */
  readonly anywhereFirst: ReadonlySet<string>;
}

/** Word → where in the folded passage it stands. */
export type FoundWords = ReadonlyMap<number, readonly number[]>;

/** All bits: every language. */
export const ALL_LANGUAGES = -1;

/**
 * @param words the folded forms of each word as the compiled cues have them: `3:form|form;:form`.
 * @param languages the bits of the languages whose forms are wanted.
 */
export function wordTable(words: readonly string[], languages: number): WordTable {
  const atWordStart = new Map<string, Form[]>();
  const anywhere = new Map<string, Form[]>();
  const file = (word: number, written: string) => {
    const openStart = written.startsWith('*');
    const openEnd = written.endsWith('*');
    const pieces = written.slice(openStart ? 1 : 0, openEnd ? -1 : undefined).split('*');
    const table = openStart ? anywhere : atWordStart;
    const key = (pieces[0] ?? '').slice(0, KEY_LENGTH);
    const form = { word, pieces, openEnd };
    const filed = table.get(key);
    if (filed) filed.push(form);
    else table.set(key, [form]);
  };
  for (const [word, groups] of words.entries()) {
    for (const group of groups.split(';')) {
      const colon = group.indexOf(':');
      const bits = colon > 0 ? Number.parseInt(group.slice(0, colon), 36) : ALL_LANGUAGES;
      if ((bits & languages) !== 0) for (const form of group.slice(colon + 1).split('|')) file(word, form);
    }
  }
  return { atWordStart, anywhere, anywhereFirst: new Set([...anywhere.keys()].map((key) => key.charAt(0))) };
}

function standsAt(form: Form, passage: string, start: number): boolean {
  let at = start;
  for (let index = 0; index < form.pieces.length; index += 1) {
    const piece = form.pieces[index] ?? '';
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
  let inWord = false;
  for (let at = 0; at < passage.length; at += 1) {
    const wasInWord = inWord;
    inWord = isWordCharacter(passage[at]);
    const startsWord = !wasInWord || !inWord;
    const startsInside = table.anywhereFirst.has(passage.charAt(at));
    if (!startsWord && !startsInside) continue;
    for (let length = 1; length <= KEY_LENGTH; length += 1) {
      const key = passage.slice(at, at + length);
      if (startsWord) collect(table.atWordStart.get(key), at);
      if (startsInside) collect(table.anywhere.get(key), at);
    }
  }
  return found;
}
