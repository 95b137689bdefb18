/**
 * What a change to the reader's choices about sites was, rule by rule, so that it alone can be taken back: whatever was
 * decided elsewhere meanwhile stays. Pure.
 */
import type { Pattern, SiteChoices, SiteRule, SiteRules } from './sites';

/** A rule before and after a change; null where there was or is none. */
export interface RuleEdit {
  readonly pattern: Pattern;
  readonly before: SiteRule | null;
  readonly after: SiteRule | null;
}

export interface SiteEdit {
  readonly rules: readonly RuleEdit[];
  /** What held and holds where there is no rule; null if that was not changed. */
  readonly otherwise: { readonly before: SiteRule; readonly after: SiteRule } | null;
}

/** What differs between two states of the choices. */
export function editBetween(before: SiteChoices, after: SiteChoices): SiteEdit {
  const patterns = [...new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])];
  return {
    rules: patterns
      .map((pattern) => ({ pattern, before: ruleOf(before.rules, pattern), after: ruleOf(after.rules, pattern) }))
      .filter((rule) => rule.before !== rule.after),
    otherwise: before.otherwise === after.otherwise ? null : { before: before.otherwise, after: after.otherwise },
  };
}

/** The choices without an edit: each of its parts goes back, unless something else was decided about it since. */
export function takenBack({ otherwise, rules }: SiteChoices, edit: SiteEdit): SiteChoices {
  const untouched = edit.rules.filter(({ pattern, after }) => ruleOf(rules, pattern) === after);
  const gone = new Set(untouched.map(({ pattern }) => pattern));
  return {
    otherwise: edit.otherwise?.after === otherwise ? edit.otherwise.before : otherwise,
    rules: Object.fromEntries([
      ...Object.entries(rules).filter(([pattern]) => !gone.has(pattern)),
      ...untouched.flatMap(({ pattern, before }) => (before === null ? [] : [[pattern, before]])),
    ]),
  };
}

export function isNothing({ rules, otherwise }: SiteEdit): boolean {
  return rules.length === 0 && otherwise === null;
}

function ruleOf(rules: SiteRules, pattern: Pattern): SiteRule | null {
  return (Object.hasOwn(rules, pattern) ? rules[pattern] : undefined) ?? null;
}
