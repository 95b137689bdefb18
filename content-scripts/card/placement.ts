/** Where the card stands: input → output, in CSS pixels of the layout viewport. Pure. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'below' | 'above' | 'right' | 'left';

export interface Situation {
  /** The line of the mention that was pointed at. It is never covered. */
  readonly line: Box;
  /** The mention's other lines: not covered where there is a way. */
  readonly others: readonly Box[];
  /** What can be seen of the page: the visual viewport. */
  readonly view: Box;
  /** The size that the card would like. */
  readonly card: { readonly width: number; readonly height: number };
  /** The mention's text runs from right to left. */
  readonly rightToLeft: boolean;
  /** The mention's lines run from top to bottom. */
  readonly vertical: boolean;
  /** Where the card stands already: it does not jump about while its content or the page moves. */
  readonly standing: Side | null;
}

export interface Placement {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  /** The room that the card has there; it scrolls within. */
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/** Between the mention and the card: near enough to cross, far enough for the underline. */
export const GAP_PX = 6;
/** Between the card and the edge of the view. */
export const MARGIN_PX = 8;
/** Below or above with this much to be seen is better than beside, where the card hides the line that is being read. */
const COMFORTABLE_PX = 300;
/** With this much of its height a card can be read: it stays on its side, and leaves all lines of its mention free. */
const ENOUGH_PX = 200;
/** No card is narrower beside a mention; rather it stands below or above. */
const MIN_WIDTH_BESIDE_PX = 280;

const ALONG_LINES: readonly Side[] = ['below', 'above', 'right', 'left'];
const ALONG_COLUMNS: readonly Side[] = ['left', 'right', 'below', 'above'];

interface Room extends Box {
  readonly side: Side;
  /** What the room is beside. */
  readonly obstacle: Box;
}

/** The best place there is: beside all lines of the mention where that leaves enough to read, else beside the line pointed at. */
export function place(situation: Situation): Placement {
  const { line, others, view } = situation;
  const whole = others.filter((other) => isNextTo(line, other)).reduce(union, line);
  const inner = shrink(view, MARGIN_PX);
  const roomsBeside = (obstacle: Box) =>
    orderOf(situation).map((side): Room => ({ side, obstacle, ...roomAt(side, obstacle, inner) }));
  const besideLine = roomsBeside(line);
  const room = choose(roomsBeside(whole), situation) ?? choose(besideLine, situation) ?? biggest(besideLine);
  return { side: room.side, ...positionIn(room, situation) };
}

const orderOf = ({ vertical }: Situation): readonly Side[] => (vertical ? ALONG_COLUMNS : ALONG_LINES);

/** Below or above (beside, in vertical text), else wherever all fits, else where most does; null where nowhere enough does. */
function choose(rooms: readonly Room[], situation: Situation): Room | null {
  const { card, standing } = situation;
  const along = orderOf(situation).slice(0, 2);
  const wide = rooms.filter((room) => isWideEnough(room.side, room, card.width));
  const enough = wide.filter(({ height }) => height >= Math.min(card.height, ENOUGH_PX));
  if (enough.length === 0) return null;
  return (
    enough.find(({ side }) => side === standing) ??
    wide.find(({ side, height }) => along.includes(side) && height >= card.height) ??
    wide.find(({ side, height }) => along.includes(side) && height >= COMFORTABLE_PX) ??
    wide.find(({ height }) => height >= card.height) ??
    biggest(enough)
  );
}

function biggest(rooms: readonly Room[]): Room {
  return rooms.reduce((best, next) => (worth(next) > worth(best) ? next : best));
}

/** The part of the view on one side of the mention. */
function roomAt(side: Side, { x, y, width, height }: Box, view: Box): Box {
  const right = x + width + GAP_PX;
  const bottom = y + height + GAP_PX;
  switch (side) {
    case 'below':
      return between(view.x, Math.max(bottom, view.y), view.x + view.width, view.y + view.height);
    case 'above':
      return between(view.x, view.y, view.x + view.width, Math.min(y - GAP_PX, view.y + view.height));
    case 'right':
      return between(Math.max(right, view.x), view.y, view.x + view.width, view.y + view.height);
    case 'left':
      return between(view.x, view.y, Math.min(x - GAP_PX, view.x + view.width), view.y + view.height);
  }
}

function positionIn(room: Room, { card, rightToLeft }: Situation): Omit<Placement, 'side'> {
  const { side, obstacle: line } = room;
  const width = Math.min(card.width, room.width);
  const height = Math.min(card.height, room.height);
  const start = rightToLeft ? line.x + line.width - width : line.x;
  const x = side === 'left' ? room.x + room.width - width : side === 'right' ? room.x : start;
  const y = side === 'above' ? room.y + room.height - height : side === 'below' ? room.y : line.y;
  return {
    x: clamp(x, room.x, room.x + room.width - width),
    y: clamp(y, room.y, room.y + room.height - height),
    maxWidth: room.width,
    maxHeight: room.height,
  };
}

function isWideEnough(side: Side, room: Box, wanted: number): boolean {
  return side === 'below' || side === 'above' || room.width >= Math.min(wanted, MIN_WIDTH_BESIDE_PX);
}

/** How much can be read in a room: a narrow slit is worth little, however high. */
function worth({ width, height }: Box): number {
  return Math.min(width, 400) ** 2 * Math.min(height, 440);
}

/** Lines of one paragraph, not of two columns. */
function isNextTo(a: Box, b: Box): boolean {
  const apart = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
  return apart <= Math.max(a.height, b.height) && b.height < a.height * 3;
}

function union(a: Box, b: Box): Box {
  return between(
    Math.min(a.x, b.x),
    Math.min(a.y, b.y),
    Math.max(a.x + a.width, b.x + b.width),
    Math.max(a.y + a.height, b.y + b.height),
  );
}

function shrink({ x, y, width, height }: Box, by: number): Box {
  return between(x + by, y + by, x + width - by, y + height - by);
}

function between(left: number, top: number, right: number, bottom: number): Box {
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
