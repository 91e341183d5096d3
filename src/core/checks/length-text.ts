// Brings the text of a length of time into one plain form: digits, fractions, plurals and single spaces.
import { digitOf } from '../dates/text/digits.ts';
import { cleanToken } from './plain-text.ts';

/** Longer text is no length of time; the bound also keeps the patterns cheap. */
const MAX_LENGTH_TEXT = 60;
/** The same with the spaces that are pasted along. */
const MAX_RAW_LENGTH = 500;

/** `1½`, `1 1/2`: whole hours before the fraction, with or without a space. */
const HALVES: readonly (readonly [RegExp, string])[] = [
  [/(?:(?<!\d)(\d{1,3}) ?)?½(?!\d)/, '.5'],
  [/(?:(?<!\d)(\d{1,3}) ?)?¼(?!\d)/, '.25'],
  [/(?:(?<!\d)(\d{1,3}) ?)?¾(?!\d)/, '.75'],
  [/^(?:(\d{1,3}) )?1\/2(?![\d/])/, '.5'],
  [/^(?:(\d{1,3}) )?1\/4(?![\d/])/, '.25'],
  [/^(?:(\d{1,3}) )?3\/4(?![\d/])/, '.75'],
];

/** Digits 0 to 9 for those of any one script; '' for digits of two scripts. */
function inPlainDigits(text: string): string {
  const zeros = new Set<number>();
  const plain = [...text].map((character) => {
    const digit = digitOf(character.codePointAt(0) ?? 0);
    if (digit === null) return character;
    zeros.add(digit.zero);
    return String(digit.value);
  });
  return zeros.size > 1 ? '' : plain.join('');
}

/** The text with single plain spaces and digits; '' when it is too long to be a length of time. */
export function tidyLength(text: string): string {
  if (text.length > MAX_RAW_LENGTH) return '';
  const line = inPlainDigits(cleanToken(text, MAX_LENGTH_TEXT).replace(/ +/g, ' '));
  const plural = line.replace(/(?<=\p{L})\(s\)/giu, 's');
  return HALVES.reduce(
    (tidy, [half, decimal]) => tidy.replace(half, (_, whole: string | undefined) => (whole ?? '0') + decimal),
    plural,
  );
}
