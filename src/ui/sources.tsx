/** The sources of what is shown: small numbers behind the statements, and the list that they refer to. */
import { cardLabels } from '#compiled/card-labels';
import type { SourceView } from '../card-model';
import type { Language } from '../dataset/model';
import { fill, formatDate } from '../format';

/** Opens beside the page, and tells the publisher nothing of where the reader came from. */
const LINK = { target: '_blank', rel: 'noopener noreferrer' };

/** @param named with its publisher beside the number: who says it is told at once */
export function SourceMark({
  source,
  language,
  named,
}: {
  readonly source: SourceView;
  readonly language: Language;
  readonly named: boolean;
}) {
  const description = fill(cardLabels[language].source, source.number, citation(source, language));
  const content = (
    <>
      <b>{source.number}</b>
      {named && `\u00A0${shortName(source)}`}
    </>
  );
  return source.url ? (
    <a class="mark" href={source.url} {...LINK} title={description} aria-label={description}>
      {content}
    </a>
  ) : (
    <span class="mark" title={description}>
      {content}
    </span>
  );
}

/** The publisher without its edition, owner or agency, which the list of the sources tells. */
function shortName({ publisher }: SourceView): string {
  return publisher.replace(/\s*[,(].*/, '') || publisher;
}

/** Publisher, date and headline in one line. */
export function citation(source: SourceView, language: Language): string {
  return [source.publisher, dateOf(source, language), source.title].filter((part) => part !== null).join(', ');
}

/** When it was published, as far as that is established, in words. */
export function dateOf(
  { published, archived }: Pick<SourceView, 'published' | 'archived'>,
  language: Language,
): string {
  const labels = cardLabels[language];
  if (!published) return labels.dateNotEstablished;
  const date = formatDate(published, language);
  return archived ? fill(labels.archived, date) : date;
}

export function Sources({
  sources,
  language,
}: {
  readonly sources: readonly SourceView[];
  readonly language: Language;
}) {
  return (
    <ol class="sources">
      {sources.map((source) => (
        <li key={source.number}>
          <span class="number" aria-hidden="true">
            {source.number}
          </span>
          <span>
            <SourceLink source={source} />
            <span class="aside">
              {source.title && <>{source.publisher}, </>}
              {dateOf(source, language)}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The headline as a link; where none is established, the publisher takes its place. */
function SourceLink({ source: { url, title, publisher } }: { readonly source: SourceView }) {
  const text = title ?? publisher;
  return url ? (
    <a href={url} {...LINK}>
      {text}
    </a>
  ) : (
    <span>{text}</span>
  );
}
