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

import { ANY_I, APOSTROPHE, DOT, ENDING, GAP } from './pattern-signs.js';

const SIGNS: Readonly<Record<string, string>> = {
  '(': '(?:',
  ')': ')',
  '|': '|',
  '?': '?',
  '~': ENDING,
  ' ': GAP,
  "'": APOSTROPHE,
  '·': DOT,
};

/** Turns a form into the source of a regular expression for the flag 'i'. */
export function patternSource(form: string): string {
  let source = '';
  for (const sign of form.normalize('NFC')) source += SIGNS[sign] ?? letterSource(sign);
  return source;
}

function letterSource(letter: string): string {
  if (letter === 'i' || letter === 'ı') return ANY_I;
  const bare = letter.normalize('NFD')[0] ?? letter;
  if (bare !== letter && bare.toLowerCase() !== bare.toUpperCase()) return `[${letter}${bare}]`;
  return letter.replace(/[.*+^$[\]{}\\/]/, '\\$&');
}

/** One piece of a form: a letter or sign of the notation, or a group of alternatives. */
export type PatternNode =
  | { readonly kind: 'sign'; readonly sign: string; readonly optional: boolean }
  | { readonly kind: 'group'; readonly branches: readonly (readonly PatternNode[])[]; readonly optional: boolean };

/** Takes a form apart. Throws if its brackets do not match. */
function parsePattern(form: string): readonly PatternNode[] {
  const signs = [...form.normalize('NFC')];
  let at = 0;

  const branchesTo = (close: string | undefined): PatternNode[][] => {
    const branches: PatternNode[][] = [[]];
    for (;;) {
      const sign = signs[at];
      at += 1;
      if (sign === close) return branches;
      if (sign === undefined || sign === ')') throw new Error(`brackets do not match in the form "${form}"`);
      if (sign === '|') branches.push([]);
      else branches.at(-1)?.push(nodeOf(sign));
    }
  };
  const nodeOf = (sign: string): PatternNode => {
    const branches = sign === '(' ? branchesTo(')') : null;
    const optional = signs[at] === '?';
    if (optional) at += 1;
    return branches === null ? { kind: 'sign', sign, optional } : { kind: 'group', branches, optional };
  };

  const branches = branchesTo(undefined);
  const [only] = branches;
  return branches.length === 1 && only !== undefined ? only : [{ kind: 'group', branches, optional: false }];
}

/** All plain strings that a form stands for; the signs of the notation for endings, spaces and dots stay as they are. */
export function expand(form: string): readonly string[] {
  return [...new Set(expansions(parsePattern(form)))];
}

function expansions(nodes: readonly PatternNode[]): readonly string[] {
  return nodes.reduce<readonly string[]>(
    (heads, node) => {
      const pieces = node.kind === 'sign' ? [node.sign] : node.branches.flatMap(expansions);
      const tails = node.optional ? [...pieces, ''] : pieces;
      return heads.flatMap((head) => tails.map((tail) => head + tail));
    },
    [''],
  );
}
