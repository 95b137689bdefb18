import type { Candidate } from './candidates.js';
import type { Cue } from './cues.js';
import type { Passage } from './passages.js';
import type { Zone } from './types.js';

/** In front of the candidate: "World Cup Golden Ball", "Magyar Aranylabda". */
const TOUCH_BEFORE = /^(?:['’]s?)?[\s"'“”„«‘()-]*$/u;
/** Behind it: quotation marks, brackets and at most two particles ("of the", "de la", "d'", "der"). */
const TOUCH_BEHIND = /^[\s"'“”„«»‘’()–-]*(?:\p{L}{1,3}(?:['’]|\s|-|$)["“„«]?){0,2}$/u;
/** Up to four words without a comma. */
const BESIDE = /^[^,;:!?]{0,32}$/;
const SENTENCE_BORDER = /[.!?…](?:["'”’»)\]]*\s)|[。！？।؟]|[;\n]/u;

/** Where `cue` stands, seen from `candidate` of the same passage. */
export function zoneOf(passage: Passage, candidate: Candidate, cue: Cue): Zone {
  const gap = gapBetween(passage.text, candidate, cue);
  if (gap === null) return 'page';
  if (SENTENCE_BORDER.test(gap) || !isClosest(passage, candidate, cue)) return 'page';
  if ((cue.start < candidate.start ? TOUCH_BEFORE : TOUCH_BEHIND).test(gap)) return 'touch';
  return BESIDE.test(gap) ? 'beside' : 'near';
}

/** The text between the two; null where the cue is a piece of the candidate itself. */
function gapBetween(text: string, candidate: Candidate, cue: Cue): string | null {
  if (cue.start >= candidate.end) return text.slice(cue.end > cue.start ? candidate.end : cue.start, cue.start);
  if (cue.end <= candidate.start) return text.slice(endOfWord(text, cue), candidate.start);
  return null;
}

/** A stem's word goes on behind it. */
function endOfWord(text: string, cue: Cue): number {
  let end = cue.end;
  while (end < text.length && /[\p{L}\p{M}]/u.test(text.charAt(end))) end += 1;
  return end;
}

function isClosest(passage: Passage, candidate: Candidate, cue: Cue): boolean {
  const distance = distanceOf(candidate, cue);
  return passage.candidates.every(
    (other) => other.entity !== candidate.entity || other === candidate || distanceOf(other, cue) >= distance,
  );
}

const distanceOf = (candidate: Candidate, cue: Cue): number =>
  cue.start >= candidate.end ? cue.start - candidate.end : Math.max(0, candidate.start - cue.end);
