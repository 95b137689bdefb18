/** What is really painted: reads a screenshot. PNG as browsers write it: 8 bits, RGB or RGBA, not interlaced. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { Box } from '../../content-scripts/card/placement';

export type Colour = readonly [red: number, green: number, blue: number];

export interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Colour;
}

/** Reads a PNG file. Throws an Error if it is of a kind that browsers do not write. */
export function readPicture(file: string): Picture {
  const png = readFileSync(file);
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[png.readUInt8(25)];
  if (png.readUInt8(24) !== 8 || channels === undefined) throw new Error(`${file}: not 8-bit RGB or RGBA`);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const pixels = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const value = (index: number) => pixels[index] ?? 0;
  return {
    width,
    height,
    at: (x, y) => {
      const index = (Math.round(y) * width + Math.round(x)) * channels;
      return [value(index), value(index + 1), value(index + 2)];
    },
  };
}

/** Undoes the filters that PNG puts on each row. */
function unfilter(data: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let i = 0; i < stride; i += 1) {
      const raw = data[row * (stride + 1) + 1 + i] ?? 0;
      const left = i >= channels ? (out[row * stride + i - channels] ?? 0) : 0;
      const up = row > 0 ? (out[(row - 1) * stride + i] ?? 0) : 0;
      const corner = row > 0 && i >= channels ? (out[(row - 1) * stride + i - channels] ?? 0) : 0;
      out[row * stride + i] = raw + predict(filter, left, up, corner);
    }
  }
  return out;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}

export const isNear = (a: Colour, b: Colour, tolerance = 2): boolean =>
  a.every((part, index) => Math.abs(part - (b[index] ?? 0)) <= tolerance);

/** A colour counts where it is laid on; the edge of a letter may have any. */
const RUN_PX = 6;

/** The smallest box around all areas of a colour, and how much of it has that colour or is as dark as text. */
export function findColour(picture: Picture, colour: Colour): { box: Box; share: number; inkShare: number } | null {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  const isRun = (x: number, y: number) => {
    for (let i = 0; i < RUN_PX; i += 1) if (!isNear(picture.at(x + i, y), colour)) return false;
    return true;
  };
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x <= picture.width - RUN_PX; x += 1) {
      if (!isRun(x, y)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  right += RUN_PX - 1;
  if (bottom < 0) return null;
  let [same, ink] = [0, 0];
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const pixel = picture.at(x, y);
      if (isNear(pixel, colour)) same += 1;
      else if (Math.max(...pixel) < 90) ink += 1;
    }
  }
  const box = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  const area = box.width * box.height;
  return { box, share: same / area, inkShare: ink / area };
}
