/** Prints the commands of package.json with a line of explanation each, from the table in CONTRIBUTING.md. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fromRoot } from './paths';

export interface Command {
  /** As it is typed: "npm run build". */
  readonly command: string;
  readonly explanation: string;
}

/** The rows of the table of commands. */
export function commandTable(): readonly Command[] {
  const text = readFileSync(fromRoot('CONTRIBUTING.md'), 'utf8');
  const rows = text.matchAll(/^\| `(npm [^`]+)` \| (.+) \|$/gm);
  return [...rows].map(([, command = '', explanation = '']) => ({ command, explanation }));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const table = commandTable();
  const width = Math.max(...table.map(({ command }) => command.length));
  for (const { command, explanation } of table) console.log(`${command.padEnd(width)}  ${explanation}`);
}
