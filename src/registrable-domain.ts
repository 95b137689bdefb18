/**
 * The domain that somebody has registered, by the public suffix list: "bbc.co.uk" of "news.bbc.co.uk". Only the popup and
 * the options page need it; the list is too large for anything that runs in a page or wakes with the worker.
 */
import { getDomain } from 'tldts';
import { isNumeric, type Pattern, partsOf, type Site } from './sites';

/** Null where there is none: "localhost", an address in numbers, a public suffix itself ("co.uk", "github.io"). */
export function registrableDomain(site: Site): Site | null {
  // Suffixes that companies hand out count too: two blogs under github.io are two people's.
  return isNumeric(site) ? null : getDomain(site, { allowPrivateDomains: true });
}

/** Whether a pattern reaches no further than one owner: "*.co.uk" would switch half a country. */
export function isOneOwners(pattern: Pattern): boolean {
  const { site, reach } = partsOf(pattern);
  return reach === 'host' || registrableDomain(site) !== null;
}
