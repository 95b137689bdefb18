/** Where the card stands to what it is about. */
import type { Page } from '@playwright/test';
import { marksOf, readCard } from './touchline';

/** How far the card is from the first mark of an entity, in either direction; 0 where it covers it. */
export async function distance(page: Page, entity: string): Promise<number> {
  const card = (await readCard(page))?.box;
  const mark = (await marksOf(page)).find((candidate) => candidate.entity === entity)?.boxes[0];
  if (!card || !mark) return Number.NaN;
  const dx = Math.max(card.x - (mark.x + mark.width), mark.x - (card.x + card.width));
  const dy = Math.max(card.y - (mark.y + mark.height), mark.y - (card.y + card.height));
  return Math.max(dx, dy, 0);
}
