/** What the popup says at its first opening: what Touchline does, what it does not, and how to try it. Three lines. */
import { popupLabels } from '#compiled/popup-labels';
import type { Language } from '../src/dataset/model';

/** An article that names all three, to try it on. Only a click goes there. */
const ARTICLES: Readonly<Record<Language, string>> = {
  en: 'https://en.wikipedia.org/wiki/Ada_Hegerberg',
  fr: 'https://fr.wikipedia.org/wiki/Ada_Hegerberg',
  nb: 'https://no.wikipedia.org/wiki/Ada_Hegerberg',
};

export function Welcome({ language, onDone }: { readonly language: Language; readonly onDone: () => void }) {
  const labels = popupLabels[language];
  return (
    <section class="welcome" aria-labelledby="welcome">
      <h2 id="welcome">{labels.welcome}</h2>
      <ol>
        <li>{labels.welcome_what}</li>
        <li>{labels.welcome_private}</li>
        <li>
          {labels.welcome_try}{' '}
          <a href={ARTICLES[language]} target="_blank" rel="noopener noreferrer">
            {labels.welcome_link}
          </a>
        </li>
      </ol>
      <button type="button" class="main-deed" data-action="welcomed" onClick={onDone}>
        {labels.welcome_done}
      </button>
    </section>
  );
}
