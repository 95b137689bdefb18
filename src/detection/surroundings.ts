import type { Candidate } from './candidates.js';
import type { Passage } from './passages.js';
import type { Lexicon, Zone } from './types.js';
import { zoneOf } from './zones.js';

/** Evidence is sought in the title and in blocks this many characters up and down the page; further off it says little. */
const REACH = 1500;

/** The words of each cue group that count for a candidate, with the best place in which each of them stands. */
export type Words = ReadonlyMap<number, ReadonlyMap<string, Zone>>;

const RANK: Readonly<Record<Zone, number>> = { touch: 3, beside: 2, near: 1, page: 0 };

/** Collects the evidence words round the candidates of a page. `passages[0]` is the title. */
export class Surroundings {
  readonly #lexicon: Lexicon;
  readonly #passages: readonly Passage[];
  readonly #pages = new Map<number, ReadonlyMap<number, ReadonlySet<string>>>();

  constructor(lexicon: Lexicon, passages: readonly Passage[]) {
    this.#lexicon = lexicon;
    this.#passages = passages;
  }

  wordsFor(candidate: Candidate, at: number): Words {
    const words = new Map<number, Map<string, Zone>>();
    for (const [group, found] of this.#around(at)) {
      if (this.#isAbout(group, candidate)) words.set(group, new Map([...found].map((word) => [word, 'page'])));
    }
    const passage = this.#passages[at];
    if (passage === undefined) return words;
    for (const cue of passage.cues()) {
      for (const group of cue.groups) {
        if (!this.#isAbout(group, candidate)) continue;
        const zone = zoneOf(passage, candidate, cue);
        const known = words.get(group);
        if (RANK[zone] > RANK[known?.get(cue.word) ?? 'page']) known?.set(cue.word, zone);
      }
    }
    return words;
  }

  #isAbout(group: number, candidate: Candidate): boolean {
    return this.#lexicon.cues[group]?.entity === candidate.entity;
  }

  /** All words of evidence in reach of a block, by group. */
  #around(at: number): ReadonlyMap<number, ReadonlySet<string>> {
    const known = this.#pages.get(at);
    if (known !== undefined) return known;
    const words = new Map<number, Set<string>>();
    for (const passage of this.#inReach(at)) {
      for (const cue of passage.cues()) {
        for (const group of cue.groups) words.set(group, (words.get(group) ?? new Set()).add(cue.word));
      }
    }
    this.#pages.set(at, words);
    return words;
  }

  *#inReach(at: number): Generator<Passage> {
    const title = this.#passages[0];
    if (title !== undefined && at !== 0) yield title;
    for (const step of [1, -1]) {
      let left = REACH;
      for (let next = step > 0 ? at : at - 1; next > 0 && left > 0; next += step) {
        const passage = this.#passages[next];
        if (passage === undefined) break;
        yield passage;
        if (next !== at) left -= passage.text.length;
      }
    }
  }
}
