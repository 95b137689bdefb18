/** What a passage says, read once: its words, its years, its numbers. */
import type { CompiledCue, CompiledCues } from './cue-schema';
import { fold } from './fold';
import { languagesOf } from './languages';
import { type FoundYear, numbersIn, writeOutYears, yearsIn } from './numbers';
import { ALL_LANGUAGES, type FoundWords, findWords, type WordTable, wordTable } from './words';

export interface Evidence {
  readonly words: FoundWords;
  /** Where the award is named, whether or not it is the entity pointed at. */
  readonly awards: readonly number[];
  /** Whether the award is spoken of at all, be it in a spelling that the cues do not know. */
  readonly speaksOfAward: boolean;
  readonly years: readonly FoundYear[];
  readonly numbers: ReadonlySet<number>;
}

interface Tables {
  readonly littleWords: WordTable;
  /** By the bits of the languages: the passages of a page share theirs, and a table for few is built in a moment. */
  readonly words: Map<number, WordTable>;
}

/** Tables take some milliseconds to build: once per dataset and language, not once per lookup. */
const tables = new WeakMap<CompiledCues, Tables>();

/** More sets of languages than this are not kept. */
const MOST_TABLES = 24;

function tablesOf(cues: CompiledCues): Tables {
  const built = tables.get(cues) ?? {
    littleWords: wordTable(
      cues.languages.map(([, forms]) => `:${forms}`),
      ALL_LANGUAGES,
    ),
    words: new Map<number, WordTable>(),
  };
  tables.set(cues, built);
  return built;
}

function wordsIn(folded: string, cues: CompiledCues): Map<number, number[]> {
  const { littleWords, words } = tablesOf(cues);
  const languages = languagesOf(folded, littleWords);
  const table = words.get(languages) ?? wordTable(cues.words, languages);
  if (!words.has(languages) && words.size >= MOST_TABLES) words.clear();
  words.set(languages, table);
  return findWords(folded, table);
}

/**
 * @param passage the text around a mention, as it stands on the page.
 * @param entity id of the entity pointed at: its own name is no evidence.
 * @param cues the compiled cues.
 */
export function readPassage(passage: string, entity: string, cues: CompiledCues): Evidence {
  const folded = fold(writeOutYears(passage));
  const words = wordsIn(folded, cues);
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
