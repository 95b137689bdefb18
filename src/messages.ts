/**
 * The whole protocol between the parts of Touchline. One-shot messages only: workers sleep and pages come back from the
 * back-forward cache, so nothing may rest on an open port.
 *
 * The schemas that check what arrives stand with the receivers (background/message-schemas.ts). The site is taken
 * from the sender or from the tab; one in a payload is only compared with it.
 */
import type { CardModel, ClaimView, DisputeView, SourceView, TopicModel } from './card-model';
import type { Language } from './dataset/model';
import type { Opener, SettingName, Settings, SettingsChanges } from './settings';
import type { SiteEdit } from './site-edits';
import type { Pattern, Site, SiteChoices, SiteRule } from './sites';

interface Exchange<Payload extends object, Reply> {
  readonly payload: Payload;
  readonly reply: Reply;
}

type Nothing = Record<never, never>;

/** From content scripts to the background. */
export interface PageMessages {
  /** The scout met a trigger word, or the page came back and asks again. */
  'trigger-found': Exchange<Nothing, null>;
  /** The annotator starts up; it learns what it needs of the settings. */
  'annotator-started': Exchange<Nothing, AnnotatorSettings>;
  /** The number of mentions in this frame is another one than before. */
  'mentions-changed': Exchange<Nothing, null>;
  /** Somebody points at a mention for the first time: the card's script is needed in this frame. */
  'card-wanted': Exchange<Nothing, null>;
  /** A card opens in this frame: those of the tab's other frames close. `card` is any name of its own. */
  'card-shown': Exchange<{ readonly card: string }, null>;
  /** Somebody points at a mention. `passage` is the text around it, 600 characters at most. */
  lookup: Exchange<{ readonly entity: string; readonly passage: string }, CardModel>;
  /** "More": one topic of an entity in full. */
  'lookup-topic': Exchange<{ readonly entity: string; readonly topic: string }, TopicModel>;
  /** Shows an entity's claims, or those of one topic (null: all), on the options page, in a tab beside this one. */
  'show-in-dataset': Exchange<{ readonly entity: string; readonly topic: string | null }, null>;
}

/** From the popup and the options page to the background. */
export interface ExtensionPageMessages {
  /** All that the popup shows of a tab, in one answer. `mentions`: what the popup has read there itself. */
  'tab-status': Exchange<{ readonly tabId: number; readonly mentions: readonly PageMention[] }, TabStatus>;
  /** What the reader wants looked up in this tab's popup ("Look up …" on a selection). Told once. */
  'take-query': Exchange<{ readonly tabId: number }, string | null>;
  /**
   * `shown`: the site that the reader saw; unknown if the tab has gone to another meanwhile. `domain`: the choice is for this
   * domain with all its hosts; null: for the tab's host alone.
   */
  'switch-site': Exchange<
    { readonly tabId: number; readonly shown: Site; readonly on: boolean; readonly domain: Site | null },
    null
  >;
  'switch-pause': Exchange<{ readonly paused: boolean }, null>;
  'read-options': Exchange<Nothing, OptionsModel>;
  'change-settings': Exchange<{ readonly changes: SettingsChanges }, null>;
  /** Keeps a rule, or forgets it (null). Replies what that changed, as do the next three. */
  'set-rule': Exchange<{ readonly pattern: Pattern; readonly rule: SiteRule | null }, SiteEdit>;
  /** What is to hold where there is no rule. */
  'set-otherwise': Exchange<{ readonly otherwise: SiteRule }, SiteEdit>;
  /** Replaces all that was decided about sites. */
  'set-sites': Exchange<SiteChoices, SiteEdit>;
  /** Takes an edit back, as far as nothing else was decided since. */
  'undo-sites': Exchange<{ readonly edit: SiteEdit }, SiteEdit>;
  'dataset-status': Exchange<Nothing, DatasetStatus>;
}

/** From the background to the content scripts of a tab. */
export interface TabMessages {
  /** To annotators: clean up and fall silent. */
  stop: Exchange<Nothing, null>;
  /** To annotators: the settings are other ones; ask for them. */
  'settings-changed': Exchange<Nothing, null>;
  /** To cards: this one has opened; every other closes. */
  'card-shown': Exchange<{ readonly card: string }, null>;
}

/** From the popup and the background to the annotator of one frame. */
export interface FrameMessages {
  /** Scrolls to a mention, counted from 0 in the order of the frame, and opens its card. */
  'go-to-mention': Exchange<{ readonly index: number }, null>;
  /** Opens the card of an entity at the selected text. Unknown: nothing is selected in this frame. */
  'open-at-selection': Exchange<{ readonly entity: string }, null>;
}

export type BackgroundMessages = PageMessages & ExtensionPageMessages;

/** A message as it travels. */
export type Message<Protocol, Type extends keyof Protocol = keyof Protocol> = {
  [T in Type]: { readonly type: T } & PayloadOf<Protocol, T>;
}[Type];

export type PayloadOf<Protocol, T extends keyof Protocol> = Protocol[T] extends Exchange<infer P, unknown> ? P : never;
export type ReplyOf<Protocol, T extends keyof Protocol> = Protocol[T] extends Exchange<object, infer R> ? R : never;

/** Failures travel as values: an exception would arrive as a bare string. */
export type Outcome<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly reason: FailureReason };

/** Refused: unknown sender or malformed message. Unknown: no such entity, topic or tab. Failed: see the worker's console. */
export type FailureReason = 'refused' | 'unknown' | 'failed';

/** What the annotator needs to know of the settings. */
export interface AnnotatorSettings {
  readonly language: Language;
  readonly openBy: Opener;
  /** In milliseconds. */
  readonly openDelay: number;
  readonly firstOnly: boolean;
}

/** A mention of an entity, as the popup passes it on: the text around it, 600 characters at most. */
export interface PageMention {
  readonly entity: string;
  readonly passage: string;
}

/** What one frame tells of its mentions. */
export interface FrameReading {
  /** The entity of every mention, in the order of the frame. */
  readonly entities: readonly string[];
  /** Different passages, in the order of the frame; the first few. */
  readonly mentions: readonly PageMention[];
  /** The mention last gone to; `at` tells which frame's is the latest (milliseconds since 1970). */
  readonly current: { readonly index: number; readonly at: number } | null;
}

/** The claims that the passages of a page ask for, and the accounts of it that differ. */
export interface PageStory {
  readonly claims: readonly ClaimView[];
  readonly disputes: readonly DisputeView[];
  readonly sources: readonly SourceView[];
}

export interface TabStatus {
  /** Null where the tab's address is not known or not of the web. */
  readonly site: Site | null;
  readonly access: 'granted' | 'missing' | 'impossible';
  readonly on: boolean;
  /** The pattern of the rule that holds for the site; null where none does. */
  readonly pattern: Pattern | null;
  /** The tab is in a private window: what is switched there is not kept. */
  readonly privately: boolean;
  readonly paused: boolean;
  readonly welcomed: boolean;
  readonly language: Language;
  readonly entities: readonly { readonly id: string; readonly name: string }[];
  /** Of a page without a mention: the story in brief. */
  readonly story: PageStory;
}

export interface OptionsModel {
  readonly settings: Settings;
  /** Settings that could not be read and have their default again. */
  readonly spoilt: readonly SettingName[];
  readonly sites: SiteChoices;
  readonly language: Language;
}

export interface DatasetStatus {
  readonly version: string;
  readonly date: string;
  readonly hash: string;
  readonly claims: number;
  readonly sources: number;
  readonly disputes: number;
}
