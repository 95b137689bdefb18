/**
 * The compiler of the dataset: source files in, one plain dataset out, or the list of what must be mended.
 * It is a pure function of the files' texts; only compileDataset reads the disk.
 */
import * as v from 'valibot';
import { compileCues } from '../ranking/compile-cues';
import { checkAuthored } from './checks';
import { readSources } from './files';
import { type Dataset, datasetSchema } from './model';
import { type Authored, parseSources, type SourceTexts } from './parse';
import { type Placement, place } from './placement';
import { fromIssue, type Problem } from './problems';
import { rollEntries } from './roll';

export type { Problem } from './problems';

export type Compiled =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Compiles the source files under `dir`. */
export function compileDataset(dir: string): Compiled {
  return compileSources(readSources(dir));
}

/** Compiles source files held in memory. The same files give the same dataset, byte for byte. */
export function compileSources(texts: SourceTexts): Compiled {
  const parsed = parseSources(texts);
  if (!parsed.ok) return parsed;
  const placement = place(parsed.value);
  const problems = checkAuthored(parsed.value, placement);
  if (problems.length > 0) return { ok: false, problems };
  return verified(assemble(parsed.value, placement));
}

function assemble(authored: Authored, placement: Placement): Dataset {
  return {
    version: authored.about.content.version,
    date: placement.date,
    entities: placement.entities.map(({ item }) => item),
    topics: placement.topics.map(({ item }) => item),
    sources: placement.sources.map(({ item }) => item),
    claims: placement.claims.map(({ item }) => item),
    disputes: placement.disputes.map(({ item }) => item),
    roll: [...rollEntries(authored.roll.content)],
    cues: compileCues(
      authored.cues.map(({ content }) => content),
      placement.claims.map(({ item }) => item),
      placement.entities.map(({ id }) => id),
    ),
  };
}

/** The last word has the schema that the worker reads with: what it would refuse must not be built. */
function verified(dataset: Dataset): Compiled {
  const result = v.safeParse(datasetSchema, dataset);
  if (result.success) return { ok: true, dataset: result.output };
  return { ok: false, problems: result.issues.map((issue) => fromIssue('the compiled dataset', issue)) };
}
