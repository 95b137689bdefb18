import { countWhile } from '../binary-search.js';
import type { Passage } from './passages.js';
import type { Stem } from './stems.js';
import { type Lexicon, PAGE, type Zone } from './types.js';
import { LONGEST_SENTENCE, zoneOf } from './zones.js';

/** Evidence is sought in the title and in blocks this many characters up and down the page; further off it says little. */
const REACH = 1000;

/** Words of evidence in a candidate's own sentence, each with its best place. */
type Zones = ReadonlyMap<Stem, Zone>;

const NO_ZONES: Zones = new Map();

/** What the words of one cue group weigh for a candidate. */
export interface Finding {
  readonly group: number;
  readonly weight: number;
  /** All words of evidence round it, of this group and of others. */
  readonly words: ReadonlySet<Stem>;
  /** The group's words in the candidate's own sentence. */
  readonly closer: Zones;
}

/** Collects the words of evidence round the candidates of a page. `passages[0]` is the title. */
export class Surroundings {
  readonly #lexicon: Lexicon;
  readonly #passages: readonly Passage[];
  #at = -1;
  #words: ReadonlySet<Stem> = new Set();

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
    const words = this.#wordsRound(at);
    const counts = new Map<number, number>();
    for (const { groups } of words) {
      for (const group of groups) if (this.#isAbout(group, entity)) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return [...counts].flatMap(([group, count]) => {
      const cues = this.#lexicon.cues[group];
      if (cues === undefined) return [];
      const closer = zones.get(group) ?? NO_ZONES;
      let sum = (count - closer.size) * cues.weights[PAGE];
      for (const zone of closer.values()) sum += cues.weights[zone];
      const weight = Math.max(-cues.limit, Math.min(cues.limit, sum));
      return weight === 0 ? [] : [{ group, weight, words, closer }];
    });
  }

  /** By group. */
  #zones(passage: Passage, index: number, entity: number): ReadonlyMap<number, Zones> {
    const zones = new Map<number, Map<Stem, Zone>>();
    const candidate = passage.candidates[index];
    if (candidate === undefined) return zones;
    const { starts, stems } = passage.cues();
    const from = countWhile(starts.length, (at) => (starts[at] ?? 0) < candidate.start - LONGEST_SENTENCE);
    for (let next = from; next < starts.length; next += 1) {
      const start = starts[next];
      const stem = stems[next];
      if (start === undefined || stem === undefined || start > candidate.end + LONGEST_SENTENCE) break;
      if (!stem.groups.some((group) => this.#isAbout(group, entity))) continue;
      const zone = zoneOf(passage, index, { start, end: start + stem.text.length });
      for (const group of stem.groups) {
        const known = zones.get(group) ?? new Map<Stem, Zone>();
        if (zone > (known.get(stem) ?? PAGE)) zones.set(group, known.set(stem, zone));
      }
    }
    return zones;
  }

  /** The words of evidence round a block. */
  #wordsRound(at: number): ReadonlySet<Stem> {
    if (at === this.#at) return this.#words;
    const words = new Set<Stem>();
    for (const passage of this.#inReach(at)) {
      for (const stem of passage.words()) words.add(stem);
    }
    this.#at = at;
    this.#words = words;
    return words;
  }

  #isAbout(group: number, entity: number): boolean {
    return this.#lexicon.cues[group]?.entity === entity;
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
