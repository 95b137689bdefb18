/** The options page: language, the sites with rules of their own, and which dataset is installed. */
import { render } from 'preact';
import { browser } from '../src/browser';
import { readersLanguage } from '../src/settings';
import { Options } from './options';

const firstLanguage = readersLanguage('auto', [browser.i18n.getUILanguage()]);
document.documentElement.lang = firstLanguage;
render(<Options firstLanguage={firstLanguage} />, document.body);
