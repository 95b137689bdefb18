/** Sites and the reader's rules for them. Pure. */

/** A site is the host name of a tab's own address, without port. */
export type Site = string;

/** One rule a site: annotations are on or off there. A site without a rule is on. */
export type SiteRules = Readonly<Record<Site, SiteRule>>;
export type SiteRule = 'on' | 'off';

/** The site of an address; null where Touchline cannot run (browser pages, files, no address). */
export function siteOf(address: string | undefined): Site | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? hostname : null;
}

/** Whether the rules let Touchline annotate a site. Later rule sets win: a private window's own rules go over the kept ones. */
export function isOn(site: Site, ...ruleSets: readonly SiteRules[]): boolean {
  const rule = ruleSets.findLast((rules) => Object.hasOwn(rules, site))?.[site];
  return rule !== 'off';
}

/** The rules with one more; the rules given stay as they are. */
export function withRule(rules: SiteRules, site: Site, rule: SiteRule): SiteRules {
  return { ...rules, [site]: rule };
}
