/** What becomes of a stretch of text when the text around it is edited. Pure. */

const WORD = /[\p{L}\p{M}\p{N}_]/u;

/**
 * Where [start, end) of `before` stands in `after`: its new start, or null where the edit touched it, or has put letters
 * right beside it, which may have made it another word.
 */
export function followEdit(before: string, after: string, start: number, end: number): number | null {
  const same = commonStart(before, after);
  if (end <= same) return isGrown(before, after, start, end, 0) ? null : start;
  if (before.length - start > commonEnd(before, after, same)) return null;
  const shift = after.length - before.length;
  return isGrown(before, after, start, end, shift) ? null : start + shift;
}

/** Whether a letter stands beside the stretch where none stood. */
function isGrown(before: string, after: string, start: number, end: number, shift: number): boolean {
  const isNew = (was: string, is: string) => WORD.test(is) && !WORD.test(was);
  return (
    isNew(before.charAt(end), after.charAt(end + shift)) ||
    isNew(before.charAt(start - 1), after.charAt(start + shift - 1))
  );
}

function commonStart(a: string, b: string): number {
  // Text that grows at its end, as an answer does that is being written.
  if (b.startsWith(a)) return a.length;
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/** How many characters at the end agree, of those behind the first `same`. */
function commonEnd(a: string, b: string, same: number): number {
  const most = Math.min(a.length, b.length) - same;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length += 1;
  return length;
}
