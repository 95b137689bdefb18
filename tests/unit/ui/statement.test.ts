import { describe, expect, it } from 'vitest';
import type { StatementPart } from '../../../src/card-model';
import { piecesOf } from '../../../src/ui/statement';

const ballon = { entity: 'ballon-dor', text: 'Ballon d’Or' };
const solveig = { entity: 'martin-solveig', text: 'Solveig' };

/** Names with what is held beside them, in brackets. */
const shown = (parts: readonly StatementPart[]) =>
  piecesOf(parts)
    .map((piece) => (piece.entity === null ? piece.text : `[${piece.before}|${piece.text}|${piece.after}]`))
    .join('');

describe('what is written together with a name', () => {
  it.each([
    ['a full stop', ['She won the ', ballon, '.'], 'She won the [|Ballon d’Or|.]'],
    ['an elided word, a comma', ['Selon l’', ballon, ', oui.'], 'Selon [l’|Ballon d’Or|,] oui.'],
    ['a sign after a no-break space', [ballon, '\u00a0; oui.'], '[|Ballon d’Or|\u00a0;] oui.'],
    ['a bracket', ['Hers (', ballon, ') and his.'], 'Hers [(|Ballon d’Or|)] and his.'],
    ['a hyphen between two names', [solveig, '–', ballon, ' is new.'], '[|Solveig|–][|Ballon d’Or|] is new.'],
    ['nothing', ['The ', ballon, ' and ', solveig], 'The [|Ballon d’Or|] and [|Solveig|]'],
    ['nothing, without a name', ['It was so.'], 'It was so.'],
  ])('stays with it: %s', (_what, parts, expected) => {
    expect(shown(parts)).toBe(expected);
  });
});
