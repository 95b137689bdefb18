import type { Candidate } from './candidates.js';
import { isLetter, LONGEST_WORD } from './letters.js';
import type { Passage } from './passages.js';
import { BESIDE, NEAR, PAGE, TOUCH, type Zone } from './types.js';

/** In front of the candidate: "World Cup Golden Ball", "Magyar Aranylabda". */
const TOUCH_BEFORE = /^(?:['’]s?)?[\s"'“”„«‘()-]*$/;
/** Behind it: quotation marks, brackets, at most two particles ("of the", "de la", "d'", "der") and a year. */
const TOUCH_BEHIND =
  /^[\s"'“”„«»‘’()–-]*(?:[^\0-@[-`{-¿\u2000-\u206f\u3000-\u303f\uff00-\uff0f]{1,3}(?:['’]|\s|-|$)["“„«]?){0,2}(?:\d{4}\s)?$/;
/** Some words without a comma. */
const SOME_WORDS = /^[^,;:!?]{0,32}$/;
const SENTENCE_BORDER = /[.!?…](?:["'”’»)\]]*\s)|[。！？।؟]|[;\n]/;

/** Words further off than this are not looked at one by one: no sentence is so long that it would matter. */
export const LONGEST_SENTENCE = 300;

/** Where the stem at `cue` stands, seen from the candidate at `index` of the same passage. */
export function zoneOf({ text, candidates }: Passage, index: number, cue: Stretch): Zone {
  const candidate = candidates[index];
  if (candidate === undefined || isCloserToNext(candidates, index, cue)) return PAGE;
  const gap = gapBetween(text, candidate, cue);
  if (gap === null || SENTENCE_BORDER.test(gap)) return PAGE;
  if ((cue.start < candidate.start ? TOUCH_BEFORE : TOUCH_BEHIND).test(gap)) return TOUCH;
  return SOME_WORDS.test(gap) ? BESIDE : NEAR;
}

/** The text between the two; null where the cue is a piece of the candidate itself. */
function gapBetween(text: string, candidate: Candidate, cue: Stretch): string | null {
  if (cue.start >= candidate.end) return text.slice(candidate.end, cue.start);
  if (cue.end <= candidate.start) return text.slice(endOfWord(text, cue), candidate.start);
  return null;
}

/** A stem's word goes on behind it. */
function endOfWord(text: string, cue: Stretch): number {
  let end = cue.end;
  const limit = Math.min(text.length, end + LONGEST_WORD);
  while (end < limit && isLetter(text.charAt(end))) end += 1;
  return end;
}

/** Whether the next candidate of the same entity, on the side on which the cue stands, is closer to it. */
function isCloserToNext(candidates: readonly Candidate[], index: number, cue: Stretch): boolean {
  const candidate = candidates[index];
  if (candidate === undefined) return true;
  const step = cue.start >= candidate.end ? 1 : -1;
  for (let next = index + step; ; next += step) {
    const other = candidates[next];
    if (other === undefined || distanceOf(other, candidate) > LONGEST_SENTENCE) return false;
    if (other.entity === candidate.entity) return distanceOf(other, cue) < distanceOf(candidate, cue);
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const distanceOf = (a: Stretch, b: Stretch): number => Math.max(0, a.start - b.end, b.start - a.end);
