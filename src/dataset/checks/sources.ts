/** Sources are there to be cited. */
import { type Placement, problem } from '../placement';
import type { Problem } from '../problems';
import { isAfter } from './claims';

export function checkSources({ sources, claims, date }: Placement): readonly Problem[] {
  const cited = new Set(claims.flatMap(({ item }) => item.evidence.map(({ source }) => source)));
  return sources.flatMap((source) => [
    ...(cited.has(source.id) ? [] : [problem(source, 'no claim cites this source')]),
    ...(source.item.published !== null && isAfter(source.item.published, date)
      ? [problem(source, `published: ${source.item.published} lies after the dataset’s own date`)]
      : []),
    ...((source.item.published === null) === (source.item.publishedFrom === undefined)
      ? []
      : [problem(source, 'published and publishedFrom go together: a date, and where it was read')]),
  ]);
}
