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
    // Searched by itself: in the whole text a search would go back to its beginning for each piece.
    const piece = text.slice(from, from + PIECE);
    const border = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf(' ')) + 1;
    yield { text: border > 0 ? piece.slice(0, border) : piece, from };
    from += border || PIECE;
  }
  yield { text: text.slice(from), from };
}
