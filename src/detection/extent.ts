import { endingLength } from './endings.js';
import { isDigit, isKatakana, isPrefix, isSmall, isUnspaced, lettersBefore, lettersFrom } from './letters.js';
import { crossesListLines } from './lines.js';

/**
 * Where a mention ends whose form stands at [start, end) of `text`: after a fused ending, if there is one.
 * Null if the form is only a piece of a longer word, an address, a handle or a hashtag,
 * or spread over two lines of a list.
 */
export function extentOf(text: string, start: number, end: number): number | null {
  if (!beginsWord(text, start) || crossesListLines(text, start, end)) return null;
  const length = lengthOfEnding(text, end);
  if (length === null || isAddress(text, start, end + length)) return null;
  return end + length;
}

function beginsWord(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  const first = text.charAt(start);
  if (isUnspaced(first)) return !(isKatakana(first) && isKatakana(before));
  if (isDigit(before)) return false;
  const letters = lettersBefore(text, start);
  return letters === '' || isPrefix(letters);
}

function lengthOfEnding(text: string, end: number): number | null {
  const last = text.charAt(end - 1);
  if (isUnspaced(last)) return isKatakana(last) && isKatakana(text.charAt(end)) ? null : 0;
  const tail = lettersFrom(text, end);
  // A footnote mark has one or two figures; more of them make a file or a user name.
  if (tail === '') return /^\d{3}/.test(text.slice(end, end + 3)) ? null : 0;
  return endingLength(tail);
}

/** No more than this is looked at on either side, so that a text without spaces costs no more than another. */
const LONGEST_ADDRESS = 120;

/** Whether the stretch is part of a web address, an e-mail address, a file name, a handle or a hashtag. */
function isAddress(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/[@#＠＃_\\=&%]/.test(before) || /[@_=]/.test(after)) return true;
  const name = text.slice(start, end);
  const small = name === name.toLowerCase() && name !== name.toUpperCase();
  if (small && (/[-‐‑]/.test(name) || (!/['’ ]/.test(name) && (/[-/.]/.test(before) || /[-/]/.test(after)))))
    return !/['’]/.test(name);
  if (after === '.' && isSmall(text.charAt(end + 1)) && isSmall(text.charAt(end + 2))) return true;
  if (!/[-/.:@]/.test(before + after)) return false;
  const head = text.slice(Math.max(0, start - LONGEST_ADDRESS), start);
  const tail = text.slice(end, end + LONGEST_ADDRESS);
  const token = (/\S*$/.exec(head)?.[0] ?? '') + name + (/^\S*/.exec(tail)?.[0] ?? '');
  return /:\/\/|^www\.|\S@\S+\.\S|^\W?[\w-]+(?:\.[\w-]+)+\//.test(token);
}
