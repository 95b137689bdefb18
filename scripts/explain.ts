/** `npm run explain -- page.html`: every candidate of a page, the decision, and the evidence for it. */
import { existsSync, readFileSync } from 'node:fs';
import { type Explanation, explain } from '../src/detection/index.js';
import { loadLexicon, loadTrigger } from './eval/forms.js';
import { pageOfHtml, pageOfText } from './eval/page.js';

const file = process.argv[2];
if (file === undefined) {
  console.error('usage: npm run explain -- <page.html or page.txt>');
  process.exit(1);
}

if (!existsSync(file)) {
  const isAddress = /^https?:/i.test(file);
  console.error(isAddress ? 'Save the page as a file first; addresses are not opened.' : `There is no file ${file}.`);
  process.exit(1);
}

const content = readFileSync(file, 'utf8');
const page = file.endsWith('.txt') ? pageOfText(content) : pageOfHtml(content);
const explanations = explain(loadLexicon(), loadTrigger(), page);
for (const explanation of explanations) console.log(described(explanation));
if (explanations.length === 0)
  console.log('Nothing in the text of this page is written like one of the names (src/dataset/forms).');

function described({ entity, block, start, end, surface, taken, evidence }: Explanation): string {
  const text = block < 0 ? page.title : (page.blocks[block] ?? '');
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  const where = block < 0 ? 'title' : `block ${block + 1}`;
  const around = `…${text.slice(Math.max(0, start - 30), start)}[${surface}]${text.slice(end, end + 30)}…`;
  const reasons = evidence.map(
    ({ rule, weight, words }) => `    ${signed(weight)} ${rule}${words.length > 0 ? `: ${words.join(', ')}` : ''}`,
  );
  return [
    `${taken ? '✓' : '✗'} ${surface} = ${entity} ${signed(sum)}  ${where}: ${around.replaceAll('\n', '⏎')}`,
    ...reasons,
  ].join('\n');
}

function signed(weight: number): string {
  return (weight > 0 ? `+${weight}` : String(weight)).padStart(3);
}
