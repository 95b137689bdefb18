/** The keys of the browser that Touchline listens to, and the way to the browser's own page for them. */

import { useEffect, useState } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import { browser } from '../src/browser';
import type { Language } from '../src/dataset/model';

/** The commands of the manifest. The browser describes them in its own language, this page in the reader's. */
const COMMANDS = [
  ['_execute_action', 'command_open'],
  ['previous-mention', 'command_previous'],
  ['next-mention', 'command_next'],
  ['switch-site', 'command_switch'],
] as const;

/** The keys by command, as the reader has set them; nothing where there is none. */
async function readKeys(): Promise<ReadonlyMap<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
}

/** Where the browser lets its keys be changed; null where only its own menus lead there. */
function wayToChange(): (() => void) | null {
  const { commands } = browser;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function') {
    const open = commands.openShortcutSettings;
    return () => void open();
  }
  const isChromium = browser.runtime.getURL('').startsWith('chrome-extension:');
  return isChromium ? () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' }) : null;
}

export function ShortcutsSection({ language }: { readonly language: Language }) {
  const labels = optionsLabels[language];
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const load = () => void readKeys().then(setKeys);
    load();
    // Somebody comes back from the browser's page for them.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);
  const change = wayToChange();
  return (
    <section id="shortcuts">
      <h2>{labels.shortcuts}</h2>
      <p class="aside">{labels.shortcut_help}</p>
      <dl class="shortcuts">
        {COMMANDS.map(([name, label]) => (
          <div key={name} data-command={name}>
            <dt>{labels[label]}</dt>
            <dd>{keys.get(name) ? <kbd>{keys.get(name)}</kbd> : <span class="aside">{labels.shortcut_none}</span>}</dd>
          </div>
        ))}
      </dl>
      {change ? (
        <button type="button" onClick={change}>
          {labels.shortcut_change}
        </button>
      ) : (
        <p class="aside">{labels.shortcut_firefox}</p>
      )}
    </section>
  );
}
