/** What the options page shows, by the part of its address behind "#": deep links keep working, and Back goes back. Pure. */

export const SHOWN = ['claims', 'sources', 'disputes'] as const;
export type Shown = (typeof SHOWN)[number];

/** What of the dataset is shown; null is "all". */
export interface Filter {
  readonly show: Shown;
  readonly search: string;
  readonly entity: string | null;
  readonly topic: string | null;
  readonly year: string | null;
  /** One claim, or the claims that rest on one source, or one dispute. */
  readonly claim: string | null;
  readonly source: string | null;
  readonly dispute: string | null;
}

export const EVERYTHING: Filter = {
  show: 'claims',
  search: '',
  entity: null,
  topic: null,
  year: null,
  claim: null,
  source: null,
  dispute: null,
};

export type Section = 'settings' | 'sites' | 'shortcuts';
export type Route =
  | { readonly view: 'settings'; readonly section: Section | null }
  | { readonly view: 'dataset'; readonly filter: Filter };

export const FILTER_KEYS = ['entity', 'topic', 'year', 'claim', 'source', 'dispute'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** @param hash as in `location.hash`. What cannot be read in it shows the settings. */
export function readRoute(hash: string): Route {
  const text = hash.replace(/^#/, '');
  if (text === '' || text === 'settings') return { view: 'settings', section: null };
  if (text === 'sites' || text === 'shortcuts') return { view: 'settings', section: text };
  const asked = new URLSearchParams(text);
  const known = text === 'dataset' || ['show', 'search', ...FILTER_KEYS].some((key) => asked.has(key));
  if (!known) return { view: 'settings', section: null };
  const value = (key: string) => asked.get(key) || null;
  const fallback: Shown = asked.has('dispute') ? 'disputes' : 'claims';
  return {
    view: 'dataset',
    filter: {
      show: SHOWN.find((shown) => shown === asked.get('show')) ?? fallback,
      search: asked.get('search') ?? '',
      entity: value('entity'),
      topic: value('topic'),
      year: value('year'),
      claim: value('claim'),
      source: value('source'),
      dispute: value('dispute'),
    },
  };
}

/** The hash that shows a filter; only what differs from showing everything is said. */
export function hashOf(filter: Partial<Filter>): string {
  const parts = new URLSearchParams();
  if (filter.show && filter.show !== (filter.dispute ? 'disputes' : 'claims')) parts.set('show', filter.show);
  if (filter.search) parts.set('search', filter.search);
  for (const key of FILTER_KEYS) {
    const value = filter[key];
    if (value) parts.set(key, value);
  }
  const text = parts.toString();
  return text === '' ? '#dataset' : `#${text}`;
}
