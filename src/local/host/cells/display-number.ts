// Numbers under a number format such as `#,##0.00`, `0%`, `"₹"#,##0` or `[>99999]##\,##\,##0;##,##0`.

import { exponentText, generalText } from './display-general.ts';
import { sectionsOf } from './format.ts';
import { literalText, type Piece, piecesOf } from './format-pieces.ts';
import type { Conventions } from './region.ts';

export function numberText(value: number, format: string, conventions: Conventions): string {
  const { section, signed } = sectionFor(value, sectionsOf(format));
  if (/general/i.test(section)) return generalText(value, conventions.decimal);
  const text = fill(Math.abs(value), piecesOf(section), conventions);
  return signed && value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The section that a number is shown with, and whether the minus is still to be added. */
function sectionFor(value: number, sections: readonly string[]): { section: string; signed: boolean } {
  const [first = '', second, third] = sections;
  if (sections.some((each) => conditionOf(each))) {
    const section = sections.find((each) => conditionOf(each)?.(value) ?? true) ?? first;
    return { section, signed: true };
  }
  if (value < 0 && second !== undefined) return { section: second, signed: false };
  if (value === 0 && third !== undefined) return { section: third, signed: false };
  return { section: first, signed: true };
}

function conditionOf(section: string): ((value: number) => boolean) | null {
  const [, sign, limit] = /\[([<>]=?|=|<>)(-?[\d.]+)\]/.exec(section) ?? [];
  if (sign === undefined) return null;
  const bound = Number(limit);
  return (value) => {
    if (sign === '<>') return value !== bound;
    return (
      (sign.includes('=') && value === bound) ||
      (sign[0] === '<' ? value < bound : sign[0] === '>' && value > bound)
    );
  };
}

function fill(value: number, pieces: readonly Piece[], conventions: Conventions): string {
  const digits = pieces.flatMap((piece, index) => (piece.kind === 'digit' ? [index] : []));
  const [firstDigit, lastDigit] = [digits[0], digits[digits.length - 1]];
  if (firstDigit === undefined || lastDigit === undefined) return pieces.map(literalText).join('');
  const pointAt = pieces.findIndex((piece) => piece.kind === 'point');
  const isDecimal = (index: number): boolean => pointAt >= 0 && index > pointAt;
  const places = digits.filter(isDecimal).length;
  if (pieces.some((piece) => piece.kind === 'exponent')) {
    const outer = (from: number, to?: number): string => pieces.slice(from, to).map(literalText).join('');
    return `${outer(0, firstDigit)}${exponentText(value, places, conventions.decimal, true)}${outer(lastDigit + 1)}`;
  }

  const lastWhole = digits.filter((index) => !isDecimal(index)).pop() ?? firstDigit;
  const commas = pieces.flatMap((piece, index) => (piece.kind === 'comma' ? [index] : []));
  const grouped = commas.some((index) => index > firstDigit && index < lastWhole);
  // A comma behind the last whole digit divides by a thousand.
  const scale =
    2 * pieces.filter((piece) => piece.kind === 'percent').length -
    3 * commas.filter((index) => index > lastWhole).length;
  const [whole, decimals] = rounded(value, scale, places);
  const shownDecimals = decimalsShown(
    decimals,
    digits.filter(isDecimal).map((index) => pieces[index]?.text ?? ''),
  );
  return wholeText() + decimalText();

  function wholeText(): string {
    const end = pointAt < 0 ? pieces.length : pointAt;
    let left = whole === '0' ? '' : whole;
    let written = 0;
    let text = '';
    for (let index = end - 1; index >= 0; index -= 1) {
      const piece = pieces[index];
      if (piece?.kind !== 'digit') {
        text = literalText(piece) + text;
        continue;
      }
      // The first place takes all digits that are left.
      const count = index === firstDigit ? Math.max(left.length, 1) : 1;
      for (let place = 0; place < count; place += 1) {
        const digit = left.slice(-1) || (piece.text === '0' ? '0' : piece.text === '?' ? ' ' : '');
        left = left.slice(0, -1);
        if (digit === '') continue;
        if (grouped && written > 0 && written % 3 === 0 && digit !== ' ') text = conventions.thousands + text;
        text = digit + text;
        written += 1;
      }
    }
    return text;
  }

  function decimalText(): string {
    if (pointAt < 0) return '';
    let text = conventions.decimal;
    let place = 0;
    for (const piece of pieces.slice(pointAt + 1)) {
      if (piece.kind === 'digit') {
        text += shownDecimals[place] ?? '';
        place += 1;
      } else text += literalText(piece);
    }
    return text;
  }
}

/** Whole digits and decimals of value × 10^scale, half rounded up on the 15 digits that a sheet keeps of a number. */
function rounded(value: number, scale: number, places: number): [string, string] {
  const [mantissa = '0', exponent = '0'] = String(Number(value.toPrecision(15))).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + scale + places}`));
  const digits = BigInt(shifted)
    .toString()
    .padStart(places + 1, '0');
  return [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
}

/** Zeros at the end under `#` are left out. */
function decimalsShown(decimals: string, signs: readonly string[]): string[] {
  let end = decimals.length;
  while (end > 0 && decimals[end - 1] === '0' && signs[end - 1] !== '0') end -= 1;
  return [...decimals.slice(0, end)];
}
