/** Whether the ranking can find every claim: its own check, with the file in which to mend what it says. */
import { checkCues } from '../../ranking/compile-cues';
import type { CueFile } from '../../ranking/cue-schema';
import type { InFile } from '../parse';
import type { Placement } from '../placement';
import type { Problem } from '../problems';

export function checkCueFiles(files: readonly InFile<CueFile>[], { claims, entities }: Placement): readonly Problem[] {
  const reasons = checkCues(
    files.map(({ content }) => content),
    claims.map(({ item }) => item),
    entities.map(({ id }) => id),
  );
  return reasons.map((reason) => locate(files, reason));
}

/** The ranking speaks of a story, a winner or a word by its name in quotation marks. */
function locate(files: readonly InFile<CueFile>[], reason: string): Problem {
  const name = /"([^"]+)"/.exec(reason)?.[1] ?? '';
  const home = files.find(
    ({ content: { words = {}, winners = {}, stories = [] } }) =>
      name in words || name in winners || stories.some(({ story }) => story === name),
  );
  return { file: home?.file ?? 'cues/', id: name, reason };
}
