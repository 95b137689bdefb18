/** The options page: settings, sites, shortcuts, and the whole dataset to browse. */

import { render } from 'preact';
import { optionsLabels } from '#compiled/options-labels';
import { askBackground } from '../src/ask-background';
import { browserLanguages } from '../src/browser-languages';
import { readersLanguage } from '../src/settings';
import { Options } from './options';

void askBackground({ type: 'read-options' }).then((outcome) => {
  if (outcome.ok) return render(<Options first={outcome.reply} />, document.body);
  const language = readersLanguage('auto', browserLanguages());
  document.documentElement.lang = language;
  render(<main class="state">{optionsLabels[language].failed}</main>, document.body);
});
