/** What a passage says, read once: its words, its years, its numbers. */
import type { CompiledCue, CompiledCues } from './cue-schema';
import { fold } from './fold';
import { languagesOf } from './languages';
import { type FoundYear, numbersIn, yearsIn } from './numbers';
import { type FoundWords, findWords, type WordTable, wordTable } from './words';

export interface Evidence {
  readonly words: FoundWords;
  /** Where the award is named, whether or not it is the entity pointed at. */
  readonly awards: readonly number[];
  /** Whether the award is spoken of at all, be it in a spelling that the cues do not know. */
  readonly speaksOfAward: boolean;
  readonly years: readonly FoundYear[];
  readonly numbers: ReadonlySet<number>;
}

/** The table costs some milliseconds to build: once per dataset, not once per lookup. */
const tables = new WeakMap<CompiledCues, Tables>();

interface Tables {
  readonly words: WordTable;
  readonly littleWords: WordTable;
}

function tablesOf(cues: CompiledCues): Tables {
  const built = tables.get(cues) ?? {
    words: wordTable(cues.words),
    littleWords: wordTable(cues.languages.map(([, forms]) => `:${forms}`)),
  };
  tables.set(cues, built);
  return built;
}

/**
 * @param passage the text around a mention, as it stands on the page.
 * @param entity id of the entity pointed at: its own name is no evidence.
 * @param cues the compiled cues.
 */
export function readPassage(passage: string, entity: string, cues: CompiledCues): Evidence {
  const folded = fold(passage);
  const table = tablesOf(cues);
  const words = findWords(folded, table.words, languagesOf(folded, table.littleWords));
  const numbers = new Set(numbersIn(folded));
  for (const [value, word] of cues.numbers) if (words.has(word)) numbers.add(value);
  const awards = words.get(cues.roles.award) ?? [];
  const speaksOfAward = awards.length > 0 || cues.names[entity] === cues.roles.award;
  words.delete(cues.names[entity] ?? -1);
  return { words, awards, speaksOfAward, years: yearsIn(folded), numbers };
}

/** The sum of the weights of the cues whose words all stand in the passage. */
export function weigh(cues: readonly CompiledCue[], words: FoundWords): number {
  let sum = 0;
  for (const cue of cues) {
    let all = true;
    for (let at = 1; at < cue.length && all; at += 1) all = words.has(cue[at] ?? -1);
    if (all) sum += cue[0] ?? 0;
  }
  return sum;
}
