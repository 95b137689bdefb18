/** The reader's rules for sites: what holds everywhere else, the list of exceptions, and what can be done with it. */

import { useState } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import { askBackground } from '../src/ask-background';
import type { Language } from '../src/dataset/model';
import { fill } from '../src/format';
import type { Outcome } from '../src/messages';
import { isNothing, type SiteEdit } from '../src/site-edits';
import type { Pattern, SiteChoices, SiteRule } from '../src/sites';
import { useHandOnFocus } from '../src/ui/hand-on-focus';
import { AddSite, addSiteField } from './add-site';
import { nameOf, SiteList } from './site-list';
import { SitesFileButtons } from './sites-file-buttons';

export interface SitesSectionProps {
  readonly choices: SiteChoices;
  readonly language: Language;
  /** Called after the background has made a change. */
  readonly onChanged: () => Promise<void>;
}

/** What has just been done, and how to take it back. */
interface Notice {
  readonly text: string;
  readonly isError: boolean;
  readonly undo: SiteEdit | null;
}

export function SitesSection({ choices, language, onChanged }: SitesSectionProps) {
  const labels = optionsLabels[language];
  const [notice, setNotice] = useState<Notice | null>(null);
  const { otherwise, rules } = choices;
  const complain = (text: string) => setNotice({ text, isError: true, undo: null });

  /** @param told what is said once it is done; null if what is shown says it all */
  const change = async (deed: Promise<Outcome<SiteEdit>>, told: string | null): Promise<boolean> => {
    const outcome = await deed;
    if (!outcome.ok) complain(labels.notDone);
    else setNotice(told === null ? null : { text: told, isError: false, undo: outcome.reply });
    await onChanged();
    return outcome.ok;
  };
  const setRule = (pattern: Pattern, rule: SiteRule | null, told: string | null) =>
    change(askBackground({ type: 'set-rule', pattern, rule }), told);

  const undo = async (edit: SiteEdit) => {
    const outcome = await askBackground({ type: 'undo-sites', edit });
    if (!outcome.ok) complain(labels.notDone);
    else setNotice({ text: isNothing(outcome.reply) ? labels.notUndone : labels.undone, isError: false, undo: null });
    await onChanged();
  };

  return (
    <section id="sites">
      <h2>{labels.sites}</h2>
      <fieldset class="field inline">
        <legend>{labels.otherwise}</legend>
        {(['on', 'off'] as const).map((value) => (
          <label key={value} class="option">
            <input
              type="radio"
              name="otherwise"
              value={value}
              checked={otherwise === value}
              onChange={() => change(askBackground({ type: 'set-otherwise', otherwise: value }), null)}
            />
            {labels[`otherwise_${value}`]}
          </label>
        ))}
      </fieldset>
      <p class="aside">{labels.sitesHelp}</p>

      <AddSite
        language={language}
        rule={otherwise === 'on' ? 'off' : 'on'}
        onAdd={(pattern, rule) => setRule(pattern, rule, fill(labels.added, nameOf(pattern, language)))}
        onError={complain}
      />

      {/* Always there, so that what comes into it is read aloud. */}
      <div class="notice" role={notice?.isError ? 'alert' : 'status'} data-error={notice?.isError}>
        {notice && <span>{notice.text}</span>}
        {notice?.undo && <Undo edit={notice.undo} label={labels.undo} onUndo={undo} />}
      </div>

      <SiteList
        rules={rules}
        language={language}
        onSwitch={(pattern, rule) => setRule(pattern, rule, null)}
        onForget={(pattern) => setRule(pattern, null, fill(labels.removed, nameOf(pattern, language)))}
      />
      <SitesFileButtons
        choices={choices}
        language={language}
        onImport={async (next) => {
          const told = fill(labels.imported, Object.keys(next.rules).length);
          await change(askBackground({ type: 'set-sites', ...next }), told);
        }}
        onError={complain}
      />
    </section>
  );
}

interface UndoProps {
  readonly edit: SiteEdit;
  readonly label: string;
  readonly onUndo: (edit: SiteEdit) => void;
}

function Undo({ edit, label, onUndo }: UndoProps) {
  const ref = useHandOnFocus<HTMLButtonElement>(addSiteField);
  return (
    <button ref={ref} type="button" data-action="undo" onClick={() => onUndo(edit)}>
      {label}
    </button>
  );
}
