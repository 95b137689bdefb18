/**
 * The whole protocol between the parts of Touchline. One-shot messages only: workers sleep and pages come back from the
 * back-forward cache, so nothing may rest on an open port.
 *
 * The schemas that check what arrives stand with the receivers (background/message-schemas.ts). The site is never part of
 * a payload: it is taken from the sender or from the tab.
 */
import type { CardModel, TopicModel } from './card-model';
import type { Language } from './dataset/model';
import type { Site } from './sites';

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
  /** Somebody points at a mention for the first time: the card's script is needed in this frame. */
  'card-wanted': Exchange<Nothing, null>;
  /** Somebody points at a mention. `passage` is the text around it, 600 characters at most. */
  lookup: Exchange<{ readonly entity: string; readonly passage: string }, CardModel>;
  /** "More": one topic of an entity in full. */
  'lookup-topic': Exchange<{ readonly entity: string; readonly topic: string }, TopicModel>;
}

/** From the popup and the options page to the background. */
export interface ExtensionPageMessages {
  'tab-status': Exchange<{ readonly tabId: number }, TabStatus>;
  'switch-site': Exchange<{ readonly tabId: number; readonly on: boolean }, null>;
  'switch-pause': Exchange<{ readonly paused: boolean }, null>;
  'site-list': Exchange<Nothing, SiteList>;
  'forget-site': Exchange<{ readonly site: Site }, null>;
  'choose-language': Exchange<{ readonly language: Language | 'auto' }, null>;
  'dataset-status': Exchange<Nothing, DatasetStatus>;
}

/** From the background to the content scripts of a tab. */
export interface TabMessages {
  /** To scouts: what was decided for this site has changed; whoever met a trigger word says so again. */
  'ask-again': Exchange<Nothing, null>;
  /** To annotators: clean up and fall silent. */
  stop: Exchange<Nothing, null>;
}

/** From the popup to the annotator of one frame. */
export interface FrameMessages {
  'count-mentions': Exchange<Nothing, MentionCounts>;
  /** Scrolls to a mention, counted from 0 in the order of the page, and opens its card. */
  'jump-to-mention': Exchange<{ readonly entity: string; readonly occurrence: number }, null>;
}

export type BackgroundMessages = PageMessages & ExtensionPageMessages;
export type AnnotatorMessages = Pick<TabMessages, 'stop'> & FrameMessages;

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

export interface AnnotatorSettings {
  readonly language: Language;
}

/** Entity id to the number of mentions in one frame. */
export type MentionCounts = Readonly<Record<string, number>>;

export interface TabStatus {
  /** Null where the tab's address is not known or not of the web. */
  readonly site: Site | null;
  readonly access: 'granted' | 'missing' | 'impossible';
  readonly on: boolean;
  readonly paused: boolean;
  readonly language: Language;
  readonly entities: readonly { readonly id: string; readonly name: string }[];
}

export interface SiteList {
  readonly rules: readonly { readonly site: Site; readonly rule: 'on' | 'off' }[];
  readonly language: Language;
  readonly languageChoice: Language | 'auto';
}

export interface DatasetStatus {
  readonly version: string;
  readonly date: string;
  readonly hash: string;
  readonly claims: number;
  readonly sources: number;
  readonly disputes: number;
}
