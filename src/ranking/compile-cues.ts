/** Turns the authored cue files into what the worker reads, and says what is wrong with them. */
import { ROLL_ENTITY } from '../dataset/roll';
import type { CompiledCue, CompiledCues, CueFile } from './cue-schema';
import { fold } from './fold';
import { numbersIn, yearsIn } from './numbers';

/** What of a claim the compiler of cues needs; a compiled claim of the dataset fits. */
export interface CueClaim {
  readonly id: string;
  readonly topic: string;
  readonly statement: { readonly en: string };
  readonly date?: string | undefined;
  readonly asOf?: string | undefined;
}

/** Words with a part of their own in the rules; the cue files must define them. */
const ROLES = { women: 'women', men: 'men', award: ROLL_ENTITY } as const;

/** Smaller numbers are too common to single out a claim. */
const LEAST_NUMBER = 10;

/** Scripts in which words run together or take endings and articles without a mark: their forms are open on both sides. */
const RUNNING_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}]/u;

function compileForm(form: string): string {
  const openStart = form.startsWith('*');
  const openEnd = form.endsWith('*');
  const folded = form
    .split('*')
    .map((piece) => {
      const lead = piece.startsWith(' ') ? ' ' : '';
      return lead + fold(piece);
    })
    .join('*')
    .replace(/^\*|\*$/g, '');
  if (RUNNING_SCRIPT.test(form)) return `*${folded}*`;
  return `${openStart ? '*' : ''}${folded}${openEnd ? '*' : ''}`;
}

/** Whether the form `general` is found wherever `special` is. */
function covers(general: string, special: string): boolean {
  if (general === special || !general.endsWith('*')) return false;
  const stem = general.slice(general.startsWith('*') ? 1 : 0, -1);
  if (stem.includes('*')) return false;
  if (general.startsWith('*')) return special.includes(stem);
  return special.startsWith(stem);
}

const winnerClaim = (prize: string, year: number): string => `winner-${prize}-${year}`;

/** A word's forms, each with the bits of the languages it belongs to; 0 for all. */
type Forms = Map<string, number>;

function merged(files: readonly CueFile[]) {
  const languages = files.flatMap((file) => Object.entries(file.languages ?? {}));
  const bits = new Map(languages.map(([language], index) => [language, 1 << index]));
  const words = new Map<string, Forms>();
  const add = (name: string, forms: readonly string[], bit: number) => {
    const known = words.get(name) ?? new Map<string, number>();
    words.set(name, known);
    for (const form of forms.map(compileForm)) {
      const before = known.get(form);
      known.set(form, before === 0 || bit === 0 ? 0 : (before ?? 0) | bit);
    }
  };
  const numbers: [number, string][] = [];
  for (const file of files) {
    for (const [name, byLanguage] of Object.entries(file.words ?? {})) {
      for (const [language, forms] of Object.entries(byLanguage)) add(name, forms, bits.get(language) ?? 0);
    }
    for (const [value, forms] of Object.entries(file.numbers ?? {})) {
      add(`number ${value}`, forms, 0);
      numbers.push([Number(value), `number ${value}`]);
    }
    for (const [key, winner] of Object.entries(file.winners ?? {})) if (winner.name) add(`name ${key}`, winner.name, 0);
  }
  return {
    languages,
    words,
    numbers,
    stories: files.flatMap((file) => file.stories ?? []),
    winners: files.flatMap((file) => Object.entries(file.winners ?? {})),
  };
}

/** `3:form|form;:form`, without the forms that another of the same languages covers. */
function joined(forms: Forms): string {
  const groups = new Map<number, string[]>();
  for (const [form, bits] of forms) {
    const covered = [...forms].some(([other, otherBits]) => {
      return (otherBits === 0 || (bits !== 0 && (bits & ~otherBits) === 0)) && covers(other, form);
    });
    if (covered) continue;
    const group = groups.get(bits);
    if (group) group.push(form);
    else groups.set(bits, [form]);
  }
  return [...groups].map(([bits, group]) => `${bits === 0 ? '' : bits.toString(36)}:${group.join('|')}`).join(';');
}

const wordsOf = (cue: string): readonly string[] => cue.split('+');

/**
 * @param files the parsed cue files.
 * @param claims the claims of the dataset.
 * @param entities the ids of the entities; each is also the word by which the cues name the entity.
 * @returns what is wrong, one line each: words that are not defined or never used, claims that do not exist, claims and
 *   topics without a cue. Empty when all is well.
 */
