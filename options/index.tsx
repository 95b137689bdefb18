/** The options page: language, the sites with rules of their own, and which dataset is installed. */
import { render } from 'preact';
import { browserLanguages } from '../src/browser-languages';
import { readersLanguage } from '../src/settings';
import { Options } from './options';

const firstLanguage = readersLanguage('auto', browserLanguages());
document.documentElement.lang = firstLanguage;
render(<Options firstLanguage={firstLanguage} />, document.body);
