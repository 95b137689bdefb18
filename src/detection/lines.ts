/** Lines broken by `br`: a heading in two lines is one phrase, a list of names is not. */

/** A line of a list holds hardly more than a name. */
const LIST_LINE = 24;

/**
 * Whether the line break inside [start, end) of `text` separates two items of a list: the lines it divides belong to a
 * row of four or more short ones.
 */
export function crossesListLines(text: string, start: number, end: number): boolean {
  const inside = text.slice(start, end).indexOf('\n');
  if (inside < 0) return false;
  const crossing = start + inside;
  const lines = text.split('\n');
  let before = 0;
  let row = 0;
  let crossed = false;
  for (const line of lines) {
    row = line.length <= LIST_LINE ? row + 1 : 0;
    if (row === 0) crossed = false;
    if (before + line.length === crossing && row > 0) crossed = true;
    if (crossed && row >= 4) return true;
    before += line.length + 1;
  }
  return false;
}
