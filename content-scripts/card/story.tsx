/** The body of a card: what is said, where accounts differ, the sources, and the ways on. */
import { cardLabels } from '#compiled/card-labels';
import type { CardModel, ClaimView, EntityStory, TopicModel } from '../../src/card-model';
import { Claims } from '../../src/ui/claims';
import { Disputes } from '../../src/ui/disputes';
import { Sources } from '../../src/ui/sources';
import { CopyButton } from './copy-button';
import { showDataset } from './lookup';

type Follow = (entity: string, claim: ClaimView) => void;

interface EntityPageProps {
  readonly card: CardModel;
  readonly onFollow: Follow;
  readonly onTopic: (topic: string) => void;
}

export function EntityPage({ card, onFollow, onTopic }: EntityPageProps) {
  const labels = cardLabels[card.language];
  return (
    <>
      <p class="description">{card.entity.description}</p>
      {card.claims.length === 0 && <p class="state">{labels.empty}</p>}
      <Story story={card} heading={labels.inThisPassage} onFollow={onFollow} />
      {card.topics.length > 0 && <h3>{labels.more}</h3>}
      <ul class="topics">
        {card.topics.map(({ id, name, count }) => (
          <li key={id}>
            <button type="button" data-topic={id} onClick={() => onTopic(id)}>
              {name} <span class="count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      <footer class="actions">
        <CopyButton story={card} topic={null} />
        <DatasetButton story={card} topic={null} />
      </footer>
    </>
  );
}

export function TopicPage({ topic, onFollow }: { readonly topic: TopicModel; readonly onFollow: Follow }) {
  return (
    <>
      <Story story={topic} heading={topic.topic.name} onFollow={onFollow} />
      <footer class="actions">
        <CopyButton story={topic} topic={topic.topic} />
        <DatasetButton story={topic} topic={topic.topic.id} />
      </footer>
    </>
  );
}

interface StoryProps {
  readonly story: EntityStory;
  readonly heading: string;
  readonly onFollow: Follow;
}

function Story({ story: { claims, disputes, sources, language }, heading, onFollow }: StoryProps) {
  const labels = cardLabels[language];
  const shared = { sources, language, onFollow };
  return (
    <>
      {claims.length + disputes.length > 0 && <h3>{heading}</h3>}
      <Claims claims={claims} as="claims" {...shared} />
      {disputes.length > 0 && <h3>{labels.accountsDiffer}</h3>}
      <Disputes disputes={disputes} {...shared} />
      {sources.length > 0 && <h3>{labels.sources}</h3>}
      <Sources sources={sources} language={language} />
    </>
  );
}

/** On to the options page, where the whole record can be searched: a tab of its own, only ever by the reader's own press. */
function DatasetButton({ story, topic }: { readonly story: EntityStory; readonly topic: string | null }) {
  const labels = cardLabels[story.language];
  return (
    <button
      type="button"
      data-action="dataset"
      onClick={({ isTrusted }) => {
        if (isTrusted) showDataset(story.entity.id, topic);
      }}
    >
      {labels.wholeRecord}
    </button>
  );
}
