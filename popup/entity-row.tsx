/** One entity on the page: how often it is mentioned, and the way to each mention. */

import { useState } from 'preact/hooks';
import { entities } from '#compiled/entities';
import { popupLabels } from '#compiled/popup-labels';
import type { Language } from '../src/dataset/model';
import { fill } from '../src/format';
import { goTo, type Place } from '../src/frames';

export interface EntityRowProps {
  readonly id: string;
  readonly name: string;
  /** Its mentions, through all frames. */
  readonly places: readonly Place[];
  readonly tabId: number;
  readonly language: Language;
  readonly onAnnounce: (text: string) => void;
}

export function EntityRow({ id, name, places, tabId, language, onAnnounce }: EntityRowProps) {
  const labels = popupLabels[language];
  const [current, setCurrent] = useState<number | null>(null);
  const mark = entities.find((entity) => entity.id === id)?.mark;
  const count = places.length;

  /** Round and round: after the last comes the first. */
  const jump = (step: 1 | -1) => {
    const next = current === null ? (step === 1 ? 0 : count - 1) : (current + step + count) % count;
    const place = places[next];
    if (!place) return;
    setCurrent(next);
    onAnnounce(fill(labels.mentionOf, name, next + 1, count));
    void goTo(tabId, place);
  };
  const many = new Intl.PluralRules(language).select(count) === 'one' ? labels.mentions_one : labels.mentions_other;

  return (
    <li
      data-entity={id}
      data-count={count}
      style={{ '--hue': String(mark?.hue ?? 0), '--line': mark?.line ?? 'solid' }}
    >
      <span class="entity-name">{name}</span>
      <span class="aside">{current === null ? fill(many, count) : `${current + 1} / ${count}`}</span>
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