export function checkCues(
  files: readonly CueFile[],
  claims: readonly CueClaim[],
  entities: readonly string[],
): readonly string[] {
  const { words, stories, winners } = merged(files);
  const problems: string[] = [];
  const known = new Set(claims.map((claim) => claim.id));
  const used = new Set<string>([...Object.values(ROLES), ...entities]);
  const cued = new Set<string>();
  const use = (where: string, cues: readonly string[]) => {
    for (const name of cues.flatMap(wordsOf)) {
      used.add(name);
      if (!words.has(name)) problems.push(`${where}: no word "${name}" is defined`);
    }
  };
  for (const role of new Set([...Object.values(ROLES), ...entities]))
    if (!words.has(role)) problems.push(`no word "${role}" is defined`);
  for (const story of stories) {
    const where = `story "${story.story}"`;
    use(where, [...Object.keys(story.about), ...(story.needs ?? [])]);
    for (const [claim, cues] of Object.entries(story.claims)) {
      use(`${where}, ${claim}`, Object.keys(cues));
      if (!known.has(claim)) problems.push(`${where}: no claim "${claim}"`);
      cued.add(claim);
    }
  }
  for (const [key, winner] of winners) {
    use(`winner "${key}"`, [
      ...(winner.name ? [] : [key]),
      ...Object.keys(winner.hints ?? {}),
      ...(winner.nameNeeds ?? []),
    ]);
    for (const year of winner.years) {
      const claim = winnerClaim(winner.prize, year);
      if (!known.has(claim)) problems.push(`winner "${key}": no claim "${claim}"`);
      cued.add(claim);
    }
  }
  for (const name of words.keys()) {
    if (!used.has(name) && !name.includes(' ')) problems.push(`word "${name}" is never used`);
  }
  for (const claim of claims) if (!cued.has(claim.id)) problems.push(`claim "${claim.id}" has no cue`);
  for (const topic of new Set(claims.map((claim) => claim.topic))) {
    if (!claims.some((claim) => claim.topic === topic && cued.has(claim.id)))
      problems.push(`topic "${topic}" has no cue`);
  }
  return problems;
}

/**
 * @param files the parsed cue files, in any order.
 * @param claims the claims of the dataset; cues of claims that are not among them are left out.
 * @param entities the ids of the entities.
 * @returns the cues as the worker reads them.
 * @throws Error if a story names a word that no file defines.
 */
export function compileCues(
  files: readonly CueFile[],
  claims: readonly CueClaim[],
  entities: readonly string[],
): CompiledCues {
  const { languages, words, numbers, stories, winners } = merged(files);
  const names = [...words.keys()];
  const index = (name: string): number => {
    const at = names.indexOf(name);
    if (at < 0) throw new Error(`cues: no word "${name}" is defined`);
    return at;
  };
  const ids = claims.map((claim) => claim.id);
  const cues = (weights: Readonly<Record<string, number>>): CompiledCue[] =>
    Object.entries(weights).map(([name, weight]) => [weight, ...wordsOf(name).map(index)]);
  return {
    languages: languages.map(([language, little]) => [language, little.map(compileForm).join('|')]),
    words: names.map((name) => joined(words.get(name) ?? new Map())),
    roles: { women: index(ROLES.women), men: index(ROLES.men), award: index(ROLES.award) },
    names: Object.fromEntries(entities.map((name) => [name, index(name)])),
    numbers: numbers.map(([value, name]) => [value, index(name)]),
    stories: stories.map((story) => ({
      about: cues(story.about),
      needs: (story.needs ?? []).map(index),
      years: story.years ?? [],
      claims: Object.entries(story.claims)
        .map(([claim, weights]): [number, CompiledCue[]] => [ids.indexOf(claim), cues(weights)])
        .filter(([claim]) => claim >= 0),
    })),
    winners: winners.flatMap(([key, winner]) =>
      winner.years
        .map((year) => ({
          claim: ids.indexOf(winnerClaim(winner.prize, year)),
          year,
          prize: winner.prize,
          name: index(winner.name ? `name ${key}` : key),
          nameNeeds: (winner.nameNeeds ?? []).map(index),
          hints: cues(winner.hints ?? {}),
        }))
        .filter((entry) => entry.claim >= 0),
    ),
    claims: claims.map((claim) => {
      const statement = fold(claim.statement.en);
      const years = yearsIn(statement).map((found) => found.year);
      const numbers = [...numbersIn(statement)].filter((number) => number >= LEAST_NUMBER);
      return [claim.id, [...new Set([...(claim.date ? [Number(claim.date.slice(0, 4))] : []), ...years])], numbers];
    }),
  };
}
