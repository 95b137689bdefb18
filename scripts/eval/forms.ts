import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLexicon, compileTrigger, type EntityForms, parseEntityForms } from '../../src/detection/lexicon.js';
import type { Trigger } from '../../src/detection/triggered.js';
import type { Lexicon } from '../../src/detection/types.js';

const FOLDER = join(import.meta.dirname, '../../src/dataset/forms');

/** All forms files as authored, in the order of their names. Throws an error that names the file at fault. */
export function loadForms(): readonly EntityForms[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => parseEntityForms(name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))));
}

export function loadLexicon(): Lexicon {
  return compileLexicon(loadForms());
}

export function loadTrigger(): Trigger {
  return compileTrigger(loadForms());
}
