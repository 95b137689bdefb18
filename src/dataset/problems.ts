/** What a person who edits the dataset is told when something in it does not hold. */
import type * as v from 'valibot';

export interface Problem {
  /** The file, relative to the dataset's folder. */
  readonly file: string;
  /** The id of the item in question; empty where the file as a whole is meant. */
  readonly id: string;
  /** One sentence in plain words. */
  readonly reason: string;
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Turns a schema's finding into a problem: which item of the file it concerns, and what to mend. */
export function fromIssue(file: string, issue: v.BaseIssue<unknown>): Problem {
  const path = issue.path ?? [];
  const values = [path[0]?.input, ...path.map((step) => step.value)];
  const depth = values.findLastIndex(hasName);
  const item = values[depth];
  const inside = path.slice(Math.max(depth, 0)).map((step) => String(step.key));
  const where = inside.filter((key) => !/^\d+$/.test(key)).join(' › ');
  return { file, id: hasName(item) ? nameOf(item) : '', reason: reasonOf(issue, where, inside.at(-1) ?? '') };
}

function reasonOf(issue: v.BaseIssue<unknown>, where: string, key: string): string {
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `"${key}" is not a field here; is it misspelt?`;
  if (issue.input === undefined) return `${where} is missing`;
  // Messages of our own schemas are written for people; valibot's default ones begin with "Invalid".
  if (!issue.message.startsWith('Invalid')) return `${where}: ${issue.message}`;
  return `${where}: expected ${issue.expected ?? 'something else'}, found ${issue.received}`;
}

interface Named {
  readonly id?: unknown;
  readonly year?: unknown;
}

function hasName(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && ('id' in value || 'year' in value);
}

function nameOf(item: Named): string {
  return String(item.id ?? item.year);
}
