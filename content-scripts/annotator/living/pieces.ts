/** Cuts a text that would take detection a long task. Pure. */

/** In UTF-16 code units: about a hundred paragraphs, one or two milliseconds of detection. */
const PIECE = 50_000;
/** How far back from its greatest length a piece may end for the sake of a good border. */
const REACH = 2_000;

export interface Piece {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly from: number;
}

/** The text itself, or pieces of it that end with a line or a sentence where there is one near, else with a word. */
export function* piecesOf(text: string): Generator<Piece> {
  let from = 0;
  while (text.length - from > PIECE) {
    const most = from + PIECE;
    const end = [/\n/g, /[.!?]\s/g, /\s/g].reduce<number>(
      (found, border) => found || lastBorder(text, border, most - REACH, most),
      0,
    );
    const to = end || most;
    yield { text: text.slice(from, to), from };
    from = to;
  }
  yield { text: from === 0 ? text : text.slice(from), from };
}

/** The position behind the last border in [from, to), or 0. */
function lastBorder(text: string, border: RegExp, from: number, to: number): number {
  let last = 0;
  for (const match of text.slice(from, to).matchAll(border)) last = from + match.index + match[0].length;
  return last;
}
