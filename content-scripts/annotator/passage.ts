/** The text around a mention that goes with a lookup. Pure. */

/** The longest passage, in UTF-16 code units (design §6). The background refuses a longer one. */
const MAX_LENGTH = 600;

/**
 * Cuts a block down to the text around [start, end), at most 600 code units, at spaces where there are any near the cut.
 * Where both sides are long, what stands before the mention gets a little more than what stands behind.
 */
export function passageAround(block: string, start: number, end: number): string {
  // The text index tells a line break from a space; a reader of the passage does not.
  const text = block.replaceAll('\n', ' ');
  if (text.length <= MAX_LENGTH) return text;
  const room = MAX_LENGTH - (end - start);
  const before = Math.max(Math.floor(room * 0.55), room - (text.length - end));
  const from = Math.max(0, start - before);
  const to = Math.min(text.length, from + MAX_LENGTH);
  const firstSpace = from === 0 ? from : text.indexOf(' ', from) + 1;
  const lastSpace = to === text.length ? to : text.lastIndexOf(' ', to);
  const cleanFrom = firstSpace > 0 && firstSpace <= start ? firstSpace : from;
  const cleanTo = lastSpace >= end ? lastSpace : to;
  return text.slice(cleanFrom, cleanTo);
}
