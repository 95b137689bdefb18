/** Scores detection on the annotated pages, with strict spans: overall, by tag, by language, and each failing case. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { createDetector, type Mention, type PageText } from '../../src/detection/index.js';
import { loadLexicon, loadTrigger } from './forms.js';
import { pageOfHtml, pageOfText } from './page.js';

/** The pages the rules were written with in sight, and those that came later, in the order of their first scoring. */
const CORPORA = [
  '../../../shared/corpus/mentions-dev.jsonl',
  '../../tests/fixtures/detection/held-out.jsonl',
  '../../tests/fixtures/detection/held-out-2.jsonl',
  '../../tests/fixtures/detection/held-out-3.jsonl',
  '../../tests/fixtures/detection/held-out-4.jsonl',
].map((path) => new URL(path, import.meta.url));

const caseSchema = v.object({
  id: v.string(),
  lang: v.string(),
  kind: v.picklist(['text', 'html']),
  content: v.string(),
  mentions: v.array(
    v.object({
      entity: v.string(),
      surface: v.string(),
      occurrence: v.number(),
      optional: v.optional(v.boolean(), false),
    }),
  ),
  tags: v.array(v.string()),
});
type Case = v.InferOutput<typeof caseSchema>;

interface Span {
  readonly entity: string;
  readonly start: number;
  readonly end: number;
}

interface Score {
  right: number;
  wrong: number;
  missed: number;
}

/** Prints the scores of each set of pages; a set that is not here is only named. */
export function evaluateDetection(corpora: readonly URL[] = CORPORA): void {
  const detect = createDetector(loadLexicon(), loadTrigger());
  for (const corpus of corpora) {
    console.log(`\n${basename(corpus.pathname)}`);
    if (existsSync(corpus)) scorePages(corpus, detect);
    else console.log('not here');
  }
}

/** Prints each failing page of a set and its scores; returns the score over all pages. */
export function scorePages(corpus: URL, detect: ReturnType<typeof createDetector>): Score {
  const lines = readFileSync(corpus, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const scores = new Map<string, Score>();
  for (const line of lines) {
    const page = v.parse(caseSchema, JSON.parse(line));
    const text = page.kind === 'html' ? pageOfHtml(page.content) : pageOfText(page.content);
    const result = compare(page, text, detect(text));
    for (const key of ['all', `language ${page.lang}`, ...page.tags.map((tag) => `tag ${tag}`)]) {
      const score = scores.get(key) ?? { right: 0, wrong: 0, missed: 0 };
      score.right += result.right;
      score.wrong += result.wrong.length;
      score.missed += result.missed.length;
      scores.set(key, score);
    }
    if (result.wrong.length + result.missed.length === 0) continue;
    console.log(`✗ ${page.id}  wrong: ${result.wrong.join(', ') || '–'}  missed: ${result.missed.join(', ') || '–'}`);
  }
  for (const [key, score] of [...scores].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (key === 'all' || score.wrong + score.missed > 0) console.log(`${key.padEnd(28)} ${figures(score)}`);
  }
  return scores.get('all') ?? { right: 0, wrong: 0, missed: 0 };
}

/** Strict spans: a mark counts only with the right entity and exactly the right stretch. */
function compare(page: Case, text: PageText, mentions: readonly Mention[]) {
  const visible = text.blocks.map((block) => block.replaceAll('\n', ' ')).join('\n');
  const starts = text.blocks.reduce<number[]>((all, block) => [...all, (all.at(-1) ?? 0) + block.length + 1], [0]);
  const found = mentions.map(({ entity, block, start, end }): Span => {
    const offset = starts[block] ?? 0;
    return { entity, start: offset + start, end: offset + end };
  });
  const expected = page.mentions.map((mention) => ({ ...mention, ...placeOf(visible, mention) }));
  const isRight = (span: Span): boolean => expected.some((mention) => !mention.optional && same(mention, span));
  const isExcused = (span: Span): boolean => expected.some((mention) => mention.optional && overlap(mention, span));
  return {
    right: found.filter(isRight).length,
    wrong: found
      .filter((span) => !isRight(span) && !isExcused(span))
      .map(({ start, end }) => visible.slice(start, end)),
    missed: expected
      .filter((mention) => !mention.optional && !found.some((span) => same(mention, span)))
      .map(({ surface, occurrence }) => `${surface}#${occurrence}`),
  };
}

function placeOf(visible: string, { surface, occurrence }: Case['mentions'][number]) {
  let start = -surface.length;
  for (let count = 0; count <= occurrence; count += 1) {
    start = visible.indexOf(surface, start + surface.length);
    if (start < 0) return { start: -1, end: -1 };
  }
  return { start, end: start + surface.length };
}

const same = (a: Span, b: Span): boolean => a.entity === b.entity && a.start === b.start && a.end === b.end;
const overlap = (a: Span, b: Span): boolean => a.entity === b.entity && a.start < b.end && b.start < a.end;

function figures({ right, wrong, missed }: Score): string {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${right} right, ${wrong} wrong, ${missed} missed)`;
}
