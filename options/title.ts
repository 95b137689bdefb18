/** What a deep link shows, by name, for the tab and the history. Pure. */
import { optionsLabels } from '#compiled/options-labels';
import type { Dataset, Language } from '../src/dataset/model';
import type { Filter, Route } from './route';

/** As long as a title may be before it is cut at a word, in characters. */
const ROOM = 70;

/** The settings, as the page opens, are the page itself. Until the dataset is read, what is shown of it has no names. */
export function titleOf(route: Route, language: Language, dataset: Dataset | null): string {
  const labels = optionsLabels[language];
  if (route.view === 'settings') return route.section === null ? labels.title : `${labels[route.section]} – Touchline`;
  const names = dataset ? namesIn(route.filter, dataset, language) : [];
  if (names.length === 0) return `${labels.dataset} – Touchline`;
  return `${labels[`show_${route.filter.show}`]}: ${shortened(names.join(', '))} – Touchline`;
}

/** What the filter lets through, in words; nothing of what the dataset does not know. */
function namesIn(filter: Filter, dataset: Dataset, language: Language): readonly string[] {
  const source = dataset.sources.find(({ id }) => id === filter.source);
  return [
    dataset.entities.find(({ id }) => id === filter.entity)?.name[language],
    dataset.topics.find(({ id }) => id === filter.topic)?.name[language],
    filter.year,
    dataset.claims.find(({ id }) => id === filter.claim)?.statement[language],
    source && (source.title ?? source.publisher),
    dataset.disputes.find(({ id }) => id === filter.dispute)?.description[language],
  ].filter((name) => typeof name === 'string');
}

function shortened(text: string): string {
  return text.length <= ROOM ? text : `${text.slice(0, ROOM).replace(/\s+\S*$/, '')} …`;
}
