/**
 * How well the ranking answers passages: our own set, and the annotated development set where it is present.
 * From the project's folder: npx tsx scripts/eval/ranking.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { compileDataset } from '../../src/dataset/compile';
import type { Dataset } from '../../src/dataset/model';
import { checkCues, compileCues } from '../../src/ranking/compile-cues';
import { type CompiledCues, type CueFile, cueFileSchema } from '../../src/ranking/cue-schema';
import { rank } from '../../src/ranking/rank';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

const SETS = [
  { name: 'own passages, first set', file: 'tests/fixtures/ranking/own-passages.jsonl' },
  { name: 'own passages, second set', file: 'tests/fixtures/ranking/own-passages-2.jsonl' },
  { name: 'own passages, third set', file: 'tests/fixtures/ranking/own-passages-3.jsonl' },
  { name: 'own passages, fourth set', file: 'tests/fixtures/ranking/own-passages-4.jsonl' },
  { name: 'held-out, fifth set', file: 'tests/fixtures/ranking/held-out-5.jsonl' },
  { name: 'held-out, sixth set', file: 'tests/fixtures/ranking/held-out-6.jsonl' },
  { name: 'held-out, seventh set', file: 'tests/fixtures/ranking/held-out-7.jsonl' },
  { name: 'held-out, eighth set', file: 'tests/fixtures/ranking/held-out-8.jsonl' },
  { name: 'held-out, ninth set', file: 'tests/fixtures/ranking/held-out-9.jsonl' },
  { name: 'held-out, tenth set', file: 'tests/fixtures/ranking/held-out-10.jsonl' },
  { name: 'context-dev', file: '../shared/corpus/context-dev.jsonl' },
];

const caseSchema = v.object({
  id: v.string(),
  entity: v.string(),
  passage: v.string(),
  best: v.array(v.string()),
  bad: v.array(v.string()),
});
type Case = v.InferOutput<typeof caseSchema>;

export interface RankingScore {
  readonly set: string;
  readonly cases: number;
  /** Share of cases whose first claim is in `best`. */
  readonly first: number;
  /** Share of cases with one of `best` among the first three and none of `bad`. */
  readonly three: number;
  readonly failures: readonly string[];
}

/** The authored cue files of the project. @throws Error naming what a file lacks. */
export function readCueFiles(): readonly CueFile[] {
  const folder = path('src/dataset/cues');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => v.parse(cueFileSchema, JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))));
}

/** The dataset as compiled from its source files. @throws Error with the problems if it does not compile. */
export function readDataset(): Dataset {
  const compiled = compileDataset(path('src/dataset'));
  if (compiled.ok) return compiled.dataset;
  throw new Error(
    `the dataset does not compile:\n${compiled.problems.map((p) => `${p.file}: ${p.reason}`).join('\n')}`,
  );
}

/** The claims about one entity in the order of the card. */
export function rankedFor(dataset: Dataset, cues: CompiledCues, entity: string, passage: string): readonly string[] {
  return rank({
    passage,
    entity,
    claims: dataset.claims.filter((claim) => claim.entities.includes(entity)),
    disputes: dataset.disputes,
    cues,
    bestKnownFor: dataset.entities.find(({ id }) => id === entity)?.bestKnownFor ?? [],
  });
}

function score(set: string, cases: readonly Case[], ranked: (one: Case) => readonly string[]): RankingScore {
  let first = 0;
  let three = 0;
  const failures: string[] = [];
  for (const one of cases) {
    const top = ranked(one).slice(0, 3);
    const firstIsBest = one.best.includes(top[0] ?? '');
    const bad = top.filter((id) => one.bad.includes(id));
    const threeIsGood = top.some((id) => one.best.includes(id)) && bad.length === 0;
    if (firstIsBest) first += 1;
    if (threeIsGood) three += 1;
    if (firstIsBest && threeIsGood) continue;
    failures.push(
      `${one.id}: ${firstIsBest ? '' : 'first '}${threeIsGood ? '' : 'three '}\n` +
        `    got  ${top.join(', ')}${bad.length > 0 ? `\n    bad  ${bad.join(', ')}` : ''}\n    best ${one.best.join(', ')}`,
    );
  }
  const share = (count: number): number => Math.round((count / cases.length) * 1000) / 1000;
  return { set, cases: cases.length, first: share(first), three: share(three), failures };
}

/** Prints and returns the scores of the sets that are present, with the failing cases. */
export function evaluateRanking(): readonly RankingScore[] {
  const dataset = readDataset();
  const files = readCueFiles();
  const entityIds = dataset.entities.map(({ id }) => id);
  for (const problem of checkCues(files, dataset.claims, entityIds)) console.log(`cues: ${problem}`);
  const cues = compileCues(files, dataset.claims, entityIds);
  const scores = SETS.filter(({ file }) => existsSync(path(file))).map(({ name, file }) => {
    const lines = readFileSync(path(file), 'utf8').split('\n').filter(Boolean);
    const cases = lines.map((line) => v.parse(caseSchema, JSON.parse(line)));
    return score(name, cases, (one) => rankedFor(dataset, cues, one.entity, one.passage));
  });
  for (const { set, cases, first, three, failures } of scores) {
    for (const failure of failures) console.log(`  ${failure}`);
    console.log(`ranking, ${set}: ${cases} cases, first ${first.toFixed(2)}, three ${three.toFixed(2)}`);
  }
  return scores;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) evaluateRanking();
