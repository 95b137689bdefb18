/** A line of text with marks as they are chosen to be, and a card that opens as it is chosen to open. */

import { useRef, useState } from 'preact/hooks';
import { entities } from '#compiled/entities';
import { optionsLabels } from '#compiled/options-labels';
import { browser } from '../src/browser';
import type { Language } from '../src/dataset/model';
import type { Settings } from '../src/settings';

/** The entities in the order in which the sample names them ($1, $2, $3). */
const NAMED = ['ballon-dor', 'ada-hegerberg', 'martin-solveig'];

export function Preview({ settings, language }: { readonly settings: Settings; readonly language: Language }) {
  const labels = optionsLabels[language];
  const [open, setOpen] = useState<number | null>(null);
  const timer = useRef(0);
  const { marks, openBy, openDelay, firstOnly, badge } = settings;

  const parts = labels.preview_text.split(/(\$\d)/);
  const mentions = parts.filter((part) => /^\$\d$/.test(part)).length;
  const isRepeated = (index: number) => parts.indexOf(parts[index] ?? '') < index;

  return (
    <aside class="preview" aria-labelledby="preview">
      <h3 id="preview">{labels.preview}</h3>
      <p data-marks={marks} class="sample">
        {parts.map((part, index) => {
          const entity = entities.find(({ id }) => id === NAMED[Number(/^\$(\d)$/.exec(part)?.[1]) - 1]);
          if (!entity) return part;
          const name = entity.name[language];
          if (firstOnly && isRepeated(index)) return name;
          return (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence stand where they stand
              key={index}
              type="button"
              class="sample-mark"
              style={{ '--touchline-hue': String(entity.mark.hue), '--touchline-line': entity.mark.line }}
              onPointerEnter={() => {
                if (openBy === 'pointer') timer.current = window.setTimeout(() => setOpen(index), openDelay);
              }}
              onPointerLeave={() => {
                clearTimeout(timer.current);
                setOpen(null);
              }}
              onClick={() => setOpen(index)}
              onBlur={() => setOpen(null)}
            >
              {name}
              {open === index && <span class="sample-card">{labels.preview_open}</span>}
            </button>
          );
        })}
      </p>
      <p class="sample-icon">
        <img src={browser.runtime.getURL('icons/32.png')} alt="Touchline" width="24" height="24" />
        {badge && <span class="sample-badge">{mentions}</span>}
      </p>
      <p class="aside">{labels.preview_help}</p>
      <p class="aside">
        <a href={browser.runtime.getURL('demo/demo.html')} target="_blank" rel="noopener">
          {labels.preview_demo}
        </a>
      </p>
    </aside>
  );
}
