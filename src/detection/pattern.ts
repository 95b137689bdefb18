/**
 * The notation of surface forms, and what it becomes. Build time only.
 *
 *   (a|b)  either        x?   with or without the letter or group before
 *   ~      up to five more letters: an ending inside a form of several words
 *   ' '    white space or a hyphen        '    any apostrophe, with or without spaces round it
 *   ·      the dot between the parts of a name, or whatever stands for it, or nothing
 *
 * A letter with an accent matches itself and the bare letter; capitals and small letters are the same.
 */

const APOSTROPHES = '\'`´‘’‛ʹʻʼʽ′＇“”"';
export const LETTERS = 'A-Za-zªµº\\xc0-\\u02b8\\u0370-\\u052f\\u1e00-\\u1fff';

const SIGNS: Readonly<Record<string, string>> = {
  '(': '(?:',
  ')': ')',
  '|': '|',
  '?': '?',
  '~': `[${LETTERS}]{0,5}`,
  ' ': '[ \\n\\-‐‑]',
  "'": `(?: ?[${APOSTROPHES}] ?)`,
  '·': '[・･·•‧=＝ -]?',
};

/** Turns a form into the source of a regular expression for the flag 'i'. */
export function patternSource(form: string): string {
  let source = '';
  for (const sign of form.normalize('NFC')) source += SIGNS[sign] ?? letterSource(sign);
  return source;
}

function letterSource(letter: string): string {
  if (letter === 'i' || letter === 'ı') return '[iıİ]';
  const bare = letter.normalize('NFD')[0] ?? letter;
  if (bare !== letter && bare.toLowerCase() !== bare.toUpperCase()) return `[${letter}${bare}]`;
  return letter.replace(/[.*+^$[\]{}\\/]/, '\\$&');
}

/** All plain strings that a form stands for; '~', ' ', ''' and '·' stay as they are. */
export function expand(form: string): readonly string[] {
  const { strings, end } = alternatives(form.normalize('NFC'), 0);
  if (end !== form.normalize('NFC').length) throw new Error(`unbalanced ')' in the form "${form}"`);
  return [...new Set(strings)];
}

function alternatives(form: string, from: number): { strings: string[]; end: number } {
  const strings: string[] = [];
  let sequence: string[] = [''];
  let at = from;
  while (at < form.length && form[at] !== ')') {
    const sign = form[at] ?? '';
    if (sign === '|') {
      strings.push(...sequence);
      sequence = [''];
      at += 1;
      continue;
    }
    let pieces = [sign];
    at += 1;
    if (sign === '(') {
      const group = alternatives(form, at);
      if (form[group.end] !== ')') throw new Error(`unbalanced '(' in the form "${form}"`);
      pieces = group.strings;
      at = group.end + 1;
    }
    if (form[at] === '?') {
      pieces = [...pieces, ''];
      at += 1;
    }
    sequence = sequence.flatMap((head) => pieces.map((piece) => head + piece));
  }
  strings.push(...sequence);
  return { strings, end: at };
}
