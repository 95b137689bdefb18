/** What a message to the background must look like. Everything is strict: a key too many is refused as well. */
import * as v from 'valibot';
import { LANGUAGES } from '../src/dataset/model';
import type { BackgroundMessages, PayloadOf } from '../src/messages';

/** The longest passage a lookup may carry, in UTF-16 code units. */
export const MAX_PASSAGE = 600;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

type SchemaOf<T extends keyof BackgroundMessages> = v.GenericSchema<
  unknown,
  { type: T } & PayloadOf<BackgroundMessages, T>
>;

export const messageSchemas: { readonly [T in keyof BackgroundMessages]: SchemaOf<T> } = {
  'trigger-found': v.strictObject({ type: v.literal('trigger-found') }),
  'annotator-started': v.strictObject({ type: v.literal('annotator-started') }),
  'card-wanted': v.strictObject({ type: v.literal('card-wanted') }),
  lookup: v.strictObject({
    type: v.literal('lookup'),
    entity: id,
    passage: v.pipe(v.string(), v.maxLength(MAX_PASSAGE)),
  }),
  'lookup-topic': v.strictObject({ type: v.literal('lookup-topic'), entity: id, topic: id }),
  'tab-status': v.strictObject({ type: v.literal('tab-status'), tabId }),
  'switch-site': v.strictObject({ type: v.literal('switch-site'), tabId, on: v.boolean() }),
  'switch-pause': v.strictObject({ type: v.literal('switch-pause'), paused: v.boolean() }),
  'site-list': v.strictObject({ type: v.literal('site-list') }),
  'forget-site': v.strictObject({ type: v.literal('forget-site'), site: v.pipe(v.string(), v.maxLength(253)) }),
  'choose-language': v.strictObject({
    type: v.literal('choose-language'),
    language: v.picklist(['auto', ...LANGUAGES]),
  }),
  'dataset-status': v.strictObject({ type: v.literal('dataset-status') }),
};
