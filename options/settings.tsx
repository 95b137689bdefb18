/** The settings, each with a line that says what it is for, and a preview that follows them. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { optionsLabels } from '#compiled/options-labels';
import { LANGUAGES, type Language } from '../src/dataset/model';
import { fill } from '../src/format';
import { MARK_STYLES, OPENERS, type SettingName, type Settings, type SettingsChanges } from '../src/settings';
import { useHandOnFocus } from '../src/ui/hand-on-focus';
import { DelayField } from './delay-field';
import { Preview } from './preview';

/** Each language by its own name. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français', nb: 'Norsk bokmål' };

export interface SettingsSectionProps {
  readonly settings: Settings;
  readonly spoilt: readonly SettingName[];
  /** What was chosen last could not be stored. */
  readonly failed: boolean;
  readonly language: Language;
  readonly onChange: (changes: SettingsChanges) => void;
}

export function SettingsSection({ settings, spoilt, failed, language, onChange }: SettingsSectionProps) {
  const labels = optionsLabels[language];
  /** The delay while the slider moves. */
  const [tried, setTried] = useState<number | null>(null);
  return (
    <section id="settings" class="settings">
      <h2 tabIndex={-1}>{labels.settings}</h2>
      {spoilt.length > 0 && <Spoilt names={spoilt} language={language} onStore={() => onChange({})} />}
      {failed && (
        <p class="failure" role="alert">
          {labels.notDone}
        </p>
      )}
      <div class="columns">
        <div>
          <Field title={labels.language} help={labels.language_help} control="language">
            <select
              id="language"
              value={settings.language}
              onChange={({ currentTarget: { value } }) =>
                onChange({ language: LANGUAGES.find((known) => known === value) ?? 'auto' })
              }
            >
              <option value="auto">{labels.languageAuto}</option>
              {LANGUAGES.map((known) => (
                <option key={known} value={known} lang={known}>
                  {LANGUAGE_NAMES[known]}
                </option>
              ))}
            </select>
          </Field>
          <Choice
            name="marks"
            title={labels.marks}
            help={labels.marks_help}
            values={MARK_STYLES}
            chosen={settings.marks}
            label={(value) => labels[`marks_${value}`]}
            onChoose={(marks) => onChange({ marks })}
          />
          <Choice
            name="openBy"
            title={labels.openBy}
            help={labels.openBy_help}
            values={OPENERS}
            chosen={settings.openBy}
            label={(value) => labels[`openBy_${value}`]}
            onChoose={(openBy) => onChange({ openBy })}
          />
          {settings.openBy === 'pointer' && (
            <Field title={labels.openDelay} help={labels.openDelay_help} control="openDelay">
              <DelayField
                delay={tried ?? settings.openDelay}
                language={language}
                onTry={setTried}
                onChoose={(openDelay) => {
                  setTried(null);
                  onChange({ openDelay });
                }}
              />
            </Field>
          )}
          <Check
            name="firstOnly"
            title={labels.firstOnly}
            help={labels.firstOnly_help}
            checked={settings.firstOnly}
            onCheck={(firstOnly) => onChange({ firstOnly })}
          />
          <Check
            name="badge"
            title={labels.badge}
            help={labels.badge_help}
            checked={settings.badge}
            onCheck={(badge) => onChange({ badge })}
          />
        </div>
        <Preview settings={tried === null ? settings : { ...settings, openDelay: tried }} language={language} />
      </div>
    </section>
  );
}

interface SpoiltProps {
  readonly names: readonly SettingName[];
  readonly language: Language;
  readonly onStore: () => void;
}

function Spoilt({ names, language, onStore }: SpoiltProps) {
  const labels = optionsLabels[language];
  const ref = useHandOnFocus<HTMLDivElement>((leaving) => leaving.closest('section')?.querySelector('h2'));
  return (
    <div ref={ref} class="failure" role="alert" data-spoilt={names.join(' ')}>
      <p>{fill(labels.spoilt, names.map((name) => labels[name]).join(', '))}</p>
      <button type="button" onClick={onStore}>
        {labels.spoilt_done}
      </button>
    </div>
  );
}

interface FieldProps {
  readonly title: string;
  readonly help: string;
  readonly control: string;
  readonly children: ComponentChildren;
}

function Field({ title, help, control, children }: FieldProps) {
  return (
    <div class="field">
      <label for={control}>{title}</label>
      {children}
      <p class="aside" id={`${control}-help`}>
        {help}
      </p>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly label: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ name, title, help, values, chosen, label, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset class="field">
      <legend>{title}</legend>
      {values.map((value) => (
        <label key={value} class="option">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          {label(value)}
        </label>
      ))}
      <p class="aside">{help}</p>
    </fieldset>
  );
}

interface CheckProps {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

function Check({ name, title, help, checked, onCheck }: CheckProps) {
  return (
    <div class="field">
      <label class="option">
        <input
          type="checkbox"
          name={name}
          checked={checked}
          aria-describedby={`${name}-help`}
          onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
        />
        {title}
      </label>
      <p class="aside" id={`${name}-help`}>
        {help}
      </p>
    </div>
  );
}
