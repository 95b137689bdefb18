/** The reader's site choices as a file to keep or to carry elsewhere. Pure. */
import * as v from 'valibot';
import { isPattern, type Pattern, type SiteChoices, siteOf } from './sites';

const siteRule = v.picklist(['on', 'off']);

const fileSchema = v.strictObject({
  touchline: v.literal('sites'),
  version: v.literal(1),
  otherwise: siteRule,
  rules: v.pipe(
    v.custom<object>((given) => !Array.isArray(given)),
    v.record(v.string(), siteRule),
  ),
});

/** A list that nobody has made by hand; storage would take it, the options page would not. */
const MAX_RULES = 5000;

export type SitesFileProblem =
  /** Not JSON at all. */
  | { readonly is: 'not-json' }
  /** JSON, but not a list of sites as Touchline writes it; `at` names the first key that is wrong, if it is one. */
  | { readonly is: 'not-sites'; readonly at: string | null }
  | { readonly is: 'too-long' }
  /** A rule for something that is no site, or for more than one owner's sites. */
  | { readonly is: 'bad-pattern'; readonly pattern: string }
  /** One site in two spellings, on in one and off in the other. */
  | { readonly is: 'two-rules'; readonly pattern: string };

export type SitesFile =
  | { readonly ok: true; readonly choices: SiteChoices }
  | { readonly ok: false; readonly problem: SitesFileProblem };

/** The choices as the text of a file, rules in alphabetical order. */
export function writeSitesFile({ otherwise, rules }: SiteChoices): string {
  const sorted = Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ touchline: 'sites', version: 1, otherwise, rules: sorted }, null, 2)}\n`;
}

/**
 * Reads a file's text. All of it is right, or the first problem is told and nothing is taken.
 * @param isAllowed whether a pattern that is one may be ruled about; given by who knows the public suffixes
 */
export function readSitesFile(text: string, isAllowed: (pattern: Pattern) => boolean): SitesFile {
  const problem = (found: SitesFileProblem): SitesFile => ({ ok: false, problem: found });
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return problem({ is: 'not-json' });
  }
  const parsed = v.safeParse(fileSchema, content);
  if (!parsed.success) return problem({ is: 'not-sites', at: v.getDotPath(parsed.issues[0]) });
  const { otherwise, rules: given } = parsed.output;
  // The names as the file has them: the schema passes over some ("constructor") without a word.
  const names = Object.keys(Reflect.get(Object(content), 'rules'));
  if (names.length > MAX_RULES) return problem({ is: 'too-long' });
  // "News.test", written by hand, is the host news.test; both of them together may not contradict each other.
  const isRule = (pattern: Pattern) => isPattern(pattern) && isAllowed(pattern);
  const bad = names.find((name) => !Object.hasOwn(given, name) || !isRule(name.toLowerCase()));
  if (bad !== undefined) return problem({ is: 'bad-pattern', pattern: bad });
  const rules = Object.fromEntries(Object.entries(given).map(([name, rule]) => [name.toLowerCase(), rule]));
  const twice = names.find((name) => rules[name.toLowerCase()] !== given[name]);
  if (twice !== undefined) return problem({ is: 'two-rules', pattern: twice.toLowerCase() });
  return { ok: true, choices: { otherwise, rules } };
}

/**
 * What somebody typed, as a site: an address copied from the address bar, a host name, or "*.domain".
 * @returns the host name and whether a domain was meant; null if it is none of these
 */
export function readTypedSite(typed: string): { readonly site: string; readonly wholeDomain: boolean } | null {
  const trimmed = typed.trim().toLowerCase();
  const wholeDomain = trimmed.startsWith('*.');
  const address = wholeDomain ? trimmed.slice(2) : trimmed;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//.test(address) ? address : `http://${address}`;
  if (address === '') return null;
  const site = siteOf(withScheme);
  return site === null || !isPattern(site) ? null : { site, wholeDomain };
}
