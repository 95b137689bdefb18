/** Cuts a text that would take detection a long task. Pure. */

/** In UTF-16 code units: about a hundred paragraphs, one or two milliseconds of detection. */
const PIECE = 50_000;
export interface Piece {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly from: number;
}

/** The text itself, or pieces of it that end with a word where they can. */
export function* piecesOf(text: string): Generator<Piece> {
  let from = 0;
  while (text.length - from > PIECE) {
    const end = from + PIECE;
    const border = Math.max(text.lastIndexOf('\n', end), text.lastIndexOf(' ', end)) + 1;
    const to = border > from ? border : end;
    yield { text: text.slice(from, to), from };
    from = to;
  }
  yield { text: text.slice(from), from };
}
