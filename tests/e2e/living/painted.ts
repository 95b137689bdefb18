/** Whether a mark is painted, as a screenshot shows it. */
import type { MarkReading } from '../../../scripts/drive/reading';
import type { Picture } from '../pixels';

export interface Look {
  readonly tinted: boolean;
  readonly underlined: boolean;
}

/** A line is strong colour; a tint is light, and not grey. */
const LINE_CHROMA = 70;
const TINT_CHROMA = 5;
const TINT_DARKEST = 190;
/** How much of a mark's box is tint where there is one, between the letters; letters' soft edges are far less. */
const TINT_SHARE = 0.3;
/** How much of the box's width the line takes, letters below it and gaps in a wavy or dashed one left out. */
const LINE_SHARE = 0.3;
/** How far below its text's box the line may be drawn. */
const BELOW_PX = 4;

/** How a mark on white paper looks in a picture of the viewport. */
export function lookOf(picture: Picture, { boxes }: Pick<MarkReading, 'boxes'>): Look {
  const lined = new Set<number>();
  let [tint, area] = [0, 0];
  for (const box of boxes) {
    const [left, right] = [Math.ceil(box.x), Math.floor(box.x + box.width)];
    const [top, bottom] = [Math.ceil(box.y), Math.floor(box.y + box.height)];
    for (let x = left; x < right; x += 1) {
      for (let y = top; y < bottom + BELOW_PX; y += 1) {
        const pixel = picture.at(x, y);
        const chroma = Math.max(...pixel) - Math.min(...pixel);
        if (chroma > LINE_CHROMA) lined.add(x);
        if (y >= bottom) continue;
        area += 1;
        if (chroma > TINT_CHROMA && Math.min(...pixel) > TINT_DARKEST) tint += 1;
      }
    }
  }
  const width = boxes.reduce((sum, box) => sum + box.width, 0);
  return { tinted: tint > area * TINT_SHARE, underlined: lined.size > width * LINE_SHARE };
}
