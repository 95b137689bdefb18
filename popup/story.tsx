/** Claims with the accounts that differ and their sources: of this page, or in brief. */
import { cardLabels } from '#compiled/card-labels';
import { popupLabels } from '#compiled/popup-labels';
import type { Language } from '../src/dataset/model';
import { fill } from '../src/format';
import type { PageStory } from '../src/messages';
import { Claims } from '../src/ui/claims';
import { Disputes } from '../src/ui/disputes';
import { Sources } from '../src/ui/sources';

export interface StoryProps {
  readonly story: PageStory;
  readonly heading: string | null;
  readonly language: Language;
  readonly onFollow: (entity: string) => void;
}

export function Story({ story, heading, language, onFollow }: StoryProps) {
  const labels = popupLabels[language];
  const { claims, disputes, sources } = story;
  const shared = { sources, language, onFollow };
  return (
    <>
      {claims.length > 0 && (
        <section>
          {heading !== null && <h2>{heading}</h2>}
          <Claims claims={claims} as="claims" {...shared} />
        </section>
      )}
      {disputes.length > 0 && (
        <section class="differing">
          <h2>{labels.accountsDiffer}</h2>
          {disputes.map((dispute) => (
            // One of a claim that is shown above stands open: no side is told alone.
            <details key={dispute.id} open={dispute.sides.some(({ id }) => claims.some((claim) => claim.id === id))}>
              <summary>
                {dispute.description} <span class="status">{cardLabels[language][dispute.status]}</span>
              </summary>
              <Disputes disputes={[dispute]} {...shared} />
            </details>
          ))}
        </section>
      )}
      {sources.length > 0 && (
        <details>
          <summary>{fill(labels.sources, sources.length)}</summary>
          <Sources sources={sources} language={language} />
        </details>
      )}
    </>
  );
}
