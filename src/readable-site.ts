/** Host names as people read them. Pure. */
import { decodePunycode } from './punycode';
import type { Site } from './sites';

const PREFIX = 'xn--';

/** Letters that one language writes together count as one script. */
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u,
  /\p{Script=Hangul}/u,
] as const;

/**
 * A site in its own letters: "bücher.example" for "xn--bcher-kva.example". Where it mixes scripts, letters of one may
 * pass for those of another ("аpple.example" with a Cyrillic а): then the name that browsers look up stands beside it.
 */
export function readableSite(site: Site): string {
  const labels = site.split('.').map((label) => {
    return label.startsWith(PREFIX) ? decodePunycode(label.slice(PREFIX.length)) : label;
  });
  if (labels.includes(null)) return site;
  const letters = labels.join('.');
  // What browsers would not lead to this very site is not its name.
  if (letters === site || !leadsTo(letters, site)) return site;
  // Set apart, so that letters that run from right to left do not carry what stands beside them along.
  return isOneScript(letters) ? letters : `\u2068${letters}\u2069 (${site})`;
}

function leadsTo(letters: string, site: Site): boolean {
  const address = `http://${letters}/`;
  return URL.canParse(address) && new URL(address).hostname === site;
}

function isOneScript(letters: string): boolean {
  const words = letters.replace(/[^\p{L}\p{M}]/gu, '');
  return SCRIPTS.some((script) => [...words].every((letter) => script.test(letter) || /\p{M}/u.test(letter)));
}
