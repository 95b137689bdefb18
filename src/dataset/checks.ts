/** What must hold between the source files. */
import { checkClaims } from './checks/claims';
import { checkCueFiles } from './checks/cues';
import { checkDisputes } from './checks/disputes';
import { checkEntities } from './checks/entities';
import { checkFiles } from './checks/files';
import { checkRoll } from './checks/roll';
import { checkSources } from './checks/sources';
import { checkUnique } from './checks/unique';
import type { Authored } from './parse';
import type { Placement } from './placement';
import type { Problem } from './problems';

/** Every problem found, sorted by file and id, so that a person mends file after file. */
export function checkAuthored(authored: Authored, placement: Placement): readonly Problem[] {
  const problems = [
    ...checkUnique(placement),
    ...checkFiles(authored),
    ...checkEntities(placement),
    ...checkClaims(placement),
    ...checkSources(placement),
    ...checkDisputes(placement),
    ...checkRoll(authored.roll, placement.date),
    ...checkCueFiles(authored.cues, placement),
  ];
  return problems.toSorted((a, b) => compare(a.file, b.file) || compare(a.id, b.id));
}

/** By code unit, not by locale: the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
