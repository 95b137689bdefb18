/** Sources by how many claims rest on them. */
import { optionsLabels } from '#compiled/options-labels';
import type { Language } from '../src/dataset/model';
import { fill } from '../src/format';
import { dateOf } from '../src/ui/sources';
import type { RestingSource } from './filter';
import { hashOf } from './route';

export function SourceList({
  sources,
  language,
}: {
  readonly sources: readonly RestingSource[];
  readonly language: Language;
}) {
  const labels = optionsLabels[language];
  const plural = new Intl.PluralRules(language);
  return (
    <ul class="browse">
      {sources.map(({ source: { id, title, publisher, url, published, publishedFrom }, claims }) => (
        <li key={id} class="entry" data-source={id}>
          {url ? (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {title ?? publisher}
            </a>
          ) : (
            <span>{title ?? publisher}</span>
          )}
          <p class="aside links">
            <span>
              {title && `${publisher}, `}
              {dateOf({ published, archived: publishedFrom === 'archive' }, language)}
            </span>
            <a href={hashOf({ source: id })}>
              {fill(plural.select(claims) === 'one' ? labels.resting_one : labels.resting_other, claims)}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
