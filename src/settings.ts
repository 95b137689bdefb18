/** What the reader can choose, as one schema with defaults. Kept in `storage.local` by the background alone. */
import * as v from 'valibot';
import { LANGUAGES, type Language } from './dataset/model';

/** Of a mention: an underline, a tint behind the letters, or both. */
export const MARK_STYLES = ['both', 'underline', 'tint'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];
/** The looks that the manifest's style sheet gives. */
export const USUAL_MARK_STYLE: MarkStyle = 'both';

/** How a card opens: by resting the pointer on a mention, or only by a click on it or by the keyboard. */
export const OPENERS = ['pointer', 'click'] as const;
export type Opener = (typeof OPENERS)[number];

/** How long the pointer rests on a mention before its card opens, in milliseconds. */
export const OPEN_DELAY = { min: 100, max: 1500, step: 50, default: 250 } as const;

/** What each setting may be. */
const values = {
  /** `auto` follows the browser. */
  language: v.picklist(['auto', ...LANGUAGES]),
  /** Annotations are off everywhere for the time being. */
  paused: v.boolean(),
  marks: v.picklist(MARK_STYLES),
  openBy: v.picklist(OPENERS),
  openDelay: v.pipe(v.number(), v.integer(), v.minValue(OPEN_DELAY.min), v.maxValue(OPEN_DELAY.max)),
  /** Only the first mention of each entity is marked, in each frame. */
  firstOnly: v.boolean(),
  /** The number of mentions on the toolbar icon. */
  badge: v.boolean(),
  /** The reader has read what the popup says at its first opening. */
  welcomed: v.boolean(),
};

const settingsSchema = v.strictObject(values);
/** Some settings with new values. */
export const settingsChangesSchema = v.strictObject({
  language: v.exactOptional(values.language),
  paused: v.exactOptional(values.paused),
  marks: v.exactOptional(values.marks),
  openBy: v.exactOptional(values.openBy),
  openDelay: v.exactOptional(values.openDelay),
  firstOnly: v.exactOptional(values.firstOnly),
  badge: v.exactOptional(values.badge),
  welcomed: v.exactOptional(values.welcomed),
});

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;
export type SettingName = keyof Settings;
export type SettingsChanges = v.InferOutput<typeof settingsChangesSchema>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  paused: false,
  marks: USUAL_MARK_STYLE,
  openBy: 'pointer',
  openDelay: OPEN_DELAY.default,
  firstOnly: false,
  badge: true,
  welcomed: false,
};

export interface ReadSettings {
  readonly settings: Settings;
  /** What was stored and could not be used: each of these has its default again. Everything, where it is no record at all. */
  readonly spoilt: readonly SettingName[];
}

/** Reads stored settings: a value that does not fit falls back to its default alone, the others are kept. */
export function readStoredSettings(stored: unknown): ReadSettings {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, spoilt: [] };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { settings: DEFAULT_SETTINGS, spoilt: settingNames };
  }
  const spoilt = settingNames.filter((name) => {
    const value: unknown = Reflect.get(stored, name);
    return value !== undefined && !v.is(values[name], value);
  });
  const good = Object.fromEntries(
    settingNames
      .filter((name) => Object.hasOwn(stored, name) && !spoilt.includes(name))
      .map((name) => [name, Reflect.get(stored, name)]),
  );
  return { settings: v.parse(settingsSchema, { ...DEFAULT_SETTINGS, ...defined(good) }), spoilt };
}

const settingNames: readonly SettingName[] = [
  'language',
  'paused',
  'marks',
  'openBy',
  'openDelay',
  'firstOnly',
  'badge',
  'welcomed',
];

function defined(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** The reader's language: the chosen one, else the browser's, else English. Takes BCP 47 tags, best first. */
export function readersLanguage(choice: Settings['language'], browserLanguages: readonly string[]): Language {
  if (choice !== 'auto') return choice;
  for (const tag of browserLanguages) {
    const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
    // Norwegian comes as "no", "nb" or "nn"; all read Bokmål.
    const language = primary === 'no' || primary === 'nn' ? 'nb' : primary;
    const known = LANGUAGES.find((candidate) => candidate === language);
    if (known) return known;
  }
  return 'en';
}
