import type { Passage } from './passages.js';
import type { Lexicon, Zone } from './types.js';
import { NEAR, zoneOf } from './zones.js';

/** Evidence is sought in the title and in blocks this many characters up and down the page; further off it says little. */
const REACH = 1000;
const RANK: Readonly<Record<Zone, number>> = { touch: 3, beside: 2, near: 1, page: 0 };

/** What the words of one cue group weigh for a candidate. */
export interface Finding {
  readonly group: number;
  readonly weight: number;
  /** The words found, each with the best place in which it stands. */
  readonly words: () => readonly string[];
}

/** The words of evidence round a block: of each cue group the different ones. */
type Words = ReadonlyMap<number, ReadonlySet<string>>;

/** Collects the words of evidence round the candidates of a page. `passages[0]` is the title. */
export class Surroundings {
  readonly #lexicon: Lexicon;
  readonly #passages: readonly Passage[];
  #at = -1;
  #words: Words = new Map();

  constructor(lexicon: Lexicon, passages: readonly Passage[]) {
    this.#lexicon = lexicon;
    this.#passages = passages;
  }

  /** What speaks for or against the candidate at `index` of passage `at`. Quick if asked passage by passage. */
  findingsFor(at: number, index: number): readonly Finding[] {
    const passage = this.#passages[at];
    const entity = passage?.candidates[index]?.entity;
    if (passage === undefined || entity === undefined) return [];
    const zones = this.#zones(passage, index, entity);
    return [...this.#wordsRound(at)].flatMap(([group, words]) => {
      const cues = this.#lexicon.cues[group];
      if (cues === undefined || cues.entity !== entity) return [];
      const closer = zones.get(group) ?? new Map<string, Zone>();
      let sum = (words.size - closer.size) * cues.weights.page;
      for (const zone of closer.values()) sum += cues.weights[zone];
      const weight = Math.max(-cues.limit, Math.min(cues.limit, sum));
      const described = () => [...words].map((word) => `${word} (${closer.get(word) ?? 'page'})`);
      return weight === 0 ? [] : [{ group, weight, words: described }];
    });
  }

  /** The cues of the candidate's own sentence, by group and word, each with its best place. */
  #zones(passage: Passage, index: number, entity: number): ReadonlyMap<number, ReadonlyMap<string, Zone>> {
    const zones = new Map<number, Map<string, Zone>>();
    const candidate = passage.candidates[index];
    if (candidate === undefined) return zones;
    const cues = passage.cues();
    for (let next = firstFrom(cues, candidate.start - NEAR); next < cues.length; next += 1) {
      const cue = cues[next];
      if (cue === undefined || cue.start > candidate.end + NEAR) break;
      const about = cue.groups.filter((group) => this.#lexicon.cues[group]?.entity === entity);
      const zone = about.length > 0 ? zoneOf(passage, index, cue) : 'page';
      if (zone === 'page') continue;
      for (const group of about) {
        const known = zones.get(group) ?? new Map<string, Zone>();
        if (RANK[zone] > RANK[known.get(cue.word) ?? 'page']) zones.set(group, known.set(cue.word, zone));
      }
    }
    return zones;
  }

  #wordsRound(at: number): Words {
    if (at === this.#at) return this.#words;
    const words = new Map<number, Set<string>>();
    for (const passage of this.#inReach(at)) {
      for (const cue of passage.cues()) {
        for (const group of cue.groups) words.set(group, (words.get(group) ?? new Set()).add(cue.word));
      }
    }
    this.#at = at;
    this.#words = words;
    return words;
  }

  *#inReach(at: number): Generator<Passage> {
    const title = this.#passages[0];
    if (title !== undefined && at !== 0) yield title;
    for (const step of [1, -1]) {
      let left = REACH;
      for (let next = step > 0 ? at : at - 1; next >= Math.min(at, 1) && left > 0; next += step) {
        const passage = this.#passages[next];
        if (passage === undefined) break;
        yield passage;
        if (next !== at) left -= passage.text.length;
      }
    }
  }
}

/** Index of the first stretch that begins at `start` or later. */
function firstFrom(stretches: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
