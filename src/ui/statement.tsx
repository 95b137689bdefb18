/** A statement with the names in it, which lead on to their entities. */
import type { StatementPart } from '../card-model';

export interface StatementProps {
  readonly parts: readonly StatementPart[];
  /** Called where the reader follows another entity's name; without it names are plain text. */
  readonly onFollow: ((entity: string) => void) | undefined;
}

export function Statement({ parts, onFollow }: StatementProps) {
  return (
    <p class="statement">
      {piecesOf(parts).map((piece) => {
        if (piece.entity === null) return piece.text;
        if (!onFollow) return piece.before + piece.text + piece.after;
        return (
          <span key={piece.at} class="held">
            {piece.before}
            <button type="button" class="name" data-follow={piece.entity} onClick={() => onFollow(piece.entity)}>
              {piece.text}
            </button>
            {piece.after}
          </span>
        );
      })}
    </p>
  );
}

/** `at`: the place in the statement. A name has what is written together with it: “(” or “d’” before, “’s” or “.” after. */
export type Piece =
  | { readonly at: number; readonly entity: null; readonly text: string }
  | {
      readonly at: number;
      readonly entity: string;
      readonly text: string;
      readonly before: string;
      readonly after: string;
    };

/**
 * A name is a box of its own, and browsers break lines on both sides of a box: a full stop would stand alone on the next.
 * What no space parts from a name goes with it. A no-break space parts nothing.
 */
export function piecesOf(parts: readonly StatementPart[]): readonly Piece[] {
  let at = 0;
  return parts.map((part, index) => {
    const here = at;
    at += (typeof part === 'string' ? part : part.text).length;
    if (typeof part !== 'string')
      return { at: here, ...part, before: headOfNext(parts, index - 1), after: tailOfLast(parts, index + 1) };
    const text = part.slice(tailOfLast(parts, index).length);
    return { at: here, entity: null, text: text.slice(0, text.length - headOfNext(parts, index).length) };
  });
}

/** What the text at this place begins with that belongs to the name before it. */
function tailOfLast(parts: readonly StatementPart[], index: number): string {
  const [text, last] = [parts[index], parts[index - 1]];
  if (typeof text !== 'string' || last === undefined || typeof last === 'string') return '';
  return /^[^ ]*/.exec(text)?.[0] ?? '';
}

/** What the text at this place ends with that belongs to the name after it. */
function headOfNext(parts: readonly StatementPart[], index: number): string {
  const [text, next] = [parts[index], parts[index + 1]];
  if (typeof text !== 'string' || next === undefined || typeof next === 'string') return '';
  return /[^ ]*$/.exec(text.slice(tailOfLast(parts, index).length))?.[0] ?? '';
}
