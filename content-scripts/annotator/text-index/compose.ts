import { CLUSTER } from './characters.js';
import { lastAt } from './segments.js';

/** A text in NFC with the way back to the text it was made from. */
export interface Composition {
  readonly text: string;
  /** The position in the raw text for a position in `text`; exact at the borders of letters. */
  rawOf(position: number): number;
}

/** Joins letters with the marks that follow them. Null if the text is in NFC already. */
export function composed(raw: string): Composition | null {
  /** Where stretches of the text begin here, and in the raw text. */
  const stretches = [{ start: 0, raw: 0 }];
  let text = '';
  let copied = 0;
  for (const match of raw.matchAll(CLUSTER)) {
    const letter = match[0].normalize('NFC');
    if (letter === match[0]) continue;
    const end = match.index + match[0].length;
    text += raw.slice(copied, match.index);
    stretches.push({ start: text.length, raw: match.index });
    text += letter;
    stretches.push({ start: text.length, raw: end });
    copied = end;
  }
  if (copied === 0) return null;
  text += raw.slice(copied);
  return {
    text,
    rawOf(position) {
      const { start, raw: there } = lastAt(stretches, position);
      return there + position - start;
    },
  };
}
