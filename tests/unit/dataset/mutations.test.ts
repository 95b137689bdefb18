/** Every fault a person can make in a source file is refused, with the file, the item and the reason. */
import { describe, expect, it } from 'vitest';
import { claimFaults } from './faults/claims';
import { disputeFaults } from './faults/disputes';
import { entityFaults } from './faults/entities';
import { fileFaults } from './faults/files';
import { quotationFaults } from './faults/quotations';
import { rollFaults } from './faults/roll';
import { sourceFaults } from './faults/sources';
import { languageFaults } from './faults/texts';
import { goodTexts, problemsOf } from './good';

const faults = [
  ...languageFaults,
  ...claimFaults,
  ...quotationFaults,
  ...sourceFaults,
  ...disputeFaults,
  ...entityFaults,
  ...rollFaults,
  ...fileFaults,
];

describe('the compiler refuses', () => {
  it('nothing of the files as they are', () => {
    expect(problemsOf(goodTexts)).toEqual([]);
  });

  it('more than 60 different faults', () => {
    expect(faults.length).toBeGreaterThanOrEqual(60);
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  });

  it('a claim without a cue', () => {
    const silent = new Map([...goodTexts].filter(([file]) => !file.startsWith('cues/') || file === 'cues/names.json'));
    expect(problemsOf(silent)).toContainEqual({
      file: 'cues/',
      id: 'apology-made',
      reason: 'claim "apology-made" has no cue',
    });
  });

  it.each(faults)('$name', ({ file, id, reason, texts: mutate }) => {
    expect(problemsOf(mutate())).toContainEqual({ file, id, reason: expect.stringMatching(reason) });
  });
});
