/** The keys of the browser that Touchline listens to, and the way to the browser's own page for them. */

import { useEffect, useState } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import { browser } from '../src/browser';
import type { Language } from '../src/dataset/model';

interface Shortcut {
  readonly name: string;
  readonly description: string;
  readonly keys: string;
}

async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    name: name ?? '',
    // Chromium gives the action no description of its own.
    description: description || browser.i18n.getMessage('manifest_command_open'),
    keys: shortcut ?? '',
  }));
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
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const load = () => void readShortcuts().then(setShortcuts);
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
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name} data-command={name}>
            <dt>{description}</dt>
            <dd>{keys === '' ? <span class="aside">{labels.shortcut_none}</span> : <kbd>{keys}</kbd>}</dd>
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
