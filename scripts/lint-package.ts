/** Asks Firefox's own linter about dist/firefox and compares its answer with docs/store/lint-warnings.json. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { DIST, fromRoot } from './paths';

const findingSchema = v.object({
  code: v.string(),
  file: v.optional(v.string(), '(the package)'),
  message: v.string(),
});

const answerSchema = v.object({
  errors: v.array(findingSchema),
  warnings: v.array(findingSchema),
  notices: v.array(findingSchema),
});

const knownSchema = v.array(
  v.strictObject({ code: v.string(), file: v.string(), reason: v.pipe(v.string(), v.minLength(40)) }),
);

type Finding = v.InferOutput<typeof findingSchema>;
type Known = v.InferOutput<typeof knownSchema>[number];

/** What is wrong, one line each: errors, warnings that nobody has explained, and explanations that nothing needs. */
export function lintProblems(errors: readonly Finding[], warnings: readonly Finding[], known: readonly Known[]) {
  const same = (a: { code: string; file: string }, b: { code: string; file: string }) =>
    a.code === b.code && a.file === b.file;
  const told = ({ code, file, message }: Finding) => `${code} in ${file}: ${message}`;
  return [
    ...errors.map((finding) => `error ${told(finding)}`),
    ...warnings
      .filter((finding) => !known.some((entry) => same(entry, finding)))
      .map((finding) => `warning ${told(finding)}; mend it, or give the reason in docs/store/lint-warnings.json`),
    ...known
      .filter((entry) => !warnings.some((finding) => same(entry, finding)))
      .map(({ code, file }) => `docs/store/lint-warnings.json explains ${code} in ${file}, which is no longer there`),
  ];
}

/** One line that says how it went. Throws an Error that lists the problems. */
export function lintFirefoxPackage(): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      fromRoot('node_modules/web-ext/bin/web-ext.js'),
      'lint',
      '--no-config-discovery',
      '--output=json',
      `--source-dir=${path.join(DIST, 'firefox')}`,
    ],
    // Without this it would ask the registry for a newer version of itself.
    { encoding: 'utf8', env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } },
  );
  if (!stdout.trim().startsWith('{')) throw new Error(`web-ext lint gave no answer:\n${stderr || stdout}`);
  const { errors, warnings, notices } = v.parse(answerSchema, JSON.parse(stdout));
  const known = v.parse(knownSchema, JSON.parse(readFileSync(fromRoot('docs/store/lint-warnings.json'), 'utf8')));
  const problems = lintProblems(errors, [...warnings, ...notices], known);
  if (problems.length > 0) throw new Error(`web-ext lint:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  return `web-ext lint: no error, ${warnings.length} warnings, each explained in docs/store/lint-warnings.json`;
}
