/** What a message to the background must look like. Everything is strict: a key too many is refused as well. */
import * as v from 'valibot';
import type { BackgroundMessages, PayloadOf } from '../src/messages';
import { settingsChangesSchema } from '../src/settings';
import { isPattern, partsOf, patternOf, type SiteRules } from '../src/sites';
import { parseRules, siteRuleSchema } from './site-store';

/** The longest passage a lookup may carry, in UTF-16 code units. */
const MAX_PASSAGE = 600;
/** The most mentions that the popup may pass on. */
const MAX_MENTIONS = 200;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));
const passage = v.pipe(v.string(), v.maxLength(MAX_PASSAGE));
const pattern = v.pipe(v.string(), v.check(isPattern));
const isSite = (text: string) => isPattern(text) && partsOf(text).reach === 'host';
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Rules of which none would be dropped. (A record schema passes over names such as "constructor" without a word.) */
const rules = v.custom<SiteRules>(
  (given) =>
    typeof given === 'object' &&
    given !== null &&
    !Array.isArray(given) &&
    Object.keys(given).length === Object.keys(parseRules(given)).length,
);

type SchemaOf<T extends keyof BackgroundMessages> = v.GenericSchema<
  unknown,
  { type: T } & PayloadOf<BackgroundMessages, T>
>;

export const messageSchemas: { readonly [T in keyof BackgroundMessages]: SchemaOf<T> } = {
  'trigger-found': v.strictObject({ type: v.literal('trigger-found') }),
  'annotator-started': v.strictObject({ type: v.literal('annotator-started') }),
  'mentions-changed': v.strictObject({ type: v.literal('mentions-changed') }),
  'card-wanted': v.strictObject({ type: v.literal('card-wanted') }),
  'card-shown': v.strictObject({ type: v.literal('card-shown'), card: id }),
  lookup: v.strictObject({
    type: v.literal('lookup'),
    entity: id,
    passage,
  }),
  'lookup-topic': v.strictObject({ type: v.literal('lookup-topic'), entity: id, topic: id }),
  'show-in-dataset': v.strictObject({ type: v.literal('show-in-dataset'), entity: id, topic: v.nullable(id) }),
  'take-query': v.strictObject({ type: v.literal('take-query'), tabId }),
  'tab-status': v.strictObject({
    type: v.literal('tab-status'),
    tabId,
    mentions: v.pipe(v.array(v.strictObject({ entity: id, passage })), v.maxLength(MAX_MENTIONS)),
  }),
  'switch-site': v.strictObject({
    type: v.literal('switch-site'),
    tabId,
    shown: v.pipe(v.string(), v.check(isSite)),
    on: v.boolean(),
    domain: v.nullable(
      v.pipe(
        v.string(),
        v.check((site) => isPattern(patternOf(site, 'domain'))),
      ),
    ),
  }),
  'switch-pause': v.strictObject({ type: v.literal('switch-pause'), paused: v.boolean() }),
  'read-options': v.strictObject({ type: v.literal('read-options') }),
  'change-settings': v.strictObject({ type: v.literal('change-settings'), changes: settingsChangesSchema }),
  'set-rule': v.strictObject({ type: v.literal('set-rule'), pattern, rule: v.nullable(siteRuleSchema) }),
  'set-otherwise': v.strictObject({ type: v.literal('set-otherwise'), otherwise: siteRuleSchema }),
  'set-sites': v.strictObject({
    type: v.literal('set-sites'),
    otherwise: siteRuleSchema,
    rules,
  }),
  'undo-sites': v.strictObject({
    type: v.literal('undo-sites'),
    edit: v.strictObject({
      rules: v.array(
        v.strictObject({ pattern, before: v.nullable(siteRuleSchema), after: v.nullable(siteRuleSchema) }),
      ),
      otherwise: v.nullable(v.strictObject({ before: siteRuleSchema, after: siteRuleSchema })),
    }),
  }),
  'dataset-status': v.strictObject({ type: v.literal('dataset-status') }),
};
