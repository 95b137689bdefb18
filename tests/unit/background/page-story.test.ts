import { describe, expect, it } from 'vitest';
import { buildPageStory, leadingClaims } from '../../../background/page-story';
import { packDataset } from '../../../src/dataset/pack';
import { compiledDataset } from './dataset';

const dataset = compiledDataset();
const cues = dataset.cues;
const packs = packDataset(dataset).filter(({ language }) => language === 'en');
if (!cues) throw new Error('no cues');

describe('the story of a page', () => {
  it('is led by what most of its passages are about', () => {
    const mentions = [
      { entity: 'martin-solveig', passage: 'On stage Martin Solveig asked her whether she knew how to twerk.' },
      { entity: 'martin-solveig', passage: 'Asked by Solveig to twerk, she said no.' },
      { entity: 'ada-hegerberg', passage: 'Two years later Hegerberg tore a ligament in her knee.' },
    ];
    const [first] = leadingClaims(packs, mentions, cues);
    expect(dataset.claims.find(({ id }) => id === first)?.topic).toBe('question');
  });

  it('never shows a claim that differs from another alone, and lists no source that nothing refers to', () => {
    const mentions = [
      { entity: 'martin-solveig', passage: 'Solveig apologised on Twitter; it was a bad joke, he said.' },
    ];
    const story = buildPageStory(packs, mentions, cues);
    expect(story.claims.length).toBeGreaterThan(0);
    for (const { sides } of story.disputes) expect(sides.length).toBeGreaterThan(1);
    const shown = [...story.claims, ...story.disputes.flatMap(({ sides }) => sides)];
    const referred = new Set(
      shown.flatMap(({ sources, supersededBy }) => [...sources, ...(supersededBy?.sources ?? [])]),
    );
    expect(story.sources.map(({ number }) => number).filter((number) => !referred.has(number))).toEqual([]);
    for (const number of referred) expect(story.sources.some((source) => source.number === number)).toBe(true);
  });

  it('in brief says something of each entity', () => {
    const story = buildPageStory(
      packs,
      packs.map(({ entity }) => ({ entity: entity.id, passage: '' })),
      cues,
    );
    const about = new Set(
      story.claims.flatMap(({ id }) => dataset.claims.find((claim) => claim.id === id)?.entities ?? []),
    );
    expect(about.size).toBe(packs.length);
  });

  it('passes over entities that it does not know, and knows no story of nothing', () => {
    expect(buildPageStory([], [{ entity: 'nobody', passage: 'x' }], cues)).toEqual({
      claims: [],
      disputes: [],
      sources: [],
    });
  });
});
