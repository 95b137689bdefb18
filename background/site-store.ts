/**
 * What the reader decided about sites. Kept in `storage.local`; what is decided in a private window lives in
 * `storage.session`, which is memory only, and applies to private windows only.
 */
import * as v from 'valibot';
import { browser } from '../src/browser';
import { editBetween, type SiteEdit, takenBack } from '../src/site-edits';
import {
  isOn,
  isPattern,
  type Pattern,
  ruleFor,
  type Site,
  type SiteChoices,
  type SiteRule,
  type SiteRules,
  switched,
  withoutRule,
  withRule,
} from '../src/sites';

const KEY = 'sites';
export const siteRuleSchema = v.picklist(['on', 'off']);

/** Reads rules out of what is stored: entries that are no rule are dropped, the others kept. */
export function parseRules(stored: unknown): SiteRules {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [Pattern, SiteRule] => isPattern(entry[0]) && v.is(siteRuleSchema, entry[1]),
    ),
  );
}

const storedSchema = v.fallback(v.object({ otherwise: v.optional(v.unknown()), rules: v.optional(v.unknown()) }), {});

/** Reads choices out of what is stored: whatever is not right in it is as if it had never been chosen. */
export function parseChoices(stored: unknown): SiteChoices {
  const { otherwise, rules } = v.parse(storedSchema, stored);
  return { otherwise: v.is(siteRuleSchema, otherwise) ? otherwise : 'on', rules: parseRules(rules) };
}

/** The choices of ordinary windows. */
export async function keptChoices(): Promise<SiteChoices> {
  const stored = await browser.storage.local.get(KEY);
  return parseChoices(stored[KEY]);
}

async function privateRules(): Promise<SiteRules> {
  const stored = await browser.storage.session.get(KEY);
  return parseRules(stored[KEY]);
}

/** Whether there is any exception, in ordinary or private windows. */
export async function hasRules(): Promise<boolean> {
  const [{ rules }, unkept] = await Promise.all([keptChoices(), privateRules()]);
  return Object.keys(rules).length > 0 || Object.keys(unkept).length > 0;
}

export interface Verdict {
  readonly on: boolean;
  /** The pattern of the rule that says so; null where none does. */
  readonly pattern: Pattern | null;
}

/** Whether the reader's rules let a site be annotated in an ordinary or a private window. */
export async function verdictOn(site: Site, privately: boolean): Promise<Verdict> {
  const [kept, unkept] = await Promise.all([keptChoices(), privately ? privateRules() : {}]);
  const rule = ruleFor(unkept, site) ?? ruleFor(kept.rules, site);
  return { on: isOn(site, kept, unkept), pattern: rule?.pattern ?? null };
}

/** Changes follow each other: two at once would each write what it read before the other. */
let lastChange: Promise<unknown> = Promise.resolve();

function inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
  const next = lastChange.then(change);
  // A change that failed is its caller's to report; the next one goes ahead.
  lastChange = next.catch(() => undefined);
  return next;
}

function changeKept(change: (choices: SiteChoices) => SiteChoices): Promise<SiteEdit> {
  return inTurn(async () => {
    const before = await keptChoices();
    const after = change(before);
    await browser.storage.local.set({ [KEY]: after });
    return editBetween(before, after);
  });
}

/** Switches a site for as far as the pattern reaches. Rejects if the storage does. */
export async function switchSite(site: Site, pattern: Pattern, on: boolean, privately: boolean): Promise<void> {
  if (!privately) {
    await changeKept(({ otherwise, rules }) => ({
      otherwise,
      rules: switched(rules, { site, pattern, on, otherwise: otherwise === 'on' }),
    }));
    return;
  }
  await inTurn(async () => {
    const [rules, kept] = await Promise.all([privateRules(), keptChoices()]);
    await browser.storage.session.set({ [KEY]: switched(rules, { site, pattern, on, otherwise: isOn(site, kept) }) });
  });
}

/** Keeps a rule, or forgets it. */
export function setRule(pattern: Pattern, rule: SiteRule | null): Promise<SiteEdit> {
  return changeKept(({ otherwise, rules }) => ({
    otherwise,
    rules: rule === null ? withoutRule(rules, pattern) : withRule(rules, pattern, rule),
  }));
}

/** What is to hold where there is no rule. */
export function setOtherwise(otherwise: SiteRule): Promise<SiteEdit> {
  return changeKept(({ rules }) => ({ otherwise, rules }));
}

/** Replaces all choices of ordinary windows. */
export function setChoices(choices: SiteChoices): Promise<SiteEdit> {
  return changeKept(() => choices);
}

/** Takes an edit back, as far as nothing else was decided since. */
export function undoEdit(edit: SiteEdit): Promise<SiteEdit> {
  return changeKept((choices) => takenBack(choices, edit));
}

/** Private windows leave nothing behind, not even for the next private window. */
export function forgetPrivateRules(): Promise<void> {
  return inTurn(() => browser.storage.session.remove(KEY));
}
