/** From the texts of the source files to their checked contents, each remembering the file it stands in. */
import * as v from 'valibot';
import { type CueFile, cueFileSchema } from '../ranking/cue-schema';
import * as authored from './authored';
import { type Checked, fromIssue, type Problem } from './problems';

/** The source files: path relative to the dataset's folder (with "/"), and text. */
export type SourceTexts = ReadonlyMap<string, string>;

export interface InFile<T> {
  readonly file: string;
  readonly content: T;
}

export interface Authored {
  readonly about: InFile<authored.AboutFile>;
  readonly topics: InFile<authored.TopicsFile>;
  readonly disputes: InFile<authored.DisputesFile>;
  readonly roll: InFile<authored.RollFile>;
  readonly entities: readonly InFile<authored.EntityFile>[];
  readonly sources: readonly InFile<authored.SourcesFile>[];
  readonly claims: readonly InFile<authored.ClaimsFile>[];
  readonly cues: readonly InFile<CueFile>[];
}

/** Reads every source file, or says what is wrong in which of them; all files are looked at before it gives up. */
export function parseSources(texts: SourceTexts): Checked<Authored> {
  const problems: Problem[] = [];

  function one<T>(file: string, schema: v.GenericSchema<unknown, T>): InFile<T> | undefined {
    const read = readJson(file, texts.get(file));
    if (!read.ok) {
      problems.push(...read.problems);
      return undefined;
    }
    const result = v.safeParse(schema, read.value, { abortPipeEarly: true });
    if (result.success) return { file, content: result.output };
    problems.push(...result.issues.map((issue) => fromIssue(file, issue)));
    return undefined;
  }

  function folder<T>(name: string, schema: v.GenericSchema<unknown, T>): readonly InFile<T>[] {
    const files = [...texts.keys()].filter((file) => file.startsWith(`${name}/`)).sort();
    if (files.length === 0) problems.push({ file: `${name}/`, id: '', reason: 'the folder holds no file' });
    return files.flatMap((file) => one(file, schema) ?? []);
  }

  const about = one('about.json', authored.aboutFileSchema);
  const topics = one('topics.json', authored.topicsFileSchema);
  const disputes = one('disputes.json', authored.disputesFileSchema);
  const roll = one('award-roll.json', authored.rollFileSchema);
  const entities = folder('entities', authored.entityFileSchema);
  const sources = folder('sources', authored.sourcesFileSchema);
  const claims = folder('claims', authored.claimsFileSchema);
  const cues = folder('cues', cueFileSchema);

  if (problems.length > 0 || !about || !topics || !disputes || !roll) return { ok: false, problems };
  return { ok: true, value: { about, topics, disputes, roll, entities, sources, claims, cues } };
}

function readJson(file: string, text: string | undefined): Checked<unknown> {
  if (text === undefined) return { ok: false, problems: [{ file, id: '', reason: 'the file is missing' }] };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problems: [{ file, id: '', reason: `the file is not JSON${lineOf(detail, text)}: ${detail}` }],
    };
  }
}

/** " (line 12)", by the position that the parser tells; nothing where it tells none. */
function lineOf(detail: string, text: string): string {
  const [, position] = /at position (\d+)/.exec(detail) ?? [];
  return position === undefined ? '' : ` (line ${text.slice(0, Number(position)).split('\n').length})`;
}
