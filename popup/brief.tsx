/** The story in brief, for a page that has nothing of it: what the first entity of the dataset is best known for. */

import { useEffect, useState } from 'preact/hooks';
import { entities } from '#compiled/entities';
import { askBackground } from '../src/ask-background';
import type { CardModel } from '../src/card-model';
import { Claim } from '../src/ui/claim';

export function Brief() {
  const [cards, setCards] = useState<readonly CardModel[]>([]);
  useEffect(() => {
    // Without a passage the ranking gives what each entity is best known for; the first of each makes the story.
    Promise.all(entities.map(({ id }) => askBackground({ type: 'lookup', entity: id, passage: '' }))).then((outcomes) =>
      setCards(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.reply] : []))),
    );
  }, []);
  const seen = new Set<string>();
  return (
    <ul class="claims" role="list">
      {cards.map(({ claims, sources, language, entity }) => {
        const claim = claims.find(({ id }) => !seen.has(id));
        if (!claim) return null;
        seen.add(claim.id);
        return (
          <li key={entity.id}>
            <Claim claim={claim} sources={sources} language={language} />
          </li>
        );
      })}
    </ul>
  );
}
