/** Finds the names of other entities inside a statement, so that the card can lead on to them. */
import { entities } from '#compiled/entities';
import { lexicon } from '#compiled/lexicon';
import { TRIGGER } from '#compiled/trigger';
import type { StatementPart } from '../src/card-model';
import { createDetector } from '../src/detection/index';

const detect = createDetector(lexicon, TRIGGER);
const ALL_NAMES = entities.map(({ name }) => name.en).join(', ');

/**
 * Splits a statement at the names of entities other than the card's own. The dataset is about these entities and no
 * namesakes, so the page that detection judges by names them all in its title: surnames count.
 */
export function linkNames(statement: string, own: string): readonly StatementPart[] {
  const mentions = detect({ title: ALL_NAMES, blocks: [statement] });
  const parts: StatementPart[] = [];
  let done = 0;
  for (const { entity, start, end } of mentions) {
    if (entity === own) continue;
    if (start > done) parts.push(statement.slice(done, start));
    parts.push({ entity, text: statement.slice(start, end) });
    done = end;
  }
  if (done < statement.length) parts.push(statement.slice(done));
  return parts;
}
