// Whether the display of a number tells all of the number, whatever words and signs stand around its digits.

import { numberText } from '../host/cells/display-number.ts';
import { conventionsOf, type Region } from '../host/cells/region.ts';

/** What a format shows whatever the number is; colours and conditions, which are kept, choose how the number is shown. */
const LITERALS = /\[\$[^\]]*\]|"[^"]*"|\\.|_.|\*.|[1-9]|(\[[^\]]*\])/gs;
const EXPONENT = /\dE[+-]?\d/i;
/** Digits that a sheet keeps of a number; the ones behind them are what is left of binary fractions, as in 0.1 + 0.2. */
const DIGITS_KEPT = 15;

/** What the display of a number tells of it. */
export interface ShownDigits {
  /** Whether no digit is missing but zeros at the ends, nor a minus. */
  readonly areAll: boolean;
  /** Whether they also stand for the number itself, and not for thousands of it. */
  readonly areInPlace: boolean;
}

/** Judges the digits that are the number's own: those of `+91 ` or `LD-7` in front of it are no part of it. */
export function shownDigits(value: number, format: string, region: Region): ShownDigits {
  const conventions = conventionsOf(region.locale);
  // A section that is nothing but text must stay one.
  const places = format.replace(LITERALS, (_, bracket?: string) => bracket ?? ' ');
  const bare = numberText(value, places, conventions);
  const digits = bare.replace(/\D/g, '');
  // A rounded number may by chance end in the digits of its exponent.
  if (digits === '' || EXPONENT.test(bare)) return { areAll: false, areInPlace: false };
  const size = withoutNoise(Math.abs(value));
  const [mantissa = ''] = String(size).split('e');
  const hidesMinus =
    value < 0 && numberText(value, format, conventions) === numberText(-value, format, conventions);
  const point = [...bare].filter((sign) => /\d/.test(sign) || sign === conventions.decimal).join('');
  const told = Number(`${point.replace(conventions.decimal, '.')}e${bare.includes('%') ? -2 : 0}`);
  return {
    areAll: !hidesMinus && inner(digits) === inner(mantissa.replace('.', '')),
    areInPlace: told === size,
  };
}

/** The number as far as a sheet keeps it; the digits of a long id are all meant. */
export function withoutNoise(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS_KEPT));
}

function inner(digits: string): string {
  return digits.replace(/^0+|0+$/g, '');
}
