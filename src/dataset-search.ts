/** Search over the whole dataset, as somebody types: winners, claims, sources. Pure. */
import type { Claim, Dataset, Language, RollEntry, Source } from './dataset/model';
import { fold } from './ranking/fold';

export interface SearchResults {
  readonly winners: readonly RollEntry[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
}

const NOTHING: SearchResults = { winners: [], claims: [], sources: [] };

interface Entry<Item> {
  readonly item: Item;
  /** Folded words with a space before each. */
  readonly words: string;
}

export type Search = (query: string) => SearchResults;

/** Makes the index for one language once; a search then reads through it, which takes less than a millisecond. */
export function createSearch(dataset: Dataset, language: Language): Search {
  const names = new Map(dataset.entities.map(({ id, name }) => [id, name[language]]));
  const prizes = prizeWords(dataset, language);
  const called = calledBy(dataset);
  const winners = dataset.roll.map((item) => ({
    item,
    words: wordsOf(String(item.year), item.winner ?? '', prizes[item.prize], called(item), WINNER_WORDS),
  }));
  const claims = dataset.claims.map((item) => ({
    item,
    words: wordsOf(
      item.statement[language],
      item.date ?? '',
      ...item.entities.map((id) => names.get(id) ?? ''),
      ...item.evidence.flatMap(({ quotation }) => (quotation ? [quotation.words, quotation.speaker] : [])),
    ),
  }));
  const sources = dataset.sources.map((item) => ({
    item,
    words: wordsOf(item.publisher, item.title ?? '', item.published ?? '', hostOf(item.url)),
  }));
  return (query) => {
    const asked = plain(query).split(' ').filter(Boolean);
    if (asked.length === 0) return NOTHING;
    return { winners: matches(winners, asked), claims: matches(claims, asked), sources: matches(sources, asked) };
  };
}

/** Every word that was typed begins a word of the entry, the last one perhaps still unfinished. Whole words come first. */
function matches<Item>(entries: readonly Entry<Item>[], asked: readonly string[]): readonly Item[] {
  return entries
    .filter(({ words }) => asked.every((word) => words.includes(` ${word}`)))
    .map(({ item, words }) => ({ item, whole: asked.filter((word) => words.includes(` ${word} `)).length }))
    .sort((a, b) => b.whole - a.whole)
    .map(({ item }) => item);
}

function wordsOf(...texts: readonly string[]): string {
  return ` ${plain(texts.join(' . '))} `;
}

/** Folded words, the same for what is typed and for what is searched: "d’or" is often typed without its apostrophe. */
function plain(text: string): string {
  return fold(text)
    .replaceAll(/["-]/g, ' ')
    .replaceAll(/\bd or\b/g, 'dor');
}

/** What somebody may call a winner besides the name: in every language, whichever the reader has chosen. */
const WINNER_WORDS = 'winner won lauréat lauréate vainqueur gagnant gagnante vinner vant';

/** The names of what a result is about, the award among them, in every language. */
function calledBy({ claims, entities }: Dataset): (entry: RollEntry) => string {
  const names = new Map(entities.map(({ id, name }) => [id, Object.values(name).join(' . ')]));
  const about = new Map(claims.map((claim) => [claim.id, claim.entities.map((id) => names.get(id)).join(' . ')]));
  return ({ claim }) => about.get(claim) ?? '';
}

/** "Men's winners", as the dataset itself calls them in the reader's language. */
function prizeWords(dataset: Dataset, language: Language): Readonly<Record<RollEntry['prize'], string>> {
  const nameOf = (topic: string) => dataset.topics.find(({ id }) => id === topic)?.name[language] ?? '';
  return { men: nameOf('roll-men'), women: nameOf('roll-women') };
}

function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : '';
}
