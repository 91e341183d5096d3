// Reads decimal digits of any script by arithmetic on their code points.

const DIGIT = /\p{Nd}/u;
const ASCII_ZERO = 0x30;
const ASCII_NINE = 0x39;

export interface Digit {
  readonly value: number;
  /** The code point of the zero of the same script: digits of one number share it. */
  readonly zero: number;
}

/** Unicode encodes the decimal digits of a script as ten code points in a row from zero to nine; rows may touch. */
function digitOfScript(code: number): Digit {
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first--;
  const value = (code - first) % 10;
  return { value, zero: code - value };
}

/** @returns null for a code point that is no decimal digit, such as ² or ½ */
export function digitOf(code: number): Digit | null {
  if (code >= ASCII_ZERO && code <= ASCII_NINE) return { value: code - ASCII_ZERO, zero: ASCII_ZERO };
  return code < 0x80 || !DIGIT.test(String.fromCodePoint(code)) ? null : digitOfScript(code);
}
