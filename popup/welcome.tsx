/** What the popup says at its first opening: what Touchline does, what it does not, and where to try it. Three lines. */
import { popupLabels } from '#compiled/popup-labels';
import type { Language } from '../src/dataset/model';
import { useHandOnFocus } from '../src/ui/hand-on-focus';
import { DEMO } from './reading';

export function Welcome({ language, onDone }: { readonly language: Language; readonly onDone: () => void }) {
  const labels = popupLabels[language];
  const ref = useHandOnFocus<HTMLElement>(
    () => document.querySelector<HTMLElement>('[role="switch"]') ?? document.querySelector('input'),
  );
  return (
    <section ref={ref} class="welcome" aria-label={labels.welcome}>
      <p>{labels.welcome_what}</p>
      <p>{labels.welcome_private}</p>
      <p class="welcome-ways">
        <a href={DEMO} target="_blank" rel="noreferrer">
          {labels.welcome_try}
        </a>
        <button type="button" class="main-deed" data-action="welcomed" onClick={onDone}>
          {labels.welcome_done}
        </button>
      </p>
    </section>
  );
}
