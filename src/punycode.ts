/** Punycode (RFC 3492), one way: browsers write host names of other scripts as "xn--…" and offer no way back. Pure. */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE_POINT = 128;
const LAST_CODE_POINT = 0x10ffff;

/** The letters of a label, given without its "xn--"; null if it is not Punycode. */
export function decodePunycode(encoded: string): string | null {
  const hyphen = encoded.lastIndexOf('-');
  const output = [...encoded.slice(0, Math.max(hyphen, 0))].map((letter) => letter.charCodeAt(0));
  let codePoint = FIRST_CODE_POINT;
  let bias = FIRST_BIAS;
  let insertAt = 0;
  for (let at = hyphen + 1; at < encoded.length; ) {
    const start = insertAt;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(encoded[at] ?? '');
      if (digit === null) return null;
      at += 1;
      insertAt += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapted(insertAt - start, length, start === 0);
    codePoint += Math.floor(insertAt / length);
    if (codePoint > LAST_CODE_POINT) return null;
    insertAt %= length;
    output.splice(insertAt, 0, codePoint);
    insertAt += 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(letter: string): number | null {
  return /^[a-z]$/.test(letter) ? letter.charCodeAt(0) - 97 : /^\d$/.test(letter) ? Number(letter) + 26 : null;
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
