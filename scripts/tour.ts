/** Points at the first mention of each entity, as a reader would, and prints what there is to see. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { CardReading, ClaimReading } from './drive/reading';
import type { Session } from './drive/session';

/** How long marks and cards may take, in milliseconds. */
const PATIENCE_MS = 5000;
const STEP_MS = 50;

/** Gives what `read` gives as soon as `test` holds for it, or what it gave last. */
async function until<Value>(read: () => Promise<Value>, test: (value: Value) => boolean): Promise<Value> {
  const end = Date.now() + PATIENCE_MS;
  let value = await read();
  while (!test(value) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    value = await read();
  }
  return value;
}

/** Prints the page's summary and each entity's card, and writes pictures of them into a folder. */
export async function printTour(session: Session, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const marks = await until(session.marks, (found) => found.length > 0);
  await session.screenshot(path.join(folder, 'page.png'));
  const popup = await session.popup(path.join(folder, 'popup.png'));
  console.log(`\nThis page (popup, state "${popup.state}")\n${indent(popup.text)}`);

  for (const entity of new Set(marks.map((mark) => mark.entity))) {
    const index = marks.findIndex((mark) => mark.entity === entity);
    await session.movePointer(1, 1);
    await until(session.card, (card) => card === null);
    await session.scrollTo(index);
    const box = (await session.marks())[index]?.boxes[0];
    if (!box) continue;
    await session.movePointer(box.x + box.width / 2, box.y + box.height / 2);
    const card = await until(session.card, (found) => found?.content === 'ready');
    const file = path.join(folder, `card-${entity}.png`);
    await session.screenshot(file);
    printCard(card, `“${marks[index]?.text}”`);
    console.log(`  Picture: ${path.relative(process.cwd(), file)}`);
  }
}

function printCard(card: CardReading | null, mention: string): void {
  if (!card) {
    console.log(`\n${mention}: no card opened`);
    return;
  }
  console.log(`\n${card.name} (pointing at ${mention})\n  ${card.description}\n`);
  for (const claim of card.claims) printClaim(claim, '  ');
  for (const { description, sides } of card.disputes) {
    console.log(`\n  Accounts differ: ${description}`);
    for (const side of sides) printClaim(side, '    ');
  }
  console.log('\n  Sources');
  for (const { number, title, details, url } of card.sources) {
    console.log(`  ${number.padStart(4)} ${title} (${details})${url ? `\n       ${url}` : ''}`);
  }
}

function printClaim({ text, sources }: ClaimReading, margin: string): void {
  console.log(`${margin}• ${text} [${sources.join(', ')}]`);
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
