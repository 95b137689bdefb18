/**
 * Sites and the reader's rules for them. Pure.
 *
 * A rule is for one host ("news.example.org") or for a whole domain with all hosts under it ("*.example.org"). Of several
 * rules that cover a site the most specific one holds; a site that none covers is as all others are.
 */

/** A site is the host name of a tab's own address, without port. */
export type Site = string;

/** What a rule is for: a host name, or `*.` and a domain, which means the domain itself and every host under it. */
export type Pattern = string;

/** How far a rule reaches: this host alone, or the whole domain. */
export type Reach = 'host' | 'domain';

export type SiteRule = 'on' | 'off';
export type SiteRules = Readonly<Record<Pattern, SiteRule>>;

/** All that the reader has decided about sites. */
export interface SiteChoices {
  /** What holds where there is no rule. */
  readonly otherwise: SiteRule;
  readonly rules: SiteRules;
}

const WHOLE_DOMAIN = '*.';
/** The longest host name that the DNS allows. */
const MAX_LENGTH = 253;

/**
 * The site of an address; null where Touchline cannot run (browser pages, files, no address). "news.test." with a dot
 * at its end is the same host to the DNS, and the same site here.
 */
export function siteOf(address: string | undefined): Site | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/\.$/, '') : null;
}

/** The pattern of a rule for a host, or for a domain with all that is under it. */
export function patternOf(site: Site, reach: Reach): Pattern {
  return reach === 'host' ? site : WHOLE_DOMAIN + site;
}

/** What a pattern is for, taken apart. */
export function partsOf(pattern: Pattern): { readonly site: Site; readonly reach: Reach } {
  return pattern.startsWith(WHOLE_DOMAIN)
    ? { site: pattern.slice(WHOLE_DOMAIN.length), reach: 'domain' }
    : { site: pattern, reach: 'host' };
}

/** Whether a text is a pattern as rules have it: a host name in the form that addresses have it, or a domain of one. */
export function isPattern(text: string): boolean {
  const { site, reach } = partsOf(text);
  // Browsers let stars and escaped spaces stand in a host name; no site that can be reached has them.
  if (site.length > MAX_LENGTH || !/^(\[[\da-f:.]+\]|[._-]*[a-z\d][a-z\d._-]*)$/.test(site)) return false;
  // The one name that a record of rules could not hold safely; nor is it a name that anybody can register.
  if (site === '__proto__' || siteOf(`http://${site}/`) !== site) return false;
  return reach === 'host' || !isNumeric(site);
}

/** Addresses in numbers have no domain above them. */
export function isNumeric(site: Site): boolean {
  return site.startsWith('[') || /^\d+(\.\d+){3}$/.test(site);
}

/** Every pattern that covers a site, the most specific first. */
function patternsFor(site: Site): readonly Pattern[] {
  if (isNumeric(site)) return [site];
  const labels = site.split('.');
  return [site, ...labels.map((_, index) => patternOf(labels.slice(index).join('.'), 'domain'))];
}

/** Whether a rule for a pattern is about a site. */
export function covers(pattern: Pattern, site: Site): boolean {
  return patternsFor(site).includes(pattern);
}

/** The rule that holds for a site, by its pattern; null where none covers it. */
export function ruleFor(rules: SiteRules, site: Site): { readonly pattern: Pattern; readonly rule: SiteRule } | null {
  for (const pattern of patternsFor(site)) {
    const rule = Object.hasOwn(rules, pattern) ? rules[pattern] : undefined;
    if (rule !== undefined) return { pattern, rule };
  }
  return null;
}

/**
 * Whether a site is annotated.
 * @param privateRules a private window's own rules: one that covers the site goes over everything kept
 */
export function isOn(site: Site, kept: SiteChoices, privateRules: SiteRules = {}): boolean {
  const rule = ruleFor(privateRules, site) ?? ruleFor(kept.rules, site);
  return (rule?.rule ?? kept.otherwise) === 'on';
}

/** The rules with one more, or another; the rules given stay as they are. */
export function withRule(rules: SiteRules, pattern: Pattern, rule: SiteRule): SiteRules {
  return { ...rules, [pattern]: rule };
}

/** The rules with one less. */
export function withoutRule(rules: SiteRules, pattern: Pattern): SiteRules {
  return Object.fromEntries(Object.entries(rules).filter(([key]) => key !== pattern));
}

export interface Switch {
  readonly site: Site;
  /** What the reader wants it to hold for; it covers the site. */
  readonly pattern: Pattern;
  readonly on: boolean;
  /** Whether the site would be on without any of these rules. */
  readonly otherwise: boolean;
}

/**
 * The rules after the reader has switched a site. Narrower rules that would keep the switch from working on this very
 * site go. Where it is as it was and only the reach is another, the rule that held so far gives way: it is moved, not
 * doubled. And a rule that only says what holds anyway is not kept, so that the list stays one of exceptions.
 */
export function switched(rules: SiteRules, { site, pattern, on, otherwise }: Switch): SiteRules {
  const all = patternsFor(site);
  const held = ruleFor(rules, site);
  const moved = held && (held.rule === 'on') === on ? [held.pattern] : [];
  const replaced = [...all.slice(0, all.indexOf(pattern) + 1), ...moved];
  const rest = Object.fromEntries(Object.entries(rules).filter(([key]) => !replaced.includes(key)));
  const already = ruleFor(rest, site)?.rule ?? (otherwise ? 'on' : 'off');
  const wanted = on ? 'on' : 'off';
  return already === wanted ? rest : withRule(rest, pattern, wanted);
}
