/** Which entities stand on the page, and where among their mentions the reader is. */
import { useEffect, useState } from 'preact/hooks';
import { popupLabels } from '#compiled/popup-labels';
import { fill } from '../src/format';
import { currentPlace, goTo, type Place, placesOf, samePlace } from '../src/frames';
import { EntityRow } from './entity-row';
import type { Reading } from './reading';

export interface EntityListProps {
  readonly reading: Reading;
  /** Reads the page again. */
  readonly onLook: () => void;
  readonly onAnnounce: (text: string) => void;
}

export function EntityList({ reading, onLook, onAnnounce }: EntityListProps) {
  const { tabId, status } = reading;
  const labels = popupLabels[status.language];
  const frames = reading.frames ?? [];
  /** Where the page says that the reader is; where the popup has just sent them, until it says so itself. */
  const [here, setHere] = useState(() => currentPlace(frames));
  useEffect(() => setHere(currentPlace(reading.frames ?? [])), [reading.frames]);

  const go = (name: string, places: readonly Place[], place: Place) => {
    setHere(place);
    onAnnounce(fill(labels.mentionOf, name, places.findIndex((other) => samePlace(other, place)) + 1, places.length));
    // Whether it went there or the mention has gone meanwhile: the page knows.
    void goTo(tabId, place).then(onLook);
  };

  return (
    <section>
      <h2>{labels.onThisPage}</h2>
      <ul class="entities">
        {status.entities
          .map((entity) => ({ ...entity, places: placesOf(frames, entity.id) }))
          .filter(({ places }) => places.length > 0)
          .map((entity) => (
            <EntityRow
              key={entity.id}
              {...entity}
              here={here}
              language={status.language}
              onGo={(place) => go(entity.name, entity.places, place)}
            />
          ))}
      </ul>
    </section>
  );
}
