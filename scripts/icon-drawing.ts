/** The mark of Touchline: the line at the side of the pitch, and beside it a note in the margin whose middle line is marked. */

export interface Drawing {
  readonly size: number;
  /** Empty room on each side, which the stores ask for around the large icon. */
  readonly padding?: number;
  readonly radius: number;
  /** Left edge and width of the touchline, and how far it stays from top and bottom. */
  readonly line: { readonly x: number; readonly width: number; readonly margin: number };
  /** Left edge, right ends and height of the note's lines, and where each begins from the top. */
  readonly note: {
    readonly x: number;
    readonly ends: readonly number[];
    readonly height: number;
    readonly tops: readonly number[];
  };
}

/** One drawing for each size, on its own pixel grid. */
export const DRAWINGS: readonly Drawing[] = [
  {
    size: 16,
    radius: 3,
    line: { x: 3, width: 2, margin: 2 },
    note: { x: 7, ends: [13, 14, 11], height: 2, tops: [3, 7, 11] },
  },
  {
    size: 32,
    radius: 6,
    line: { x: 6, width: 4, margin: 4 },
    note: { x: 14, ends: [25, 28, 21], height: 3, tops: [7, 15, 22] },
  },
  {
    size: 48,
    radius: 9,
    line: { x: 10, width: 5, margin: 6 },
    note: { x: 21, ends: [37, 41, 31], height: 5, tops: [10, 22, 33] },
  },
  {
    size: 96,
    padding: 16,
    radius: 18,
    line: { x: 20, width: 10, margin: 12 },
    note: { x: 42, ends: [74, 82, 62], height: 10, tops: [20, 43, 66] },
  },
];

/** Both grounds stand out from light and from dark toolbars by 3 : 1 at the least. */
export const GREEN = '#1f7a4e';
const GREY = '#71757c';
const YELLOW = '#ffc83d';

/** On: as everywhere. Off and paused only in the toolbar: grey, and paused with the two bars of a pause in place of the note. */
export type State = 'on' | 'off' | 'paused';

/** The drawing on its ground, as SVG in its own size. */
export function iconOf(drawing: Drawing, state: State): string {
  const { size, radius, line } = drawing;
  const ink = state === 'off' ? '#c9ccd1' : '#ffffff';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">
    <rect width="${size}" height="${size}" rx="${radius}" fill="${state === 'on' ? GREEN : GREY}"/>
    <rect x="${line.x}" y="${line.margin}" width="${line.width}" height="${size - 2 * line.margin}" fill="${ink}"/>
    ${state === 'paused' ? bars(drawing) : lines(drawing, state === 'on' ? YELLOW : ink, ink)}
  </svg>`;
}

function lines({ note }: Drawing, marked: string, ink: string): string {
  const drawn = note.tops.map((top, index) => {
    const width = (note.ends[index] ?? note.x) - note.x;
    return `<rect x="${note.x}" y="${top}" width="${width}" height="${note.height}" fill="${index === 1 ? marked : ink}"/>`;
  });
  return drawn.join('');
}

function bars({ size, line, note }: Drawing): string {
  const top = line.margin + size / 8;
  const bar = (x: number) =>
    `<rect x="${x}" y="${top}" width="${size / 8}" height="${size - 2 * top}" fill="${YELLOW}"/>`;
  return bar(note.x + size / 16) + bar(note.x + size / 16 + size / 4);
}
