/**
 * The reader's site rules. Kept in `storage.local`; those made in a private window live in `storage.session`, which is
 * memory only, and apply to private windows only.
 */
import * as v from 'valibot';
import { browser } from '../src/browser';
import { isOn, type Site, type SiteRule, type SiteRules, withRule } from '../src/sites';

const KEY = 'siteRules';
const ruleSchema = v.picklist(['on', 'off']);

/** Reads rules out of what is stored: entries that are no rule are dropped, the others kept. */
export function parseRules(stored: unknown): SiteRules {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, SiteRule] => v.is(ruleSchema, entry[1])),
  );
}

const areaFor = (privately: boolean) => (privately ? browser.storage.session : browser.storage.local);

async function readRules(privately: boolean): Promise<SiteRules> {
  const stored = await areaFor(privately).get(KEY);
  return parseRules(stored[KEY]);
}

/** The rules of ordinary windows. */
export function keptRules(): Promise<SiteRules> {
  return readRules(false);
}

/** Whether the rules let a site be annotated in an ordinary or a private window. */
export async function isSiteOn(site: Site, privately: boolean): Promise<boolean> {
  return privately ? isOn(site, await readRules(false), await readRules(true)) : isOn(site, await readRules(false));
}

/** Changes follow each other: two at once would each write what it read before the other. */
let lastChange: Promise<unknown> = Promise.resolve();

function changeRules(privately: boolean, change: (rules: SiteRules) => SiteRules): Promise<void> {
  const next = lastChange.then(async () => {
    await areaFor(privately).set({ [KEY]: change(await readRules(privately)) });
  });
  // A change that failed is its caller's to report; the next one goes ahead.
  lastChange = next.catch(() => undefined);
  return next;
}

/** Keeps a rule for a site. Rejects if the storage does. */
export function setRule(site: Site, rule: SiteRule, privately: boolean): Promise<void> {
  return changeRules(privately, (rules) => withRule(rules, site, rule));
}

/** Forgets a kept rule: the site is as any other again. */
export function forgetRule(site: Site): Promise<void> {
  return changeRules(false, (rules) => Object.fromEntries(Object.entries(rules).filter(([key]) => key !== site)));
}
