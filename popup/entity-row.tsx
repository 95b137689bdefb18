/** One entity on the page: how often it is mentioned, and the way to each mention. */
import { entities } from '#compiled/entities';
import { popupLabels } from '#compiled/popup-labels';
import type { Language } from '../src/dataset/model';
import { fill, pluralOf } from '../src/format';
import { type Place, samePlace, stepFrom } from '../src/frames';

export interface EntityRowProps {
  readonly id: string;
  readonly name: string;
  /** Its mentions, through all frames. */
  readonly places: readonly Place[];
  /** The mention that was last gone to, of whichever entity. */
  readonly here: Place | null;
  readonly language: Language;
  readonly onGo: (place: Place) => void;
}

export function EntityRow({ id, name, places, here, language, onGo }: EntityRowProps) {
  const labels = popupLabels[language];
  const mark = entities.find((entity) => entity.id === id)?.mark;
  const count = places.length;
  const at = here === null ? -1 : places.findIndex((place) => samePlace(place, here));

  /** Round and round: after the last comes the first. From another entity's mention, the nearest on the way. */
  const jump = (step: 1 | -1) => {
    const place = stepFrom(places, here, step);
    if (place) onGo(place);
  };
  const many = pluralOf(language, count, labels.mentions_one, labels.mentions_other);

  return (
    <li
      data-entity={id}
      data-count={count}
      style={{ '--touchline-hue': String(mark?.hue ?? 0), '--touchline-line': mark?.line ?? 'solid' }}
    >
      <span class="entity-name">{name}</span>
      <span class="aside">{at < 0 ? fill(many, count) : `${at + 1} / ${count}`}</span>
      <button
        type="button"
        class="jump"
        data-action="previous"
        aria-label={fill(labels.previous, name)}
        onClick={() => jump(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="jump"
        data-action="next"
        aria-label={fill(labels.next, name)}
        onClick={() => jump(1)}
      >
        ↓
      </button>
    </li>
  );
}
