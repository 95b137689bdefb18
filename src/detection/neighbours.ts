import type { Candidate } from './candidates.js';
import { isCapital, isLetter, isUnspaced, lettersBefore, lettersFrom } from './letters.js';

/** What the words next to a piece of a person's name say about it. */
export type Neighbour =
  /** Another given name before it: somebody else of that name. */
  | 'other-given-name'
  /** A capitalised word before it that may be a given name, on a page that names the person in full. */
  | 'perhaps-given-name'
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
/**
 * Longer words that open a sentence or a headline without being a given name; those of up to three letters are taken
 * for openers anyway.
 */
const OPENERS = new Set(
  (
    'after although because before behind could despite does even from have here just last later like meanwhile miss more ' +
    'once only should since some soon still than that then there they this though today tonight under until were what when ' +
    'where which while will with without would captain striker coach ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december ' +
    'aber auch dann dass doch eine frau nach nachdem obwohl unter während warum weil wenn wird ' +
    'alors après avec cette comme contre dans depuis lorsque madame mais pour pourquoi quand selon sans seule ' +
    'aunque como cuando desde después donde durante entre hasta mientras para pero porque según señora sobre también ' +
    'anche come dopo mentre perché quando senza signora enquanto pela quem também depois ' +
    'alleen daarna maar naar omdat terwijl toen waarom want wanneer ' +
    'etter ettersom fordi hvem hvis hvor hvordan hvorfor ifølge ikke mens også samtidig selv siden skal uten ' +
    'därför efter eftersom enligt medan också samtidigt sedan trots utan varför hvornår ' +
    'kiedy przed když proč kada kako nakon zašto vaikka koska jälleen miért amikor dacă după ancak için'
  ).split(' '),
);

/** Articles that stand before a place or a thing with a capital ("the Grand Palais"), not before a given name. */
const ARTICLE = /^(?:the|le|les|el|los|il|lo|die|das|dem|het|du|al|nel|del|im|am|vom|zum|zur)$/iu;

/** Looks at the words next to `part`. Null if they do not speak against it. */
export function neighbourOf(text: string, part: Candidate, about: Neighbourhood): Neighbour | null {
  return before(text, part, about) ?? (about.partIsGiven ? behind(text, part, about) : null);
}

function before(text: string, part: Candidate, about: Neighbourhood): Neighbour | null {
  const gap = text.charAt(part.start - 1);
  if (/[・･·•‧]/.test(gap) && isLetter(text.charAt(part.start - 2))) return 'dotted';
  if (followsInitial(text.slice(Math.max(0, part.start - 5), part.start))) return 'other-given-name';
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
    if (!isGivenName(text, part, word, about)) return null;
    return about.named ? 'perhaps-given-name' : 'other-given-name';
  }
  return isGivenApart(text, part.start, about) ? 'apart' : null;
}

/** Whether a text ends with one capital and a stop. */
function followsInitial(text: string): boolean {
  const initial = /(?:^|[\s(–-])(\S)\. ?$/.exec(text)?.[1] ?? '';
  return isLetter(initial) && isCapital(initial);
}

/** Whether the person's own given name ends at `to` or before a comma, a stop or a break there. */
function isGivenApart(text: string, to: number, about: Neighbourhood): boolean {
  const trimmed = text.slice(Math.max(0, to - 60), to).replace(/[\s,.;:!?"“”«»&+/–—-]+$/u, '');
  return about.partIsGiven && about.given.has(lettersBefore(trimmed, trimmed.length).toLowerCase());
}

/** Whether the word before is the given name of somebody else. */
function isGivenName(text: string, part: Candidate, word: string, about: Neighbourhood): boolean {
  const small = word.toLowerCase();
  if (!isCapital(word.charAt(0)) || word.length < 4 || about.speaksFor(small)) return false;
  if (about.given.has(small)) return false;
  // A line in capitals hides which words are names.
  if (
    word === word.toUpperCase() &&
    (word.length > 3 || text.slice(part.start, part.end) === text.slice(part.start, part.end).toUpperCase())
  )
    return false;
  if (OPENERS.has(small)) return false;
  if (about.named && followsArticle(text, part.start - 1)) return false;
  if (isRole(small)) return false;
  return !(about.named && (opensSentence(text, part.start - 1 - word.length) || inHeadline(text)));
}

/** German feminine nouns, which are capitals in the middle of a sentence: "Weltfußballerin". */
const isRole = (word: string): boolean => word.length > 7 && (word.endsWith('in') || word.endsWith('star'));

/** Whether the capitalised words that end at `to` follow an article: at most three, since names of places are short. */
function followsArticle(text: string, to: number): boolean {
  let end = to;
  for (let words = 0; words <= 3; words += 1) {
    const word = lettersBefore(text, end);
    if (ARTICLE.test(word)) return words > 0;
    if (word === '' || !isCapital(word.charAt(0)) || text.charAt(end - word.length - 1) !== ' ') return false;
    end -= word.length + 1;
  }
  return false;
}

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
