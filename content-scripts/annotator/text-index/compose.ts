import { CLUSTER } from './characters.js';
import { lastAtMost } from './segments.js';

/** A text in NFC with the way back to the text it was made from. */
export interface Composition {
  readonly text: string;
  /** The position in the raw text for a position in `text`; exact at the borders of letters. */
  rawOf(position: number): number;
}

/** Joins letters with the marks that follow them. Null if the text is in NFC already. */
export function composed(raw: string): Composition | null {
  const here: number[] = [0];
  const there: number[] = [0];
  let text = '';
  let copied = 0;
  for (const match of raw.matchAll(CLUSTER())) {
    const letter = match[0].normalize('NFC');
    if (letter === match[0]) continue;
    const end = match.index + match[0].length;
    text += raw.slice(copied, match.index);
    here.push(text.length);
    there.push(match.index);
    text += letter;
    here.push(text.length);
    there.push(end);
    copied = end;
  }
  if (copied === 0) return null;
  text += raw.slice(copied);
  return {
    text,
    rawOf(position) {
      const at = lastAtMost(here, position);
      return (there[at] ?? 0) + position - (here[at] ?? 0);
    },
  };
}
