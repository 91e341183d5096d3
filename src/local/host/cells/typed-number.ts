// Numbers as people type them: with the locale's separators, a currency, a percent sign or an exponent.

import { remembered } from '../remembered.ts';
import { GENERAL } from './format.ts';
import { type Conventions, SPACES } from './region.ts';

export interface TypedNumber {
  readonly value: number;
  readonly format: string;
}

/** Signs that are money in every locale; the locale's own is added to them. */
const CURRENCIES = ['$', '€', '£', '¥', '₹'];

/** The number and its format; null when the text is no number in this locale. `text` has no spaces around it. */
export function typedNumber(text: string, conventions: Conventions): TypedNumber | null {
  // (12) is the accountants' minus twelve.
  const inBrackets = /^\((.*)\)$/s.exec(text)?.[1];
  const match = patternOf(conventions).exec(inBrackets ?? text)?.groups;
  if (!match || (inBrackets !== undefined && (match.minus || match.minusAfter))) return null;
  const { whole = '', decimals, exponent, before, after, percent } = match;
  if (whole === '' && !decimals) return null;
  if ((before && after) || (percent && (before || after || exponent)) || (match.minus && match.minusAfter))
    return null;

  const digits = whole.replace(/\D/g, '') || '0';
  const size = Number(`${digits}.${decimals || '0'}e${exponent ?? '0'}`);
  if (!Number.isFinite(size)) return null;
  const negative = (match.minus ?? match.minusAfter) === '-' || inBrackets !== undefined;
  const value = percent ? Number(`${size}e-2`) || size / 100 : size;
  return { value: negative && value !== 0 ? -value : value, format: formatOf(match) };
}

function formatOf(match: Record<string, string | undefined>): string {
  const { whole = '', decimals, exponent, before, after, percent } = match;
  const places = decimals ? '.00' : '';
  if (exponent) return '0.00E+00';
  if (percent) return `0${places}%`;
  if (before) return `"${before}"#,##0${places}`;
  if (after) return `#,##0${places} "${after}"`;
  return /\D/.test(whole) ? `#,##0${places}` : GENERAL;
}

const patternOf = remembered(({ decimal, thousands, lakhs, currency }: Conventions): RegExp => {
  const point = `\\${decimal}`;
  const gap = SPACES.includes(thousands) ? `[${SPACES}]` : `\\${thousands}`;
  const grouped = `\\d{1,3}(?:${gap}\\d{3})+`;
  const inLakhs = lakhs ? `|\\d{1,2}(?:${gap}\\d{2})+${gap}\\d{3}` : '';
  const money = [...new Set([...CURRENCIES, currency])].map((sign) => sign.replace('$', '\\$')).join('|');
  const space = `[${SPACES}]?`;
  return new RegExp(
    `^(?<minus>[+-])?(?:(?<before>${money})${space})?(?<minusAfter>[+-])?` +
      `(?<whole>${grouped}${inLakhs}|\\d*)(?:${point}(?<decimals>\\d*))?(?:[eE](?<exponent>[+-]?\\d{1,3}))?` +
      `(?:${space}(?<after>${money}))?(?:${space}(?<percent>%))?$`,
  );
});
