import type { Candidate } from './candidates.js';
import { isCapital, isLetter, isUnspaced, lettersBefore, lettersFrom } from './letters.js';

/** What the words next to a piece of a person's name say about it. */
export type Neighbour =
  /** Another given name before it: somebody else of that name. */
  | 'other-given-name'
  /** A surname behind what is a given name too. */
  | 'other-surname'
  /** The person's given name stands before it, but apart: "Martin, Solveig and Truls" are three people. */
  | 'apart'
  /** A dot between the parts of a foreign name joins it to something else. */
  | 'dotted';

export interface Neighbourhood {
  /** The person's own given names. */
  readonly given: ReadonlySet<string>;
  /** Given names known to belong to others of that name. */
  readonly others: ReadonlySet<string>;
  readonly partIsGiven: boolean;
  /** Whether a word speaks for the entity ("striker", "Norwegian", "DJ"). */
  readonly speaksFor: (word: string) => boolean;
  /** Whether the page names the person in full. */
  readonly named: boolean;
}

const AND = /^(?:and|og|och|und|et|y|e|i|en|ja|és|oraz|a|и|і|та|und|ve|și|dhe|και|ir|un)$/iu;
/** Capitalised words that open a sentence or go before a surname without being a given name. */
const OPENERS = new Set(
  (
    'a after again against all also although and any as asked at because before behind but by can could despite did does ' +
    'even except for from had has have he her here him his how i if in inside is it its just last later like meanwhile ' +
    'miss more mr mrs ms my no nor not now of on once one only or our out over she should since so some soon still such ' +
    'than that the their then there they this though through thus to today tonight under unlike until was we were what ' +
    'when where which while who whom why will with without would yes yet you your dear dr captain striker coach star ' +
    'als am an auf aus bei bis da dann das dem den der des die doch ein eine er es frau für hat im ist mit nach nun ob sie ' +
    'und unter von vor während was weil wenn wer wie zu zum zwischen auch ' +
    'à au aux avec car ce chez comme contre dans de depuis donc elle en et grâce il là le la les lorsque madame mais mme ' +
    'monsieur ni on or où par pour puis quand que qui sans si sous sur un une ' +
    'al ante aunque como con cuando desde después donde e el ella entre es hasta la las lo los luego mas mientras o para pero ' +
    'por porque pues que quien se según señora señor sin sobre sra su tras un una y ya ' +
    'anche che chi col con da dal dopo di e ed era fra il in invece la lo ma mentre nel non per perché poi quando se senza ' +
    'signora su tra ao após às com como contra da depois do dona e ela em enquanto na não no o os para pela por quando ' +
    'quem sem senhora será só aan als bij daarna dat de die door dus een en het hij hoe in maar met na naar nog nu of om ' +
    'omdat ook op over te toen tot uit van vanaf voor waar waarom wanneer want wie zal zij ' +
    'at av da de den der det dette du eller en er et etter fordi for fra før hos hun hva hvem hvis hvor hvordan i ifølge ikke kan ' +
    'med men mens mot nå når og også om på samtidig selv siden skal slik som til under uten var ved vil ' +
    'att av då där efter eftersom enligt för från före har hon hos hur i inte kan när nu och också om på samtidigt sedan ' +
    'som så till trots under utan vad var vem vi vid efter fra ifølge nu så ' +
    'ja jos kun koska mutta myös nyt siis vaikka jak bo gdy gdyby kiedy od po przed to więc za że ' +
    'ale co když po pro proto tak že ali dok je kad kada kako nakon od što za ' +
    'a az de egy és ha hogy így míg mint most után ' +
    'ama ancak ise için ve cu dar dacă după din în la lui pe pentru și '
  ).split(' '),
);

/** Looks at the words next to `part`. Null if they do not speak against it. */
export function neighbourOf(text: string, part: Candidate, about: Neighbourhood): Neighbour | null {
  return before(text, part, about) ?? (about.partIsGiven ? behind(text, part, about) : null);
}

function before(text: string, part: Candidate, about: Neighbourhood): Neighbour | null {
  const gap = text.charAt(part.start - 1);
  if (/[・･·•‧]/.test(gap) && isLetter(text.charAt(part.start - 2))) return 'dotted';
  const initial = /(?:^|[\s(–-])(\p{Lu})\. ?$/u.exec(text.slice(Math.max(0, part.start - 5), part.start))?.[1];
  if (initial !== undefined) return 'other-given-name';
  const word = lettersBefore(text, part.start - 1);
  const small = word.toLowerCase();
  if (/[-‐‑]/.test(gap)) {
    return isCapital(word.charAt(0)) && isCapital(text.charAt(part.start)) && !about.speaksFor(small) && small !== 'ex'
      ? 'other-given-name'
      : null;
  }
  if (word !== '' && (gap === ' ' || gap === '\n')) {
    if (about.others.has(small)) return 'other-given-name';
    if (AND.test(word) && about.partIsGiven)
      return isGivenApart(text, part.start - 1 - word.length, about) ? 'apart' : null;
    return isGivenName(text, part, word, about) ? 'other-given-name' : null;
  }
  return isGivenApart(text, part.start, about) ? 'apart' : null;
}

/** Whether the person's own given name ends at `to` or before a comma, a stop or a break there. */
function isGivenApart(text: string, to: number, about: Neighbourhood): boolean {
  const trimmed = text.slice(Math.max(0, to - 60), to).replace(/[\s,.;:!?"“”«»&+/–—-]+$/u, '');
  return about.partIsGiven && about.given.has(lettersBefore(trimmed, trimmed.length).toLowerCase());
}

/** Whether the word before is the given name of somebody else. */
function isGivenName(text: string, part: Candidate, word: string, about: Neighbourhood): boolean {
  const small = word.toLowerCase();
  if (!isCapital(word.charAt(0)) || word.length < 2 || about.speaksFor(small)) return false;
  if (about.given.has(small)) return false;
  // A line in capitals hides which words are names.
  if (
    word === word.toUpperCase() &&
    (word.length > 3 || text.slice(part.start, part.end) === text.slice(part.start, part.end).toUpperCase())
  )
    return false;
  if (OPENERS.has(small)) return false;
  if (isRole(small)) return false;
  return !(about.named && (opensSentence(text, part.start - 1 - word.length) || inHeadline(text)));
}

/** German feminine nouns, which are capitals in the middle of a sentence: "Weltfußballerin". */
const isRole = (word: string): boolean => word.length > 7 && (word.endsWith('in') || word.endsWith('star'));

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:;–—\n"“”„«»'‘’([]\s*)$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** A headline in which most words have capitals, as English ones do. */
function inHeadline(text: string): boolean {
  if (text.length > 160) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 3 && words.filter((word) => isCapital(word.charAt(0))).length > words.length * 0.7;
}

function behind(text: string, part: Candidate, about: Neighbourhood): Neighbour | null {
  const gap = text.charAt(part.end);
  if (gap !== ' ' && !/[-‐‑]/.test(gap)) return null;
  const word = lettersFrom(text, part.end + 1);
  const first = word.charAt(0);
  if (word.length < 2 || !isCapital(first) || isUnspaced(first)) return null;
  if (about.speaksFor(word.toLowerCase()) || inHeadline(text)) return null;
  const surface = text.slice(part.start, part.end);
  if (surface === surface.toUpperCase() || word === word.toUpperCase()) return null;
  return gap === ' ' || !about.named ? 'other-surname' : null;
}
