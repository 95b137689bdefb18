/** Against the three articles from which the research began, where they lie beside the checkout. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/dataset/model';
import { compiled, sharedFolder } from './good';

const folder = sharedFolder('seeds');
const RUN = 7;

/** The articles by the id of their source: "000_….txt" is seed-000. */
const articles: ReadonlyMap<string, string> = new Map(
  folder === undefined
    ? []
    : readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => [`seed-${name.slice(0, 3)}`, readFileSync(join(folder, name), 'utf8')] as const),
);

/** Paragraphs are the lines that are not empty, counted from 1. */
function paragraph(article: string, number: number): string | undefined {
  return article.split('\n').filter((line) => line.trim() !== '')[number - 1];
}

function words(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'");
  return plain.toLowerCase().match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
}

function runs(text: string): readonly string[] {
  const all = words(text);
  return all.slice(0, Math.max(0, all.length - RUN + 1)).map((_, index) => all.slice(index, index + RUN).join(' '));
}

describe.skipIf(folder === undefined)('beside the seeds (skipped where ../shared/seeds is not present)', () => {
  const dataset = compiled();
  const evidence = dataset.claims.flatMap(({ id, evidence: all }) =>
    all.filter(({ source }) => articles.has(source)).map((one) => ({ id, ...one })),
  );

  it('finds the three articles', () => {
    expect([...articles.keys()].sort()).toEqual(['seed-000', 'seed-001', 'seed-002']);
  });

  it('recognises a borrowed run of words (so that the next test can fail)', () => {
    const article = articles.get('seed-002') ?? '';
    const borrowed = words(article)
      .slice(40, 40 + RUN)
      .join(' ');
    expect(runs(article)).toContain(borrowed);
  });

  it('shares no seven words in a row with them in any text of its own', () => {
    const taken = new Set([...articles.values()].flatMap(runs));
    const texts = [
      ...dataset.claims.map(({ id, statement }) => ({ id, text: statement })),
      ...dataset.disputes.flatMap(({ id, description, note }) => [
        { id, text: description },
        ...(note ? [{ id, text: note }] : []),
      ]),
      ...dataset.entities.map(({ id, description }) => ({ id, text: description })),
    ];
    const borrowed = texts.flatMap(({ id, text }) =>
      LANGUAGES.flatMap((language) => runs(text[language]))
        .filter((run) => taken.has(run))
        .map((run) => `${id}: ${run}`),
    );
    expect(borrowed).toEqual([]);
  });

  it('names a paragraph that exists for everything taken from them', () => {
    const lost = evidence.filter(
      ({ source, paragraph: number = 0 }) => paragraph(articles.get(source) ?? '', number) === undefined,
    );
    expect(evidence.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  it('quotes them verbatim, in the paragraph it cites', () => {
    const quoted = evidence.flatMap(({ id, source, paragraph: number = 0, quotation }) =>
      quotation ? [{ id, source, number, words: quotation.words }] : [],
    );
    const wrong = quoted.filter(
      ({ source, number, words: said }) => !paragraph(articles.get(source) ?? '', number)?.includes(said),
    );
    expect(quoted.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});
